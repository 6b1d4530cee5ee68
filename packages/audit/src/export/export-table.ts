import type Database from 'libsql'
import { eachRow, type Row } from '../database/rows.js'
import { writeParquet } from './write-parquet.js'

/** A format that the citations of an audit can be written in. */
export type ExportFormat = 'csv' | 'ndjson' | 'parquet'

/** The formats that there are. */
export const exportFormats: readonly ExportFormat[] = ['csv', 'ndjson', 'parquet']

/** A column of what is exported; texts of days and moments are ISO 8601, UTC. */
export interface ExportColumn {
  readonly name: string
  readonly type: 'text' | 'number' | 'day' | 'moment'
}

const typed: Readonly<Record<string, ExportColumn['type']>> = {
  accessed: 'day',
  archived: 'day',
  year: 'number',
  age: 'number',
  checked_at: 'moment',
  http_status: 'number',
}

const columns: readonly ExportColumn[] = [
  ...['path', 'revision', 'citation_id', 'template', 'title', 'url', 'domain', 'accessed', 'year'],
  ...['archive', 'archive_url', 'archived', 'age'],
  ...['checked_at', 'health', 'live_status', 'live_reason', 'http_status'],
  ...['archive_status', 'copy_url', 'copy_timestamp', 'fields'],
].map((name) => ({ name, type: typed[name] ?? 'text' }))

/**
 * Gives the citations of an audit in a format, part by part.
 *
 * @param inputs what was audited, as it was said when it was
 */
export function* exportTable(
  database: Database.Database,
  inputs: string,
  format: ExportFormat,
): Generator<Uint8Array, void, undefined> {
  const select = database.prepare(`SELECT ${columns.map(({ name }) => `s.${name}`).join(', ')}
    FROM audit_sources s JOIN audit_runs r USING (audit) WHERE r.inputs = ?`)
  const rows = eachRow(select, inputs)
  if (format === 'parquet') yield* writeParquet(columns, rows)
  else yield* writeLines(rows, format)
}

/** Characters of text that are passed on together. */
const partLength = 64 * 1024

function* writeLines(
  rows: Iterable<Row>,
  format: 'csv' | 'ndjson',
): Generator<Uint8Array, void, undefined> {
  let part = format === 'csv' ? `${columns.map(({ name }) => name).join(',')}\r\n` : ''
  for (const row of rows) {
    part += format === 'csv' ? toCsv(row) : `${JSON.stringify(toObject(row))}\n`
    if (part.length < partLength) continue
    yield Buffer.from(part)
    part = ''
  }
  yield Buffer.from(part)
}

function toObject(row: Row): object {
  return Object.fromEntries(
    columns.map(({ name }) => [
      name,
      name === 'fields' ? JSON.parse(String(row[name])) : (row[name] ?? null),
    ]),
  )
}

function toCsv(row: Row): string {
  return `${columns.map(({ name }) => toCell(row[name])).join(',')}\r\n`
}

/** A cell by RFC 4180; one that a spreadsheet would take for a formula is kept from being one. */
function toCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
