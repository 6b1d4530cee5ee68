import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { parseTimestamp } from '../../src/index.ts'

/** A capture the server holds. */
export interface Capture {
  readonly timestamp: string
  readonly original: string
  /** @default 200 */
  readonly status?: number
  readonly body?: string
  readonly contentType?: string
  /** Where a redirect led. */
  readonly location?: string
  /** Listed in the index as a revisit of the capture with this digest. */
  readonly revisitOf?: string
  readonly digest?: string
  /** Listed in the index, but not replayable. */
  readonly lost?: true
  /** What replaying it answers instead of it. */
  readonly fault?: Fault
  /** Whether the captured redirect is told by a page of the archive's own, as to readers. */
  readonly notice?: true
}

type Route = 'availability' | 'cdx' | 'replay' | 'timegate' | 'timemap' | 'save' | 'status'

/** What goes wrong instead of an answer. */
export type Fault =
  | { readonly status: number; readonly retryAfter?: string; readonly body?: string }
  | 'truncated-json'
  | 'html'
  | 'empty'
  | 'hang'
  | 'reset'

export interface ArchiveServerOptions {
  readonly captures?: readonly Capture[]
  /** Faults by route: each is used once, in order, the last one for ever. `null` is an honest answer. */
  readonly faults?: Partial<Record<Route, readonly (Fault | null)[]>>
  /** The index does not know how to sort by distance. */
  readonly ignoresClosest?: true
  /** The Availability interface knows nothing. */
  readonly forgetful?: true
  /** Answers of the job status, in order, the last one for ever; each order succeeds at the second question by default. */
  readonly jobs?: readonly object[]
  /** Refusals of orders, by the address to save: what the state of the order says. */
  readonly refusals?: Readonly<Record<string, string>>
  /** What the account may order. @default 12 of 90 orders of the day made, five more possible at once */
  readonly allowance?: object
  /** The keys that orders must carry, as `KEY:SECRET`. */
  readonly account?: string
}

export interface ArchiveServer {
  readonly origin: string
  /** Requests received, `METHOD path`. */
  readonly requests: readonly string[]
  /** The addresses that were ordered to be saved. */
  readonly orders: readonly string[]
  close(): Promise<void>
}

const encoder = new TextEncoder()

/**
 * The key of an address in the index of the Wayback Machine, its host the other way round: without scheme, `www`,
 * default port, case, trailing slash and fragment, the query in order.
 */
function keyOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, port, pathname, search } = new URL(url)
  const host = hostname
    .replace(/^www\d{0,3}\./, '')
    .split('.')
    .reverse()
    .join(',')
  const path = pathname.toLowerCase().replace(/(.)\/$/, '$1')
  const query = [...search.slice(1).toLowerCase().split('&')].sort().join('&')
  const shownPort = port === '443' ? '' : port
  return `${host}${shownPort && `:${shownPort}`})${path}${query && `?${query}`}`
}

function matching(captures: readonly Capture[], url: string, matchType = 'exact'): Capture[] {
  const key = keyOf(url)
  const [host = ''] = key.split(')')
  const isMatch = (own: string): boolean => {
    if (matchType === 'prefix')
      return own.startsWith(key) || own.startsWith(`${key.replace(/\/$/, '')}/`)
    if (matchType === 'host') return own.startsWith(`${host})`)
    if (matchType === 'domain') return own.startsWith(`${host})`) || own.startsWith(`${host},`)
    return own === key
  }
  return captures.filter(({ original }) => isMatch(keyOf(original)))
}

/** Rows of a page of the index. */
const rowsOfPage = 10

function distance(a: string, b: string): number {
  return Math.abs((parseTimestamp(a) ?? 0) - (parseTimestamp(b) ?? 0))
}

