import type { LiveReason } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import type { Visit } from '../src/fetch-page.ts'
import { retryDelay } from '../src/retry.ts'

const now = Date.UTC(2024, 0, 1)
const settings = { retries: 2, backoff: 1000, maxRetryAfter: 30_000, random: 1, now }

function answered(status: number, headers: Readonly<Record<string, string>> = {}): Visit {
  return { hops: [{ url: 'http://a.example/', status, headers }] }
}

function failed(reason: LiveReason): Visit {
  return { hops: [], failure: { reason, detail: '' } }
}

describe('retryDelay', () => {
  it.each([408, 425, 429, 500, 502, 503, 504, 520])('repeats %i', (status) => {
    expect(retryDelay(answered(status), 1, settings)).toBe(1000)
  })

  it.each([200, 301, 401, 403, 404, 410, 451, 501, 999])('does not repeat %i', (status) => {
    expect(retryDelay(answered(status), 1, settings)).toBeUndefined()
  })

  it.each<LiveReason>([
    'timeout',
    'connection-reset',
    'connection-refused',
    'dns-failure',
    'dns-nxdomain',
    'protocol-error',
  ])('repeats %s', (reason) => {
    expect(retryDelay(failed(reason), 1, settings)).toBe(1000)
  })

  it.each<LiveReason>(['tls-expired', 'redirect-loop', 'private-address', 'not-recorded'])(
    'does not repeat %s',
    (reason) => {
      expect(retryDelay(failed(reason), 1, settings)).toBeUndefined()
    },
  )

  it('waits twice as long each time, with jitter, and gives up', () => {
    const delays = [1, 2, 3].map((attempt) => retryDelay(failed('timeout'), attempt, settings))
    expect(delays).toEqual([1000, 2000, undefined])
    expect(retryDelay(failed('timeout'), 1, { ...settings, random: 0 })).toBe(500)
  })

  it('confirms that a name does not exist, whatever the settings', () => {
    const impatient = { ...settings, retries: 0 }
    expect(retryDelay(failed('dns-nxdomain'), 1, impatient)).toBe(1000)
    expect(retryDelay(failed('dns-nxdomain'), 2, impatient)).toBeUndefined()
    expect(retryDelay(failed('timeout'), 1, impatient)).toBeUndefined()
  })

  it.each([
    ['5', 5000],
    [new Date(now + 7000).toUTCString(), 7000],
    ['0', 0],
    [new Date(now - 7000).toUTCString(), 0],
    ['31', undefined],
    ['99999999', undefined],
    ['soon', 1000],
    ['-5', 1000],
  ])('obeys Retry-After %j', (value, delay) => {
    expect(retryDelay(answered(429, { 'retry-after': value }), 1, settings)).toBe(delay)
  })

  it('does not repeat what a challenge refuses', () => {
    const visit = answered(503, { 'cf-mitigated': 'challenge' })
    expect(retryDelay(visit, 1, settings)).toBeUndefined()
  })
})
