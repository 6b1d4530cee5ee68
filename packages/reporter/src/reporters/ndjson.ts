import type { Report, ReportFile } from '@veracite/core'
import { viewCitation, viewDiagnostic } from '../json-view.js'
import { stringifyJson } from '../stringify-json.js'

/** One JSON object a line, file by file: its citations, then its diagnostics. */
export function renderNdjson(report: Report): string {
  return report.files.map(renderNdjsonFile).join('')
}

/** The lines of one file, for a caller that writes each file as it is done. */
export function renderNdjsonFile(file: ReportFile): string {
  const { path } = file
  const lines = [
    ...file.citations.map((citation) => ({ type: 'citation', path, ...viewCitation(citation) })),
    ...file.diagnostics.map((diagnostic) => ({
      type: 'diagnostic',
      path,
      ...viewDiagnostic(diagnostic),
    })),
  ]
  return lines.map((line) => `${stringifyJson(line)}\n`).join('')
}
