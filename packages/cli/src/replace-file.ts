import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { errorCode } from './inputs/system-error.js'
import { notWritable } from './output.js'

/**
 * Writes a file so that whoever reads it, and whatever happens meanwhile, finds the old text or the new one.
 * A link is followed to its file, and a file that is there keeps its mode.
 *
 * @throws {InputError} where it cannot be written
 */
export async function replaceFile(
  path: string,
  cwd: string,
  content: string | Uint8Array,
): Promise<void> {
  const file = await follow(resolve(cwd, path))
  const draft = `${file}.${randomUUID()}.tmp`
  try {
    const mode = await modeOf(file)
    const handle = await open(draft, 'wx', mode)
    try {
      await handle.writeFile(content)
      // What opening made of the mode is less the mask of the process.
      if (mode !== undefined) await handle.chmod(mode)
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

async function follow(file: string): Promise<string> {
  return realpath(file).catch(() => file)
}

async function modeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mode & 0o7777
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
