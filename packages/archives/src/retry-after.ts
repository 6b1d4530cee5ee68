import type { HttpResponse } from '@veracite/core'

/** The first value of a header. */
export function headerOf(response: HttpResponse, name: string): string | undefined {
  return response.headers.find(([key]) => key === name)?.[1]
}

/** Milliseconds that a response asks to wait, in seconds or until a date (RFC 9110, 10.2.3). */
export function readRetryAfter(response: HttpResponse, now: number): number | undefined {
  const value = headerOf(response, 'retry-after')?.trim()
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const until = Date.parse(value)
  return Number.isNaN(until) ? undefined : Math.max(0, until - now)
}
