/**
 * What a record of a store is of.
 *
 * - `page`: what was seen of a page, by its address
 * - `sibling`: the answer for an address that no one has, by that address
 * - `failures`: the days on which a page did not answer, by its address
 * - `copies`: what an archive answered to a question, by archive and question
 * - `copy`: what was seen of an archived copy, by its address
 * - `budget`: what was spent of the requests that an archive allows, by archive
 * - `order`: what came of ordering a copy of a page, by archive and address
 */
export type RecordKind = 'page' | 'sibling' | 'failures' | 'copies' | 'copy' | 'budget' | 'order'

/** One thing that is kept. */
export interface StoredRecord {
  /** When it was observed or last changed, in milliseconds since 1970. */
  readonly at: number
  /** JSON. Values beyond {@link EvidenceStore} bounds are not kept. */
  readonly value: string
}

/**
 * Keeps what was observed from one run to the next: evidence, never judgements. A store may lose
 * records, and may be shared by several runs at once.
 */
export interface EvidenceStore {
  /** The record under a key; `undefined` where there is none. */
  read(kind: RecordKind, key: string): Promise<StoredRecord | undefined>

  /**
   * Puts a record in the place of what stands under a key. When it resolves, the record outlives the
   * process. A value of more than 262,144 UTF-16 code units is not kept, nor what it would replace.
   */
  write(kind: RecordKind, key: string, record: StoredRecord): Promise<void>

  /**
   * Changes what stands under a key in one step that no other run comes between.
   *
   * @param change makes the new record of the old, or `undefined` to leave it as it is
   * @returns what stands there afterwards
   */
  update(
    kind: RecordKind,
    key: string,
    change: (old: StoredRecord | undefined) => StoredRecord | undefined,
  ): Promise<StoredRecord | undefined>

  /** Resolves when nothing is left to write; the store is not used afterwards. */
  close(): Promise<void>
}
