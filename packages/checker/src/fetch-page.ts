import { isTransportFailure } from '@veracite/archives'
import type {
  ExchangeFailure,
  Hop,
  HttpRequest,
  HttpResponse,
  PageFacts,
  TransportFailure,
} from '@veracite/core'
import { createChainCookies } from './chain-cookies.js'
import type { DocumentReader } from './page/read-pdf.js'
import { headerOf, tellingHeaders } from './read-headers.js'

/** What was met on the way to a page, and the page at its end. */
export interface Visit {
  readonly hops: readonly Hop[]
  /** Absent where the last hop is no success and has no body, or where none answered. */
  readonly page?: PageFacts
  readonly failure?: ExchangeFailure
  /** When the last answer or failure came, where the transport tells. */
  readonly receivedAt?: string
}

/** How a page is fetched. */
export interface VisitOptions {
  /** @throws `TransportFailure` where no answer came */
  readonly exchange: (request: HttpRequest) => Promise<HttpResponse>
  readonly headers: Readonly<Record<string, string>>
  readonly maxRedirects: number
  readonly read: DocumentReader
  /** Whether a redirect is followed; where not, the redirect itself is the answer. */
  readonly follows: (target: string) => boolean
}

const redirects: ReadonlySet<number> = new Set([300, 301, 302, 303, 307, 308])
/** UTF-16 code units of text up to which a page that refreshes itself is but a signpost. */
const signpostLength = 600

/** Fetches a page, following redirects hop by hop. */
export async function fetchPage(url: string, options: VisitOptions): Promise<Visit> {
  const hops: Hop[] = []
  const seen = new Set<string>()
  const cookies = createChainCookies()
  let sendsCookies = false
  let address = toAddress(url)
  let received: Pick<Visit, 'receivedAt'> = {}
  while (hops.length <= options.maxRedirects) {
    seen.add(address)
    const cookie = sendsCookies ? cookies.headerFor(address) : undefined
    const answer = await ask(address, cookie, options)
    if ('reason' in answer) return { hops, ...describeFailure(answer) }
    cookies.keep(answer, address)
    hops.push({ url: address, status: answer.status, headers: tellingHeaders(answer) })
    const page = await options.read(answer, address)
    const next = targetOf(answer, page, address)
    received = receivedAtOf(answer)
    const visit = { hops, page, ...received }
    if (next === undefined || !options.follows(next)) return visit
    if (!/^https?:/.test(next)) return { ...visit, failure: fail('unsupported-scheme', next) }
    if (seen.has(next)) {
      // Some sites set a cookie and ask again: only a visitor who brings it gets in.
      if (sendsCookies || cookies.headerFor(next) === undefined) {
        return { ...visit, failure: fail('redirect-loop', next) }
      }
      sendsCookies = true
      seen.clear()
    }
    address = next
  }
  return { hops, ...received, failure: fail('too-many-redirects', address) }
}

async function ask(
  url: string,
  cookie: string | undefined,
  { exchange, headers }: VisitOptions,
): Promise<HttpResponse | TransportFailure> {
  try {
    return await exchange({
      method: 'GET',
      url,
      headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
    })
  } catch (error) {
    if (isTransportFailure(error)) return error
    throw error
  }
}

function describeFailure(failure: TransportFailure): Pick<Visit, 'failure' | 'receivedAt'> {
  return {
    failure: {
      reason: failure.reason,
      detail: failure.message,
      ...(failure.unasked ? { unasked: true } : {}),
    },
    ...receivedAtOf(failure),
  }
}

function receivedAtOf({ receivedAt }: { receivedAt?: string }): { receivedAt?: string } {
  return receivedAt === undefined ? {} : { receivedAt }
}

function fail(reason: ExchangeFailure['reason'], url: string): ExchangeFailure {
  return { reason, detail: `at ${url}` }
}

/** An address as it is asked: normalised, without fragment and credentials. */
export function toAddress(url: string): string {
  const parsed = new URL(url)
  parsed.hash = ''
  parsed.username = ''
  parsed.password = ''
  return parsed.href
}

/** Where an answer sends the reader on to; `undefined` where the answer is the page itself. */
function targetOf(response: HttpResponse, page: PageFacts, url: string): string | undefined {
  if (redirects.has(response.status)) {
    const location = decodeHeader(headerOf(response, 'location') ?? '').trim()
    return location !== '' && URL.canParse(location, url)
      ? toAddress(new URL(location, url).href)
      : undefined
  }
  const { refreshUrl, textLength } = page
  const isSignpost = refreshUrl !== undefined && textLength <= signpostLength
  const next = isSignpost && response.status < 300 ? toAddress(refreshUrl) : url
  return next === url ? undefined : next
}

/** Servers send addresses in UTF-8 where HTTP has Latin-1. */
function decodeHeader(value: string): string {
  const bytes = Buffer.from(value, 'latin1')
  const decoded = bytes.toString('utf8')
  return decoded.includes('\uFFFD') ? value : decoded
}
