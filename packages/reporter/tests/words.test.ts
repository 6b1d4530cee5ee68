import { describe, expect, it } from 'vitest'
import { countOf, describeArchive, describeLive } from '../src/words.ts'

describe('describeLive', () => {
  it.each([
    [{ status: 'dead', reason: 'http-404', httpStatus: 404 }, 'dead, not found (HTTP 404)'],
    [{ status: 'unstable', reason: 'http-418' }, 'unstable, HTTP 418'],
    [{ status: 'dead', reason: 'dns-nxdomain' }, 'dead, the host name does not exist'],
    [{ status: 'alive', reason: 'ok', httpStatus: 200 }, 'live, it answers'],
    [
      { status: 'blocked', reason: 'paywall', httpStatus: 402 },
      'blocked, behind a paywall (HTTP 402)',
    ],
  ] as const)('puts %j into words', (live, words) => {
    expect(describeLive(live)).toBe(words)
  })
})

describe('describeArchive', () => {
  it.each([
    [{ status: 'none' }, 'no archive has a copy'],
    [
      { status: 'broken', reason: 'http-404' },
      'the cited copy is broken (http-404), and no archive has another',
    ],
    [
      { status: 'broken', url: 'https://archive.example/x' },
      'the cited copy is broken, another is good',
    ],
    [
      { status: 'mismatch', searchIncomplete: true },
      'the cited copy is not of this page or date, and not every archive answered',
    ],
  ] as const)('puts %j into words', (archive, words) => {
    expect(describeArchive(archive)).toBe(words)
  })
})

describe('countOf', () => {
  it('knows one from many', () => {
    expect([0, 1, 2].map((count) => countOf(count, 'page'))).toEqual([
      '0 pages',
      '1 page',
      '2 pages',
    ])
  })
})
