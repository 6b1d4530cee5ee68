import { constants } from 'node:fs'
import { access, open, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { rules } from '@veracite/linter'
import { type Format, type RenderOptions, reporters } from '@veracite/reporter'
import type { Request } from './context.js'
import { InputError } from './errors/input-error.js'
import { UsageError } from './errors/usage-error.js'
import { describeFailure, errorCode } from './inputs/system-error.js'
import { suggest } from './nearest.js'
import { printable } from './printable.js'
import { useColor } from './use-color.js'
import { useHyperlinks } from './use-hyperlinks.js'

/** One report to write: to a file, else to standard output. */
export interface Target {
  readonly format: Format
  /** The path as given. */
  readonly file?: string
}

/** Whether a report of some format goes to standard output. */
export function isPrinted({ format, file }: Target, wanted: Format): boolean {
  return format === wanted && file === undefined
}

/** Renders what a command found. */
export type Renderer = (format: Format, options: RenderOptions) => string

/** Logs for people and for CI servers, which go well together in one output. */
const logs: ReadonlySet<Format> = new Set(['pretty', 'github'])

/**
 * Reads what `--format` was given. Where every report goes to a file, people still get theirs.
 *
 * @throws {UsageError} where a format is unknown, or two reports go to one place
 */
export function readTargets(given: readonly string[] = []): readonly Target[] {
  const asked = given.map(readTarget)
  const printed = asked.filter(({ file }) => file === undefined)
  const files = asked.flatMap(({ file }) => file ?? [])
  const clash = printed.length > 1 && !printed.every(({ format }) => logs.has(format))
  if (clash || new Set(files).size < files.length)
    throw new UsageError(
      'conflict',
      'two reports cannot go to one place; write one to a file of its own: --format FORMAT=FILE',
    )
  return printed.length > 0 ? asked : [{ format: 'pretty' }, ...asked]
}

function readTarget(text: string): Target {
  const equals = text.indexOf('=')
  const format = equals < 0 ? text : text.slice(0, equals)
  const file = equals < 0 ? undefined : text.slice(equals + 1)
  if (!isFormat(format) || file === '') {
    const names = Object.keys(reporters)
    const hint = suggest(format, names) || `; there are ${names.join(', ')}`
    const fault = file === '' ? 'needs a file after the =' : `does not know ${printable(format)}`
    throw new UsageError('invalid-value', `--format ${fault}${file === '' ? '' : hint}`)
  }
  return file === undefined ? { format } : { format, file }
}

function isFormat(word: string): word is Format {
  return Object.hasOwn(reporters, word)
}

/**
 * Makes sure, before any work, that a file can be written once there is something to write.
 *
 * @throws {InputError} where it cannot
 */
export async function requireWritable(path: string, cwd: string): Promise<void> {
  const file = resolve(cwd, path)
  try {
    await (await open(file, 'r+')).close()
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw notWritable(path, error)
    await requireFolder(path, dirname(file))
  }
}

async function requireFolder(path: string, folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK)
  } catch (error) {
    throw notWritable(path, error)
  }
}

/**
 * Writes each report to its place, those to files first.
 *
 * @throws {InputError} where a file cannot be written
 */
export async function writeReports(
  targets: readonly Target[],
  render: Renderer,
  { settings, context }: Request,
): Promise<void> {
  const { cwd, env, stdout } = context
  const ruleMetas = new Map(Array.from(rules, ([id, { meta }]) => [id, meta]))
  for (const { format, file } of targets)
    if (file !== undefined) await writeText(file, cwd, render(format, { rules: ruleMetas }))
  const columns = stdout.columns ?? Number(env['COLUMNS'])
  const options = {
    rules: ruleMetas,
    color: useColor(settings, context),
    hyperlinks: useHyperlinks(settings, context),
    ...(columns > 0 && { columns }),
  }
  for (const { format, file } of targets)
    if (file === undefined) stdout.write(render(format, options))
}

/** @throws {InputError} where the file cannot be written */
export async function writeText(path: string, cwd: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(cwd, path), text)
  } catch (error) {
    throw notWritable(path, error)
  }
}

/** The error for a file that a system call could not write. */
export function notWritable(path: string, cause: unknown): InputError {
  const message = `${printable(path)} cannot be written: ${describeFailure(cause)}`
  return new InputError('not-writable', message, { cause })
}
