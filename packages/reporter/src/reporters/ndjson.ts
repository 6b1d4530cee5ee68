import type { Report, ReportCitation, ReportFile } from '@veracite/core'
import { viewCitation, viewDiagnostic } from '../json-view.js'
import { stringifyJson } from '../stringify-json.js'

/** One JSON object a line, file by file: its citations, then its diagnostics. */
export function renderNdjson(report: Report): string {
  return report.files
    .flatMap((file) => [
      ...file.citations.map((citation) => renderNdjsonCitation(citation, file)),
      renderNdjsonFindings(file),
    ])
    .join('')
}

/** The line of one citation, for a caller that writes each as it is known. */
export function renderNdjsonCitation(
  citation: ReportCitation,
  { path }: Pick<ReportFile, 'path'>,
): string {
  return toLine({ type: 'citation', path, ...viewCitation(citation) })
}

/** The lines of a file's diagnostics, which come after those of its citations. */
export function renderNdjsonFindings({
  path,
  diagnostics,
}: Pick<ReportFile, 'path' | 'diagnostics'>): string {
  return diagnostics
    .map((diagnostic) => toLine({ type: 'diagnostic', path, ...viewDiagnostic(diagnostic) }))
    .join('')
}

function toLine(value: object): string {
  return `${stringifyJson(value)}\n`
}
