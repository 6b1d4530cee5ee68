export type {
  AgeRow,
  AuditSummary,
  CoverageCounts,
  CoverageRow,
  CoverageTable,
} from './audit/audit-summary.js'
export { renderAuditHtml } from './audit/render-audit-html.js'
export { renderAuditText } from './audit/render-audit-text.js'
export {
  createReport,
  type ReportDocument,
  type ReportInput,
  reportCitation,
} from './create-report.js'
export { fingerprintDiagnostics } from './fingerprint.js'
export type { JsonCitation, JsonDiagnostic, JsonFile, JsonSource } from './json-view.js'
export { type Format, render, reporters } from './render.js'
export type { RenderOptions, Reporter } from './reporter.js'
export type { JsonReport } from './reporters/json.js'
export { renderNdjsonCitation, renderNdjsonFindings } from './reporters/ndjson.js'
export { healthOrder } from './words.js'
