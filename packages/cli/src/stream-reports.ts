import { appendFileSync, closeSync, openSync } from 'node:fs'
import { resolve } from 'node:path'
import { renderNdjsonCitation, renderNdjsonFindings } from '@veracite/reporter'
import type { ReportListener } from './citation-stream.js'
import type { Context, Request } from './context.js'
import { errorsOnlyFile } from './errors-only.js'
import { notWritable, type Target } from './output.js'

/** Reports that are written while they are being made. */
export interface StreamedReports {
  readonly listener: ReportListener
  /** @throws {InputError} where a file cannot be written */
  close(): void
}

/** Whether a report is written as it is found, and not at the end. */
export function isStreamed({ format }: Target): boolean {
  return format === 'ndjson'
}

/** Opens those of the reports that are written as they are found. */
export function streamReports(
  targets: readonly Target[],
  { settings, context }: Pick<Request, 'settings' | 'context'>,
): StreamedReports {
  const places = targets.filter(isStreamed).map((target) => openPlace(target, context))
  if (places.length === 0) return { listener: {}, close: () => {} }
  const write = (text: string): void => {
    for (const place of places) place.write(text)
  }
  return {
    listener: {
      onCitation: (citation, file) => write(renderNdjsonCitation(citation, file)),
      onFile: (file) =>
        write(renderNdjsonFindings(settings.quiet === true ? errorsOnlyFile(file) : file)),
    },
    close: () => {
      for (const place of places) place.close()
    },
  }
}

interface Place {
  write(text: string): void
  close(): void
}

function openPlace({ file }: Target, { cwd, stdout }: Context): Place {
  if (file === undefined) return { write: (text) => stdout.write(text), close: () => {} }
  let descriptor: number | undefined
  // Not before there is something to write: a run that fails early leaves an older report as it is.
  const open = (): number => {
    descriptor ??= openSync(resolve(cwd, file), 'w')
    return descriptor
  }
  return {
    write: (text) => attempt(file, () => appendFileSync(open(), text)),
    close: () => attempt(file, () => closeSync(open())),
  }
}

function attempt(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw notWritable(path, error)
  }
}