function nearest(captures: readonly Capture[], timestamp: string | undefined): Capture | undefined {
  const wanted = timestamp ?? '99991231235959'
  return [...captures].sort(
    (a, b) => distance(a.timestamp, wanted) - distance(b.timestamp, wanted),
  )[0]
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

function sendFault(response: ServerResponse, fault: Fault): void {
  if (fault === 'hang') return
  if (fault === 'reset') response.destroy()
  else if (fault === 'truncated-json') response.end('[["urlkey","timestamp","orig')
  else if (fault === 'html') response.setHeader('content-type', 'text/html').end('<h1>Sorry</h1>')
  else if (fault === 'empty') response.end()
  else {
    if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter)
    response.writeHead(fault.status, { 'content-type': 'text/html' }).end(fault.body ?? 'fault')
  }
}

function sendAvailability(
  response: ServerResponse,
  query: URLSearchParams,
  all: readonly Capture[],
) {
  const good = matching(all, query.get('url') ?? '').filter(({ status = 200 }) => status === 200)
  const copy = nearest(good, query.get('timestamp') ?? undefined)
  if (copy === undefined) return sendJson(response, { archived_snapshots: {} })
  const url = `http://web.archive.org/web/${copy.timestamp}/${copy.original}`
  sendJson(response, {
    archived_snapshots: {
      closest: { available: true, url, timestamp: copy.timestamp, status: '200' },
    },
  })
}

/** The CDX interface as documented: filter, from, to, limit, closest, resume keys. */
function sendCdx(
  response: ServerResponse,
  query: URLSearchParams,
  { captures = [], ignoresClosest }: ArchiveServerOptions,
): void {
  const url = query.get('url') ?? ''
  let rows = matching(captures, url, query.get('matchType') ?? 'exact')
    .sort(
      (a, b) =>
        keyOf(a.original).localeCompare(keyOf(b.original)) ||
        a.timestamp.localeCompare(b.timestamp),
    )
    .map((capture) => ({
      urlkey: keyOf(capture.original),
      timestamp: capture.timestamp,
      original: capture.original,
      mimetype: capture.revisitOf === undefined ? 'text/html' : 'warc/revisit',
      statuscode: capture.revisitOf === undefined ? String(capture.status ?? 200) : '-',
      digest: capture.revisitOf ?? capture.digest ?? `D${capture.timestamp}`,
    }))
    .filter((row) => row.timestamp >= (query.get('from') ?? ''))
    .filter((row) => row.timestamp <= (query.get('to') ?? '9').padEnd(14, '9'))
    .filter((row) =>
      query.getAll('filter').every((filter) => {
        const [, not, field = '', regex = ''] = /^(!?)(\w+):(.*)$/.exec(filter) ?? []
        const holds = new RegExp(`^(?:${regex})$`).test(row[field as keyof typeof row])
        return holds !== (not === '!')
      }),
    )
  const closest = query.get('closest')
  if (closest !== null && !ignoresClosest) {
    rows.sort((a, b) => distance(a.timestamp, closest) - distance(b.timestamp, closest))
  }
  for (const collapse of query.getAll('collapse')) {
    const [field = '', digits] = collapse.split(':')
    const keyOf = (row: (typeof rows)[number] | undefined): string | undefined =>
      row?.[field as keyof typeof row].slice(0, digits === undefined ? undefined : Number(digits))
    rows = rows.filter((row, index) => keyOf(row) !== keyOf(rows[index - 1]))
  }
  if (query.get('showNumPages') === 'true') {
    response.end(String(Math.ceil(rows.length / rowsOfPage)))
    return
  }
  const paged = query.get('page')
  if (paged !== null) rows = rows.slice(Number(paged) * rowsOfPage).slice(0, rowsOfPage)
  const limit = Number(query.get('limit') ?? rows.length)
  const start = Number(query.get('resumeKey') ?? 0)
  const page = limit < 0 ? rows.slice(limit) : rows.slice(start, start + limit)
  const fields = ['urlkey', 'timestamp', 'original', 'mimetype', 'statuscode', 'digest'] as const
  const table = [fields, ...page.map((row) => fields.map((field) => row[field]))]
  const next = start + page.length
  const more = query.get('showResumeKey') === 'true' && next < rows.length
  if (page.length === 0) sendJson(response, [])
  else sendJson(response, more ? [...table, [], [String(next)]] : table)
}

