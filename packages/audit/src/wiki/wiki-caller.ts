import { setTimeout } from 'node:timers/promises'
import type { HttpResponse, Transport } from '@veracite/core'
import { WikiError } from './wiki-error.js'

/** How to ask a wiki. */
export interface WikiOptions {
  readonly transport: Transport
  /** Who asks, with a way to reach them, as the Wikimedia Foundation's policy wants it. */
  readonly userAgent: string
  readonly signal?: AbortSignal
  /** Milliseconds to wait where the wiki does not say how long, doubling each time. @default 5000 */
  readonly pause?: number
}

/** An answer of the Action API: JSON, not yet looked at. */
export type WikiAnswer = Readonly<Record<string, unknown>>

/** Asks the Action API of a wiki. */
export type CallWiki = (parameters: Readonly<Record<string, string>>) => Promise<WikiAnswer>

const maxAttempts = 5

/** Milliseconds that a wiki may ask to be waited for at once. */
const maxPause = 120_000

/** Answers that say: not now. */
const busyCodes = new Set(['maxlag', 'ratelimited', 'readonly', 'internal_api_error_DBQueryError'])

/**
 * A caller of one wiki's Action API: one question at a time, and none while the wiki is behind (`maxlag`) or
 * says to wait.
 *
 * @param endpoint the address of `api.php`
 */
export function createWikiCaller(endpoint: string, options: WikiOptions): CallWiki {
  const { pause = 5000, signal } = options
  return async (parameters) => {
    const url = new URL(endpoint)
    const common = { format: 'json', formatversion: '2', maxlag: '5' }
    url.search = new URLSearchParams({ ...common, ...parameters }).toString()
    for (let attempt = 1; ; attempt++) {
      const response = await request(url.href, options)
      const answer = response.status === 200 ? readAnswer(response) : undefined
      if (answer !== undefined && !isBusy(answer)) return orFail(answer)
      const isTransient = answer !== undefined || [429, 502, 503, 504].includes(response.status)
      if (!isTransient || attempt === maxAttempts)
        throw new WikiError(
          'unavailable',
          `the wiki’s interface answers with status ${response.status}`,
        )
      const wait = retryAfter(response) ?? pause * 2 ** (attempt - 1)
      await setTimeout(Math.min(maxPause, wait), undefined, signal && { signal })
    }
  }
}

/** @throws {WikiError} where no answer comes */
export async function request(
  url: string,
  { transport, userAgent, signal }: WikiOptions,
): Promise<HttpResponse> {
  const headers = { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'gzip' }
  try {
    return await transport.exchange({ method: 'GET', url, headers }, signal ? { signal } : {})
  } catch (cause) {
    if (signal?.aborted) throw cause
    const reason = cause instanceof Error && 'reason' in cause ? String(cause.reason) : ''
    throw new WikiError('unavailable', `the wiki does not answer (${reason})`, { cause })
  }
}

function readAnswer({ body, truncated }: HttpResponse): WikiAnswer {
  try {
    const answer: unknown = JSON.parse(new TextDecoder().decode(body))
    if (isObject(answer) && !truncated) return answer
  } catch {
    // Said below.
  }
  throw new WikiError('unavailable', 'the wiki answers with something that is no JSON')
}

function isBusy({ error }: WikiAnswer): boolean {
  return isObject(error) && busyCodes.has(String(error['code']))
}

function orFail(answer: WikiAnswer): WikiAnswer {
  const { error } = answer
  if (!isObject(error)) return answer
  throw new WikiError('unavailable', `the wiki refuses: ${String(error['info'] ?? error['code'])}`)
}

/** Milliseconds, from seconds or a date. */
function retryAfter({ headers }: HttpResponse): number | undefined {
  const value = headers.find(([name]) => name === 'retry-after')?.[1] ?? ''
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

export function isObject(value: unknown): value is WikiAnswer {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
