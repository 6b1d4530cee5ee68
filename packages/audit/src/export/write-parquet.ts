import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Row } from '../database/rows.js'
import type { ExportColumn } from './export-table.js'

/** Rows that are in memory at once. */
const groupSize = 20_000

/** How Parquet stores what is in a column. */
const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'INT32' },
  day: { type: 'INT32', converted_type: 'DATE' },
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const

const repetition_type = 'OPTIONAL'

function readValue(row: Row, { name, type }: ExportColumn): Row[string] | Date {
  const value = row[name] ?? null
  if (value === null || type === 'text' || type === 'number') return value
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? null : date
}

/** Gives rows as Parquet, a group of them at a time. */
export function* writeParquet(
  columns: readonly ExportColumn[],
  rows: Iterable<Row>,
): Generator<Uint8Array, void, undefined> {
  const bytes = new ByteWriter()
  const file = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, ...types[type], repetition_type }) as const),
    ],
    createdBy: 'veracite',
  })
  for (const group of inGroups(rows)) {
    const columnData = columns.map((column) => ({
      name: column.name,
      data: group.map((row) => readValue(row, column)),
    }))
    file.write({ columnData, rowGroupSize: groupSize })
    yield take(bytes)
  }
  file.finish()
  yield take(bytes)
}

/** What was written since this was last asked. */
function take(bytes: ByteWriter): Uint8Array {
  const taken = Uint8Array.from(bytes.getBytes())
  // The offset, which counts all bytes, stays.
  bytes.index = 0
  return taken
}

function* inGroups(rows: Iterable<Row>): Generator<readonly Row[], void, undefined> {
  let group: Row[] = []
  for (const row of rows) {
    group.push(row)
    if (group.length < groupSize) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
