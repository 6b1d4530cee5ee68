import type { HttpResponse } from '@veracite/core'
import { parseJson, propertyOf } from '../parse-json.js'
import { headerOf } from '../retry-after.js'

const decoder = new TextDecoder()

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
  /** Which page of the index, from 0, where it is read by pages. */
  readonly page?: number
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

/** The address of a question to a CDX server. */
export function cdxQuestion(endpoint: string, query: CdxQuery): string {
  const parameters = new URLSearchParams({ url: query.url, output: 'json' })
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
  add('page', query.page)
  return `${endpoint}?${parameters}`
}

/** The address of the question how many pages the index has on something. */
export function pageCountQuestion(endpoint: string, query: CdxQuery): string {
  return `${cdxQuestion(endpoint, query)}&showNumPages=true`
}

/** Reads the number of pages; `undefined` where the answer is no number. */
export function readPageCount(response: HttpResponse): number | undefined {
  if (response.status !== 200) return undefined
  const text = decoder.decode(response.body).trim()
  // pywb answers with an object, the Wayback Machine with the bare number or a table of it.
  const value = parseJson(text)
  const pages = propertyOf(value, 'pages') ?? (Array.isArray(value) ? value.flat().at(-1) : value)
  const count = Number(pages)
  return text !== '' && Number.isInteger(count) && count >= 0 ? count : undefined
}

function isTable(value: unknown): value is readonly (readonly string[])[] {
  return (
    Array.isArray(value) &&
    value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))
  )
}

/** Names of the fields, each as the Wayback Machine and as pywb has it. */
const fieldNames = {
  urlkey: ['urlkey'],
  timestamp: ['timestamp'],
  original: ['original', 'url'],
  mimetype: ['mimetype', 'mime'],
  status: ['statuscode', 'status'],
  digest: ['digest'],
} as const

/** A row from its cells by name; `null` where it names no capture. */
function readRow(cells: ReadonlyMap<string, unknown>): CdxRow | null {
  const cell = (field: keyof typeof fieldNames): string => {
    const value = fieldNames[field].map((name) => cells.get(name)).find((v) => v !== undefined)
    return typeof value === 'string' ? value : ''
  }
  const timestamp = cell('timestamp')
  const original = cell('original')
  if (!/^\d{14}$/.test(timestamp) || original === '') return null
  const status = cell('status')
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

/** A table with its header, and where there is more, an empty row and the key of the next page. */
function readTable(table: readonly (readonly string[])[]): CdxPage | undefined {
  const [header, ...rest] = table
  if (header === undefined) return { rows: [] }
  if (!header.includes('timestamp') || !header.includes('original')) return undefined
  const gap = rest.findIndex((row) => row.length === 0)
  const resumeKey = gap === -1 ? undefined : rest[gap + 1]?.[0]
  const rows = (gap === -1 ? rest : rest.slice(0, gap)).flatMap(
    (cells) => readRow(new Map(header.map((name, index) => [name, cells[index]]))) ?? [],
  )
  return { rows, ...(resumeKey === undefined ? {} : { resumeKey }) }
}

/** One JSON object a line, as pywb answers; `undefined` where a line is none. */
function readLines(text: string): CdxPage | undefined {
  const rows: CdxRow[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const value = parseJson(line)
    const row = typeof value === 'object' && value && readRow(new Map(Object.entries(value)))
    if (!row) return undefined
    rows.push(row)
  }
  return { rows }
}

/** Reads an answer in JSON; `undefined` where it is none. */
export function readCdx(response: HttpResponse): CdxPage | undefined {
  if (response.status !== 200 || response.truncated) return undefined
  const text = decoder.decode(response.body)
  if (/ndjson/i.test(headerOf(response, 'content-type') ?? '')) return readLines(text)
  const table = parseJson(text)
  return isTable(table) ? readTable(table) : undefined
}

/** Whether the archive says that it holds the page back: for a reader there is no copy. */
export function isExcluded(response: HttpResponse): boolean {
  // Of an answer in the promised form the beginning is a bracket.
  return (
    (response.status === 403 || response.status === 200) &&
    /^[^[{]*(?:AccessControlException|Blocked Site|excluded from the Wayback)/i.test(
      decoder.decode(response.body.subarray(0, 2000)),
    )
  )
}
