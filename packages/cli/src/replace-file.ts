import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { notWritable } from './output.js'

/**
 * Writes a file so that whoever reads it, and whatever happens meanwhile, finds the old text or the new one.
 *
 * @throws {InputError} where it cannot be written
 */
export async function replaceFile(path: string, cwd: string, text: string): Promise<void> {
  const file = resolve(cwd, path)
  const draft = `${file}.${randomUUID()}.tmp`
  try {
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw notWritable(path, error)
  }
}
