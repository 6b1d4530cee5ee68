import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { SourceDocument } from '@veracite/core'
import type { FixedText } from '../collector.js'
import { InputError } from '../errors/input-error.js'
import { errorCode } from '../inputs/system-error.js'
import { notWritable } from '../output.js'
import { printable } from '../printable.js'
import { replaceFile } from '../replace-file.js'
import { byteOrderMark, hasMark } from './byte-order-mark.js'

const anyMayWrite = 0o222

/**
 * Makes sure, before any work, that the files of articles can be written.
 *
 * @throws {InputError} where one cannot, or an article is a part of a dump
 */
export async function requireFixable(
  documents: readonly SourceDocument[],
  cwd: string,
): Promise<void> {
  for (const { path } of documents) {
    const file = resolve(cwd, path)
    try {
      const { mode } = await stat(file)
      // The superuser may write everything, but a file that nobody is to write means it.
      if ((mode & anyMayWrite) === 0)
        throw new InputError('not-writable', `${printable(path)} is read-only`)
      await access(file, constants.W_OK)
    } catch (error) {
      if (error instanceof InputError) throw error
      if (errorCode(error) !== 'ENOENT') throw notWritable(path, error)
      const message = `${printable(path)} is no file of its own, so that it cannot be fixed`
      throw new InputError('unsupported', message, { cause: error })
    }
  }
}

/**
 * Puts the fixed text in the place of an article, byte order mark kept.
 *
 * @throws {InputError} where the file is not what was read any more, or cannot be written
 */
export async function writeFixed({ path, before, after }: FixedText, cwd: string): Promise<void> {
  const now = await readFile(resolve(cwd, path)).catch((error) => {
    throw notWritable(path, error)
  })
  const isMarked = hasMark(now)
  const body = isMarked ? now.subarray(byteOrderMark.length) : now
  if (!body.equals(Buffer.from(before)))
    throw new InputError(
      'changed',
      `${printable(path)} was changed by another program while it was being fixed, and is left as it is`,
    )
  const text = Buffer.from(after)
  await replaceFile(path, cwd, isMarked ? Buffer.concat([byteOrderMark, text]) : text)
}
