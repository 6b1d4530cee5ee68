import { access } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import type { Diagnostic, ParsedDocument } from '@veracite/core'
import { rules } from '@veracite/linter'
import { fingerprintDiagnostics } from '@veracite/reporter'
import { type KnownFindings, readBaseline, writeBaseline } from './baseline-file.js'

/** The findings that are known already: kept out of a report, and written anew where that is asked for. */
export interface Baseline {
  /** Those findings on an article that are new. */
  newOf(parsed: ParsedDocument, diagnostics: readonly Diagnostic[]): readonly Diagnostic[]
  /** How many known findings the articles that were read no longer have. */
  readonly gone: number
  /** Writes what was found, where the baseline is to be updated. */
  save(run: FinishedRun): Promise<void>
}

/** What a finished run could find at all. */
interface FinishedRun {
  /** Whether the sources were checked, and the check came to its end. */
  readonly isChecked: boolean
}

export interface BaselineOptions {
  readonly cwd: string
  readonly baseline?: string
  /** Whether all that is found becomes known. @default false */
  readonly updateBaseline?: boolean
}

/**
 * Opens the baseline of a run; `undefined` where it has none.
 *
 * @throws {InputError} where it cannot be read
 */
export async function openBaseline(options: BaselineOptions): Promise<Baseline | undefined> {
  const { cwd, baseline: path, updateBaseline = false } = options
  if (path === undefined) return undefined
  const known = await readBaseline(path, { cwd, mayBeMissing: updateBaseline })
  const found = new Map<string, Map<string, string>>()
  const folder = dirname(resolve(cwd, path))
  const nameOf = (article: string): string => nameArticle(resolve(cwd, article), folder)
  return {
    newOf(parsed, diagnostics) {
      const name = nameOf(parsed.path)
      const fingerprints = fingerprintDiagnostics({ path: name, text: parsed.text, diagnostics })
      found.set(name, ruleByFingerprint(fingerprints))
      if (updateBaseline) return []
      const knownHere = known.get(name)
      return diagnostics.filter((item) => !knownHere?.has(fingerprints.get(item) ?? ''))
    },
    get gone() {
      const lists = Array.from(found, ([name, here]) => missingFrom(here, known.get(name)))
      return updateBaseline ? 0 : lists.flat().length
    },
    async save({ isChecked }) {
      if (!updateBaseline) return
      const all = new Map(found)
      for (const [name, before] of known) {
        const now = found.get(name)
        if (now === undefined && (await exists(resolve(folder, name))))
          all.set(name, new Map(before))
        // What only a check finds is not gone because nobody looked.
        if (now !== undefined && !isChecked) all.set(name, new Map([...unseen(before), ...now]))
      }
      await writeBaseline(path, cwd, all)
    },
  }
}

/** The path of an article as seen from the folder of the baseline, the same on every system. */
function nameArticle(file: string, folder: string): string {
  return relative(folder, file).split(sep).join('/')
}

function ruleByFingerprint(fingerprints: ReadonlyMap<Diagnostic, string>): Map<string, string> {
  return new Map(Array.from(fingerprints, ([{ ruleId }, fingerprint]) => [fingerprint, ruleId]))
}

function missingFrom(found: KnownFindings, known: KnownFindings | undefined): readonly string[] {
  return [...(known?.keys() ?? [])].filter((fingerprint) => !found.has(fingerprint))
}

/** Those findings that only a check of the sources can make. */
function unseen(known: KnownFindings): readonly (readonly [string, string])[] {
  return [...known].filter(([, ruleId]) => rules.get(ruleId)?.meta.readsVerdicts === true)
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
