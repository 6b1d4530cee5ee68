import type { HttpResponse } from '@veracite/core'
import { parseJson } from '../parse-json.js'

/** A question to a CDX server, the index of an archive. */
export interface CdxQuery {
  readonly url: string
  /** How much beside the address itself is meant. @default 'exact' */
  readonly matchType?: 'exact' | 'prefix' | 'host' | 'domain'
  /** First and last moment, 1 to 14 digits each. */
  readonly from?: string
  readonly to?: string
  /** The nearest to this moment come first. */
  readonly closest?: string
  /** `field:regex` to keep, `!field:regex` to leave out. */
  readonly filters?: readonly string[]
  /** `field` or `field:digits`: of neighbours equal in it only the first is kept. */
  readonly collapse?: readonly string[]
  /** The first so many rows, or where negative the last. */
  readonly limit?: number
  /** The last rows quickly, if not all of them; with a negative limit. */
  readonly fastLatest?: boolean
  /** Go on where an earlier page ended. */
  readonly resumeKey?: string
  /** Whether the answer should say where the next page begins. */
  readonly showResumeKey?: boolean
}

/** One capture in the index. */
export interface CdxRow {
  readonly urlkey: string
  /** 14 digits, UTC. */
  readonly timestamp: string
  readonly original: string
  readonly mimetype: string
  /** Absent where the index has `-`, as for a revisit. */
  readonly status?: number
  readonly digest: string
  /** Whether it stands for an earlier capture with the same content. */
  readonly revisit: boolean
}

/** A page of the index. */
export interface CdxPage {
  readonly rows: readonly CdxRow[]
  /** Where the next page begins; absent on the last. */
  readonly resumeKey?: string
}

const fields = ['urlkey', 'timestamp', 'original', 'mimetype', 'statuscode', 'digest'] as const

/** The address of a question to a CDX server. */
export function cdxQuestion(endpoint: string, query: CdxQuery): string {
  const parameters = new URLSearchParams({ url: query.url, output: 'json', fl: fields.join(',') })
  const add = (name: string, value: string | number | undefined): void => {
    if (value !== undefined) parameters.append(name, String(value))
  }
  add('matchType', query.matchType)
  add('from', query.from)
  add('to', query.to)
  add('closest', query.closest)
  // Servers that sort by time unless told otherwise need both.
  add('sort', query.closest === undefined ? undefined : 'closest')
  for (const filter of query.filters ?? []) add('filter', filter)
  for (const collapse of query.collapse ?? []) add('collapse', collapse)
  add('limit', query.limit)
  add('fastLatest', query.fastLatest ? 'true' : undefined)
  add('showResumeKey', query.showResumeKey ? 'true' : undefined)
  add('resumeKey', query.resumeKey)
  return `${endpoint}?${parameters}`
}

function isTable(value: unknown): value is readonly (readonly string[])[] {
  return (
    Array.isArray(value) &&
    value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
  )
}

function readRow(cells: readonly string[], columns: ReadonlyMap<string, number>): CdxRow | null {
  const cell = (name: (typeof fields)[number]): string => cells[columns.get(name) ?? -1] ?? ''
  const timestamp = cell('timestamp')
  const original = cell('original')
  if (!/^\d{14}$/.test(timestamp) || original === '') return null
  const status = cell('statuscode')
  const mimetype = cell('mimetype')
  return {
    urlkey: cell('urlkey'),
    timestamp,
    original,
    mimetype,
    digest: cell('digest'),
    revisit: mimetype === 'warc/revisit',
    ...(/^\d{3}$/.test(status) ? { status: Number(status) } : {}),
  }
}

/** Reads an answer in JSON, a table with its header; `undefined` where it is none. */
export function readCdx(response: HttpResponse): CdxPage | undefined {
  const table = response.status === 200 ? parseJson(response) : undefined
  if (!isTable(table)) return undefined
  const [header, ...rest] = table
  if (header === undefined) return { rows: [] }
  const columns = new Map(header.map((name, index) => [name, index]))
  if (!columns.has('timestamp') || !columns.has('original')) return undefined
  const gap = rest.findIndex((row) => row.length === 0)
  const resumeKey = gap === -1 ? undefined : rest[gap + 1]?.[0]
  const rows = (gap === -1 ? rest : rest.slice(0, gap)).flatMap(
    (cells) => readRow(cells, columns) ?? [],
  )
  return { rows, ...(resumeKey === undefined ? {} : { resumeKey }) }
}

/** Whether the archive says that it holds the page back: for a reader there is no copy. */
export function isExcluded(response: HttpResponse): boolean {
  return (
    response.status === 403 &&
    /AccessControlException|Blocked Site/i.test(new TextDecoder().decode(response.body))
  )
}
