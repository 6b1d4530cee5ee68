import type { HttpResponse } from '@veracite/core'
import { withoutCredentials } from './store/without-credentials.js'

/** Response headers that a judgement may rest on, and so belong to the evidence. */
const telling = [
  'location',
  'retry-after',
  'content-type',
  'server',
  'www-authenticate',
  'cf-mitigated',
  'x-amzn-waf-action',
  'x-datadome',
  'x-sucuri-id',
  'x-iinfo',
  'x-px-block',
]

const maxLength = 1000

/** The first value of a header. */
export function headerOf(response: HttpResponse, name: string): string | undefined {
  return response.headers.find(([key]) => key === name)?.[1]
}

/** The headers of a response that matter for a verdict. */
export function tellingHeaders(response: HttpResponse): Readonly<Record<string, string>> {
  return Object.fromEntries(
    telling.flatMap((name) => {
      const value = headerOf(response, name)
      return value === undefined ? [] : [[name, withoutCredentials(value.slice(0, maxLength))]]
    }),
  )
}

/** Milliseconds that `Retry-After` asks to wait, in seconds or until a date (RFC 9110, 10.2.3). */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  // Anything shorter than an HTTP date would be read as one by guess.
  const until = text.length >= 20 ? Date.parse(text) : Number.NaN
  return Number.isNaN(until) ? undefined : Math.max(0, until - now)
}
