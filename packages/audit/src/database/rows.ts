import type Database from 'libsql'

/** A row of a table or view, by column. */
export type Row = Readonly<Record<string, string | number | null>>

type Values = readonly (string | number | null)[]

/** The first row; `undefined` where there is none. */
export function firstRow(statement: Database.Statement, ...values: Values): Row | undefined {
  const row: unknown = statement.get(...values)
  return isRow(row) ? row : undefined
}

/** Every row, one after the other; few of them are in memory at once. */
export function* eachRow(
  statement: Database.Statement,
  ...values: Values
): Generator<Row, void, undefined> {
  for (const row of statement.iterate(...values)) if (isRow(row)) yield row
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null
}

export function numberIn(row: Row | undefined, column: string): number {
  return Number(row?.[column] ?? 0)
}

export function textIn(row: Row | undefined, column: string): string {
  return String(row?.[column] ?? '')
}
