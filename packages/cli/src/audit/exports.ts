import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type ExportFormat, exportFormats, exportTable, type openDatabase } from '@veracite/audit'
import type { Request } from '../context.js'
import { UsageError } from '../errors/usage-error.js'
import { notWritable, requireWritable, type Target } from '../output.js'
import { printable } from '../printable.js'
import { splitAssignment } from '../read-option.js'
import { requireAuditFormat } from './render-audit.js'

/** A file to write the citations of an audit to. */
export interface Export {
  readonly format: ExportFormat
  /** The path as given. */
  readonly file: string
}

/**
 * Reads what `--export` was given.
 *
 * @throws {UsageError} where a format is unknown, or a file is missing
 */
export function readExports(given: readonly string[] = []): readonly Export[] {
  return given.map((text) => {
    const [name, file] = splitAssignment(text)
    const format = exportFormats.find((known) => known === name)
    if (format === undefined || file === '') {
      const shown = printable(text)
      const forms = exportFormats.join(', ')
      throw new UsageError(
        'invalid-value',
        `--export expects FORMAT=FILE with one of ${forms}, not “${shown}”`,
      )
    }
    return { format, file }
  })
}

/**
 * Makes sure, before any work, that everything that is asked for can be written.
 *
 * @throws {UsageError} where two things go to one place, or something is asked for that there is not
 * @throws {InputError} where a file cannot be written
 */
export async function requirePlaces(
  {
    targets,
    exports,
  }: { readonly targets: readonly Target[]; readonly exports: readonly Export[] },
  { settings, context }: Request,
): Promise<void> {
  for (const { format } of targets) requireAuditFormat(format)
  if (settings.record !== undefined && settings.replay !== undefined)
    throw new UsageError('conflict', '--record and --replay exclude each other')
  const files = [...targets.flatMap(({ file }) => file ?? []), ...exports.map(({ file }) => file)]
  if (new Set(files).size < files.length)
    throw new UsageError('conflict', 'two results cannot go to one file')
  for (const file of files) await requireWritable(file, context.cwd)
}

/**
 * Writes the citations of an audit to each file, part by part.
 *
 * @throws {InputError} where a file cannot be written
 */
export async function writeExports(
  exports: readonly Export[],
  audit: { readonly database: ReturnType<typeof openDatabase>; readonly inputs: string },
  cwd: string,
): Promise<void> {
  for (const { format, file } of exports) {
    try {
      const handle = await open(resolve(cwd, file), 'w')
      try {
        for (const part of exportTable(audit.database, audit.inputs, format))
          await handle.appendFile(part)
      } finally {
        await handle.close()
      }
    } catch (cause) {
      throw notWritable(file, cause)
    }
  }
}
