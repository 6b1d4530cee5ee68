import { defaults, mementoEndpoints } from '@veracite/checker/settings'
import { UsageError } from './errors/usage-error.js'
import { suggest } from './nearest.js'
import { printable } from './printable.js'

/** The last use of an option counts. */
export function readLast(given: readonly string[]): string | undefined {
  return given.at(-1)
}

/** A decimal number; a text that is none stays a text, for the schema to refuse. */
export function readNumber(given: readonly string[]): string | number | undefined {
  const text = given.at(-1)
  return text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

/** Every use counts, before what the configuration says. */
export function readTexts(
  given: readonly string[],
  configured: readonly string[] | undefined,
): readonly string[] {
  return [...given, ...(configured ?? [])]
}

/** The numbers of namespaces; `all` among them stands for every one. */
export function readNamespaces(given: readonly string[]): unknown {
  return given.includes('all') ? 'all' : given.map((text) => readNumber([text]))
}

/** `NAME=VALUE` by name, over what the configuration says. */
export function readAssignments<Value>(
  given: readonly string[],
  configured: Readonly<Record<string, Value>> | undefined,
): Readonly<Record<string, Value | string>> {
  return { ...configured, ...Object.fromEntries(given.map(splitAssignment)) }
}

/**
 * Endpoints by name, over the configuration or the default; `none` forgets all that came before it, and the
 * name alone of an archive that is built in stands for its endpoint.
 */
export function readArchives(
  given: readonly string[],
  configured: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> {
  const none = given.lastIndexOf('none')
  return readAssignments(
    given.slice(none + 1).map(withEndpoint),
    none < 0 ? (configured ?? defaults.archives) : {},
  )
}

function withEndpoint(archive: string): string {
  const endpoint = Object.entries(mementoEndpoints).find(([name]) => name === archive)?.[1]
  if (endpoint !== undefined) return `memento:${archive}=${endpoint.timegate}`
  if (archive === 'wayback') return `wayback=${defaults.archives['wayback']}`
  if (archive.includes('=')) return archive
  const names = ['wayback', ...Object.keys(mementoEndpoints)]
  const hint = suggest(archive, names) || `; there are ${names.join(', ')}`
  throw new UsageError(
    'invalid-value',
    `--archive does not know ${printable(archive)}${hint}; another one is memento:NAME=URL`,
  )
}

/**
 * The two sides of the first `=`.
 *
 * @throws {UsageError} where there is none
 */
export function splitAssignment(assignment: string): readonly [name: string, value: string] {
  const equals = assignment.indexOf('=')
  if (equals < 1)
    throw new UsageError(
      'invalid-value',
      `“${printable(assignment)}” is not of the form NAME=VALUE`,
    )
  return [assignment.slice(0, equals), assignment.slice(equals + 1)]
}
