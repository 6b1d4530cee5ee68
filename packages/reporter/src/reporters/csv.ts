import type { Diagnostic, Report, ReportCitation, ReportFile, SourceVerdict } from '@veracite/core'
import { identifyCitation } from '../identify-citation.js'
import { redactUrl } from '../redact-url.js'
import { toLine } from '../terminal-text.js'

const columns = [
  'type',
  'path',
  'line',
  'column',
  'citation_id',
  'template',
  'title',
  'health',
  'parameter',
  'url',
  'live_status',
  'live_reason',
  'http_status',
  'final_url',
  'archive_status',
  'archive_url',
  'archive_timestamp',
  'severity',
  'rule_id',
  'message',
  'cs1',
  'fix',
] as const

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number>>>

/**
 * CSV (RFC 4180) for spreadsheets: of each file a row a source, or a row a citation that has none (`type` is `citation`), then
 * a row a finding (`diagnostic`). Text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function renderCsv(report: Report): string {
  const rows = report.files.flatMap(listRows)
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
  return lines.map((cells) => `${cells.map(renderCell).join(',')}\r\n`).join('')
}

function listRows(file: ReportFile): readonly Row[] {
  const entries = new Map(file.citations.map((entry) => [entry.citation.id, entry]))
  return [
    ...file.citations.flatMap((entry) => listSourceRows(entry, file)),
    ...file.diagnostics.map((diagnostic) => ({
      ...describeDiagnostic(diagnostic, file),
      ...describeCitation(entries.get(diagnostic.citationId ?? '')),
    })),
  ]
}

function listSourceRows(entry: ReportCitation, file: ReportFile): readonly Row[] {
  const row: Row = {
    type: 'citation',
    path: file.path,
    line: entry.citation.span.start.line,
    column: entry.citation.span.start.column,
    ...describeCitation(entry),
  }
  if (entry.sources.length === 0) return [row]
  return entry.sources.map((source) => ({ ...row, ...describeSource(source) }))
}

function describeCitation(entry: ReportCitation | undefined): Row {
  if (entry === undefined) return {}
  const { citation, health } = entry
  return {
    citation_id: citation.id,
    template: citation.template,
    title: identifyCitation(citation),
    ...(health !== undefined && { health }),
  }
}

function describeSource({ parameter, url, live, archive }: SourceVerdict): Row {
  return {
    parameter,
    url: redactUrl(url),
    live_status: live.status,
    live_reason: live.reason,
    http_status: live.httpStatus ?? '',
    final_url: redactUrl(live.finalUrl ?? ''),
    archive_status: archive.status,
    archive_url: redactUrl(archive.url ?? ''),
    archive_timestamp: archive.timestamp ?? '',
  }
}

function describeDiagnostic(diagnostic: Diagnostic, file: ReportFile): Row {
  const { span, severity, ruleId, message, cs1, fix } = diagnostic
  return {
    type: 'diagnostic',
    path: file.path,
    line: span.start.line,
    column: span.start.column,
    severity,
    rule_id: ruleId,
    message,
    cs1: cs1 ?? '',
    fix: fix === undefined ? '' : fix.safe ? 'safe' : 'suggestion',
  }
}

function renderCell(value: string | number): string {
  const text = toLine(String(value))
  // Wide forms of the signs start a formula as well, in some languages.
  const safe = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
