import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

/** A page of the stand-in web, as `fixtures/web/*.web.json` describes it. */
interface StandInPage {
  readonly url: string
  /** @default 200 */
  readonly status?: number
  readonly location?: string
  readonly title?: string
  readonly site?: string
  readonly author?: string
  readonly date?: string
  /** @default 'en' */
  readonly language?: string
}

/** A copy that the stand-in archive holds. */
interface StandInSnapshot {
  readonly timestamp: string
  readonly original: string
  /** @default 200 */
  readonly status?: number
  readonly title: string
}

/** Pages by their addresses, and an archive at `web.archive.org` that holds copies of some. */
export interface StandInWeb {
  readonly pages: readonly StandInPage[]
  readonly snapshots: readonly StandInSnapshot[]
}

/** A stand-in web being served on loopback, for every host name, over HTTP and HTTPS. */
export interface ServedWeb {
  readonly httpPort: number
  readonly httpsPort: number
  /** The certificate to trust, PEM. */
  readonly certificate: string
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function renderPage(page: Partial<StandInPage>): string {
  const title = escapeHtml(page.title ?? '')
  const meta = [
    page.site && `<meta property="og:site_name" content="${escapeHtml(page.site)}">`,
    page.author && `<meta name="author" content="${escapeHtml(page.author)}">`,
    page.date && `<meta property="article:published_time" content="${page.date}">`,
  ]
  return `<!doctype html>
<html lang="${page.language ?? 'en'}"><head><meta charset="utf-8"><title>${title}</title>
${meta.filter(Boolean).join('\n')}</head>
<body><h1>${title}</h1><p>${'A stand-in for the text of the page. '.repeat(12)}</p></body></html>
`
}

function html(page: Partial<StandInPage>, headers: Record<string, string> = {}): Answer {
  return {
    status: page.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: renderPage(page),
  }
}

function answerPage(web: StandInWeb, url: string): Answer {
  const page = web.pages.find((candidate) => candidate.url === url)
  if (page === undefined) return html({ status: 404, title: '404 Not Found' })
  return html(page, page.location === undefined ? {} : { location: page.location })
}

/** The archive ignores scheme, `www` and the case of the host, as CDX servers do. */
function canonicalKey(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
}

function listSnapshots(web: StandInWeb, url: string): StandInSnapshot[] {
  const key = canonicalKey(url)
  return web.snapshots.filter(({ original }) => canonicalKey(original) === key)
}

function distance(snapshot: StandInSnapshot, timestamp: string): number {
  return Math.abs(Number(snapshot.timestamp) - Number(timestamp.padEnd(14, '0')))
}

function answerCdx(web: StandInWeb, query: URLSearchParams): Answer {
  const closest = query.get('closest')
  const found = listSnapshots(web, query.get('url') ?? '')
  if (closest !== null) found.sort((a, b) => distance(a, closest) - distance(b, closest))
  const fields = query.get('fl')?.split(',') ?? ['timestamp', 'original', 'statuscode']
  const rows = found.map((snapshot) => {
    const row: Readonly<Record<string, string>> = {
      urlkey: canonicalKey(snapshot.original),
      timestamp: snapshot.timestamp,
      original: snapshot.original,
      mimetype: 'text/html',
      statuscode: String(snapshot.status ?? 200),
      digest: `DIGEST${snapshot.timestamp}`,
      length: '1024',
    }
    return fields.map((field) => row[field] ?? '-')
  })
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rows.length === 0 ? [] : [fields, ...rows]),
  }
}

function answerAvailability(web: StandInWeb, query: URLSearchParams): Answer {
  const url = query.get('url') ?? ''
  const timestamp = query.get('timestamp') ?? '99991231'
  const [closest] = listSnapshots(web, url)
    .filter(({ status = 200 }) => status === 200)
    .sort((a, b) => distance(a, timestamp) - distance(b, timestamp))
  const snapshots = closest && {
    closest: {
      available: true,
      url: `http://web.archive.org/web/${closest.timestamp}/${closest.original}`,
      timestamp: closest.timestamp,
      status: '200',
    },
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, archived_snapshots: snapshots ?? {} }),
  }
}

function mementoDatetime(timestamp: string): string {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp) ?? []
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`).toUTCString()
}

function answerReplay(web: StandInWeb, timestamp: string, original: string): Answer {
  const [snapshot] = listSnapshots(web, original).sort(
    (a, b) => distance(a, timestamp) - distance(b, timestamp),
  )
  if (snapshot === undefined) return html({ status: 404, title: 'Wayback Machine' })
  if (snapshot.timestamp !== timestamp)
    return html(
      { status: 302, title: 'Found capture' },
      { location: `/web/${snapshot.timestamp}id_/${snapshot.original}` },
    )
  return html(snapshot, {
    'memento-datetime': mementoDatetime(timestamp),
    link: `<${snapshot.original}>; rel="original"`,
  })
}

function answerArchive(web: StandInWeb, url: URL): Answer {
  if (url.pathname === '/cdx/search/cdx') return answerCdx(web, url.searchParams)
  if (url.pathname === '/wayback/available') return answerAvailability(web, url.searchParams)
  const replay = /\/web\/(\d+)(?:[a-z]{2}_)?\/(.+)$/.exec(url.href)
  if (replay === null) return html({ status: 404, title: 'Wayback Machine' })
  return answerReplay(web, replay[1] ?? '', replay[2] ?? '')
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** Serves a stand-in web; `--connect-to :80:…` and `--connect-to :443:…` lead to it. */
export async function serveStandInWeb(web: StandInWeb): Promise<ServedWeb> {
  const hosts = [...web.pages, ...web.snapshots].map(
    (entry) => new URL('url' in entry ? entry.url : entry.original).hostname,
  )
  const names = [...new Set([...hosts, 'web.archive.org', 'archive.org'])]
  const certificate = await generate([{ name: 'commonName', value: 'stand-in web' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) },
    ],
  })
  const listener =
    (scheme: string): RequestListener =>
    (request, response) => {
      const url = `${scheme}://${request.headers.host}${request.url}`
      const isArchive = /^(?:web\.)?archive\.org$/.test(request.headers.host ?? '')
      const answer = isArchive ? answerArchive(web, new URL(url)) : answerPage(web, url)
      response.writeHead(answer.status, answer.headers).end(answer.body)
    }
  const plain = createHttpServer(listener('http'))
  const secure = createHttpsServer(
    { key: certificate.private, cert: certificate.cert },
    listener('https'),
  )
  return {
    httpPort: await listen(plain),
    httpsPort: await listen(secure),
    certificate: certificate.cert,
    close: async () => {
      await Promise.all([close(plain), close(secure)])
    },
  }
}
