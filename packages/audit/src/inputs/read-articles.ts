import type { SourceDocument } from '@veracite/core'
import { type DumpPage, readDump } from '@veracite/parser'
import { decompress, detectCompression, magicLength } from './decompress.js'
import { DecompressionError } from './decompression-error.js'

/** An article of a dump or a wiki. */
export interface CorpusArticle extends SourceDocument {
  /** The number of the revision; absent where nothing tells it. */
  readonly revision?: string
}

/** Which pages count as articles. */
export interface PageChoice {
  /** The numbers of the namespaces, or all of them. @default [0] */
  readonly namespaces?: readonly number[] | 'all'
  /** Whether pages that only point at others count. @default false */
  readonly redirects?: boolean
  /** How many levels of categories below one of a wiki count too. @default 0 */
  readonly categoryDepth?: number
}

export interface ReadDumpOptions extends PageChoice {
  /** What to call the dump: articles are called after it and their titles. */
  readonly name: string
  /** How many threads may unpack it. */
  readonly threads: number
}

/**
 * Reads the articles of a MediaWiki XML dump, compressed or not, as they come.
 *
 * @throws {DumpError} where it is no dump, or a damaged one
 * @throws {DecompressionError} where it cannot be unpacked
 */
export async function* readArticles(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadDumpOptions,
): AsyncGenerator<CorpusArticle, void, undefined> {
  const { head, all } = await peekBytes(chunks, magicLength)
  const compression = detectCompression(head)
  const unpacked = decompress(all, { compression, threads: options.threads })
  for await (const page of readDump(decodeUtf8(unpacked))) {
    if (!isChosen(page, options)) continue
    const { title, text, revision } = page
    const path = `${options.name}#${title}`
    yield { path, text, syntax: 'wikitext', ...(revision !== '' && { revision }) }
  }
}

/** Whether a page is an article of those that are asked for. */
function isChosen(page: DumpPage, { namespaces = [0], redirects = false }: PageChoice): boolean {
  if (page.model !== 'wikitext') return false
  if (page.redirect !== undefined && !redirects) return false
  return namespaces === 'all' || namespaces.includes(page.namespace)
}

async function* decodeUtf8(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new DecompressionError('unsupported', 'it is not UTF-8 text', { cause })
  }
}

/** The first bytes, fewer only where there are no more, and the same bytes again with all that follow. */
export async function peekBytes(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array()
  while (head.length < length) {
    const next = await iterator.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  return { head, all: startWith(head, iterator) }
}

async function* startWith(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (head.length > 0) yield head
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
