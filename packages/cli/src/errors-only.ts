import type { Report, ReportFile } from '@veracite/core'

/** The report without warnings and remarks, as if they had not been found. */
export function errorsOnly(report: Report): Report {
  const files = report.files.map(errorsOnlyFile)
  const fixable = files.flatMap(({ diagnostics }) => diagnostics).filter(({ fix }) => fix).length
  return { ...report, files, summary: { ...report.summary, warnings: 0, infos: 0, fixable } }
}

/** One article of the report without warnings and remarks. */
export function errorsOnlyFile(file: ReportFile): ReportFile {
  return { ...file, diagnostics: file.diagnostics.filter(({ severity }) => severity === 'error') }
}
