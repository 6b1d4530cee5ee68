import { constants } from 'node:fs'
import { access, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Format, reporters } from '@veracite/reporter'
import { InputError } from './errors/input-error.js'
import { UsageError } from './errors/usage-error.js'
import { describeFailure, errorCode } from './inputs/system-error.js'
import { suggest } from './nearest.js'
import { printable } from './printable.js'

/** One report to write: to a file, else to standard output. */
export interface Target {
  readonly format: Format
  /** The path as given. */
  readonly file?: string
}

/**
 * Reads what `--format` was given.
 *
 * @throws {UsageError} where a format is unknown, or two reports go to one place
 */
export function readTargets(given: readonly string[]): readonly Target[] {
  const targets = given.map(readTarget)
  const places = new Set(targets.map(({ file }) => file))
  if (places.size < targets.length)
    throw new UsageError(
      'conflict',
      'two reports cannot go to one place; write one to a file of its own: --format FORMAT=FILE',
    )
  return targets
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
    if ((await stat(file)).isDirectory()) throw notWritable(path, 'it is a folder')
    await access(file, constants.W_OK)
  } catch (error) {
    if (error instanceof InputError) throw error
    if (errorCode(error) !== 'ENOENT') throw notWritable(path, describeFailure(error), error)
    await requireFolder(path, dirname(file))
  }
}

async function requireFolder(path: string, folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK)
  } catch (error) {
    throw notWritable(path, describeFailure(error), error)
  }
}

/** @throws {InputError} where the file cannot be written */
export async function writeText(path: string, cwd: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(cwd, path), text)
  } catch (error) {
    throw notWritable(path, describeFailure(error), error)
  }
}

function notWritable(path: string, why: string, cause?: unknown): InputError {
  return new InputError('not-writable', `${printable(path)} cannot be written: ${why}`, { cause })
}