function httpDate(timestamp: string): string {
  return new Date(parseTimestamp(timestamp) ?? 0).toUTCString()
}

function sendReplay(response: ServerResponse, path: string, all: readonly Capture[]): void {
  const [, timestamp, flags = '', url = path] = /^(\d+)([a-z]{2}_)?\/(.*)$/s.exec(path) ?? []
  // A redirect to the same page under another scheme is passed over, where it would lead to itself.
  const copies = matching(all, url).filter(
    ({ location, original }) =>
      location === undefined || original === url || keyOf(location) !== keyOf(original),
  )
  const copy =
    copies.find((capture) => capture.timestamp === timestamp) ?? nearest(copies, timestamp)
  if (copy === undefined || copy.lost) {
    response.writeHead(404, { 'content-type': 'text/html' })
    response.end(
      '<title>Wayback Machine</title><p>The Wayback Machine has not archived that URL.</p>',
    )
    return
  }
  if (copy.timestamp !== timestamp) {
    response.writeHead(302, { location: `/web/${copy.timestamp}${flags}/${copy.original}` }).end()
    return
  }
  if (copy.fault) {
    sendFault(response, copy.fault)
    return
  }
  if (copy.notice) {
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<title>Internet Archive Wayback Machine</title><h1>Loading...</h1><p>Got an HTTP ${copy.status ?? 302} response at crawl time</p><p>Redirecting to...</p><p class="impatient"><a href="/web/${copy.timestamp}/${copy.location}">${copy.location}</a></p>`,
      )
    return
  }
  const body = gzipSync(encoder.encode(copy.body ?? `<title>${copy.original}</title>`))
  response.writeHead(copy.status ?? 200, {
    'content-type': copy.contentType ?? 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    'memento-datetime': httpDate(copy.timestamp),
    link: `<${copy.original}>; rel="original"`,
    ...(copy.location === undefined
      ? {}
      : { location: `/web/${copy.timestamp}${flags}/${copy.location}` }),
  })
  response.end(body)
}

function sendTimeGate(request: IncomingMessage, response: ServerResponse, context: Context): void {
  const url = context.path
  const wanted = request.headers['accept-datetime']
  const digits =
    wanted === undefined ? undefined : new Date(String(wanted)).toISOString().replace(/\D/g, '')
  const copy = nearest(matching(context.captures, url), digits?.slice(0, 14))
  if (copy === undefined) {
    response.writeHead(404).end('no mementos')
    return
  }
  const memento = `${context.origin}/coll/${copy.timestamp}/${copy.original}`
  response.writeHead(302, {
    location: memento,
    vary: 'accept-datetime',
    link: [
      `<${url}>; rel="original"`,
      `<${context.origin}/coll/timemap/link/${url}>; rel="timemap"; type="application/link-format"`,
      `<${memento}>; rel="memento"; datetime="${httpDate(copy.timestamp)}"`,
    ].join(', '),
  })
  response.end()
}

function sendTimeMap(response: ServerResponse, { path, origin, captures }: Context): void {
  const copies = matching(captures, path)
  if (copies.length === 0) {
    response.writeHead(404).end()
    return
  }
  const lines = [
    `<${path}>; rel="original"`,
    `<${origin}/coll/timemap/link/${path}>; rel="self"; type="application/link-format"`,
    ...copies.map(
      ({ timestamp, original }) =>
        `<${origin}/coll/${timestamp}/${original}>; rel="memento"; datetime="${httpDate(timestamp)}"`,
    ),
  ]
  response.writeHead(200, { 'content-type': 'application/link-format' }).end(lines.join(',\n'))
}

interface Context {
  readonly path: string
  readonly origin: string
  readonly captures: readonly Capture[]
}

const routes: readonly (readonly [Route, RegExp])[] = [
  ['availability', /^\/wayback\/available\?/],
  ['cdx', /^\/cdx\/search\/cdx\?/],
  ['status', /^\/save\/status\//],
  ['save', /^\/save$/],
  ['timemap', /^\/coll\/timemap\/link\//],
  ['replay', /^\/(?:web|coll(?=\/\d))\//],
  ['timegate', /^\/coll\//],
]

/** A server on loopback that speaks as the Wayback Machine (at `/`) and as a Memento archive (at `/coll/`). */
export async function startArchiveServer(options: ArchiveServerOptions): Promise<ArchiveServer> {
  const requests: string[] = []
  const counts = new Map<Route, number>()
  const captures = options.captures ?? []
  const orders: string[] = []
  const asked = new Map<string, number>()
  let jobs = 0

  /** Save Page Now 2: an order, with its number or why there is none. */
  async function sendOrder(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = ''
    for await (const chunk of request) body += chunk
    const form = new URLSearchParams(body)
    const url = form.get('url') ?? ''
    if (options.account && request.headers.authorization !== `LOW ${options.account}`) {
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end('{"message":"You need to be logged in to use Save Page Now."}')
      return
    }
    if (form.has('if_not_archived_within') && matching(captures, url).length > 0) {
      const message = 'The same snapshot had been made 4 hours ago.'
      sendJson(response, { url, job_id: null, message })
      return
    }
    orders.push(url)
    sendJson(response, { url, job_id: `job-${orders.length}` })
  }

  /** The state of an order: pending at first, then what came of it. */
  function sendState(response: ServerResponse, path: string): void {
    if (path.startsWith('user')) {
      sendJson(response, {
        available: 5,
        processing: 0,
        daily_captures: 12,
        daily_captures_limit: 90,
        ...options.allowance,
      })
      return
    }
    const url = orders[Number(path.replace('job-', '')) - 1]
    if (options.jobs) {
      sendJson(response, options.jobs[Math.min(jobs++, options.jobs.length - 1)] ?? {})
      return
    }
    const count = asked.get(path) ?? 0
    asked.set(path, count + 1)
    const refusal = options.refusals?.[url ?? '']
    const base = { job_id: path, resources: [] }
    if (url === undefined)
      sendJson(response, { ...base, status: 'error', status_ext: 'error:job-not-found' })
    else if (count === 0) sendJson(response, { ...base, status: 'pending' })
    else if (refusal)
      sendJson(response, { ...base, status: 'error', status_ext: refusal, message: 'no' })
    else {
      const success = { status: 'success', original_url: url, timestamp: '20260101000000' }
      sendJson(response, { ...base, ...success, duration_sec: 6.2 })
    }
  }

  function answer(route: Route, request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? ''
    const query = new URL(url, 'http://localhost').searchParams
    const prefix = routes.find(([name]) => name === route)?.[1].exec(url)?.[0] ?? ''
    const context = { path: url.slice(prefix.length), origin, captures }
    if (route === 'availability')
      sendAvailability(response, query, options.forgetful ? [] : captures)
    else if (route === 'cdx') sendCdx(response, query, options)
    else if (route === 'timegate') sendTimeGate(request, response, context)
    else if (route === 'timemap') sendTimeMap(response, context)
    else if (route === 'replay') sendReplay(response, context.path, captures)
    else if (route === 'save') void sendOrder(request, response)
    else sendState(response, context.path)
  }

  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    const route = routes.find(([, pattern]) => pattern.test(request.url ?? ''))?.[0]
    if (route === undefined) {
      response.writeHead(404).end()
      return
    }
    const count = counts.get(route) ?? 0
    counts.set(route, count + 1)
    const faults = options.faults?.[route] ?? []
    const fault = faults[Math.min(count, faults.length - 1)]
    if (fault) sendFault(response, fault)
    else answer(route, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    requests,
    orders,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
