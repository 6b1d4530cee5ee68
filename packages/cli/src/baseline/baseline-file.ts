import { resolve } from 'node:path'
import { z } from 'zod'
import { InputError } from '../errors/input-error.js'
import { readTextFile } from '../inputs/read-text.js'
import { errorCode } from '../inputs/system-error.js'
import { printable } from '../printable.js'
import { replaceFile } from '../replace-file.js'

/** The id of the rule by the fingerprint of each finding that is known. */
export type KnownFindings = ReadonlyMap<string, string>

/** The findings that are known, by the path of their article, relative to the folder of the baseline. */
export type KnownByArticle = ReadonlyMap<string, KnownFindings>

const schema = z.strictObject({
  version: z.literal(1),
  articles: z.record(z.string(), z.record(z.string().regex(/^[0-9a-f]{32}$/), z.string())),
})

/** How a baseline is read. */
export interface ReadBaseline {
  readonly cwd: string
  /** Whether a file that does not exist is an empty baseline. @default false */
  readonly mayBeMissing?: boolean
}

/**
 * Reads a baseline.
 *
 * @throws {InputError} where it is missing, cannot be read or is no baseline
 */
export async function readBaseline(path: string, options: ReadBaseline): Promise<KnownByArticle> {
  const text = await readText(path, options)
  if (text === undefined) return new Map()
  const result = schema.safeParse(parseJson(text))
  if (!result.success)
    throw new InputError(
      'not-readable',
      `${printable(path)} is no baseline; --update-baseline writes a new one`,
      { cause: result.error },
    )
  const articles = Object.entries(result.data.articles)
  return new Map(articles.map(([name, findings]) => [name, new Map(Object.entries(findings))]))
}

async function readText(
  path: string,
  { cwd, mayBeMissing }: ReadBaseline,
): Promise<string | undefined> {
  try {
    return await readTextFile(resolve(cwd, path), path)
  } catch (error) {
    const isMissing = error instanceof InputError && errorCode(error.cause) === 'ENOENT'
    if (!isMissing) throw error
    if (mayBeMissing === true) return undefined
    throw new InputError(
      'not-found',
      `${printable(path)} does not exist; --update-baseline writes it`,
      { cause: error },
    )
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Writes a baseline in an order of its own, so that two of the same findings are the same bytes and
 * a change of one finding is a change of one line.
 *
 * @throws {InputError} where the file cannot be written
 */
export async function writeBaseline(
  path: string,
  cwd: string,
  known: KnownByArticle,
): Promise<void> {
  const articles = sortedObject(
    Array.from(known, ([name, findings]) => [name, sortedObject([...findings])] as const).filter(
      ([, findings]) => Object.keys(findings).length > 0,
    ),
  )
  await replaceFile(path, cwd, `${JSON.stringify({ version: 1, articles }, undefined, 2)}\n`)
}

/** By code unit, so that the order does not depend on the machine's language. */
function sortedObject<Value>(
  entries: readonly (readonly [string, Value])[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))))
}
