import { describe, expect, it } from 'vitest'
import { formatWaybackUrl, isSameOriginal } from '../../src/archive-url.ts'

const same: readonly (readonly [string, string])[] = [
  ['http://example.com/', 'https://example.com/'],
  ['http://example.com', 'http://www.example.com/'],
  ['http://www2.example.com/a', 'http://example.com/a'],
  ['http://EXAMPLE.com/a', 'http://example.com/a'],
  ['http://example.com:80/a', 'https://example.com:443/a'],
  ['http://example.com/a/', 'http://example.com/a'],
  ['http://example.com/Risk/A.PDF', 'http://example.com/risk/a.pdf'],
  ['http://example.com//a', 'http://example.com/a'],
  ['http://example.com/a%20b', 'http://example.com/a b'],
  ['http://example.com/caf%c3%a9', 'http://example.com/café'],
  ['http://example.com/caf%e9', 'http://example.com/caf%E9'],
  ['http://example.com/%7Euser', 'http://example.com/~user'],
  ['http://example.com/a#top', 'http://example.com/a'],
  ['http://example.com/a?', 'http://example.com/a'],
  ['http://example.com/a?b=1&utm_source=x&fbclid=y', 'http://example.com/a?b=1'],
  ['http://example.com/a?b=1&c=2', 'http://example.com/a?c=2&b=1'],
  ['http://example.com/a?b=1&amp;c=2', 'http://example.com/a?b=1&c=2'],
  ['http://example.com/a?q=x+y', 'http://example.com/a?q=x%20y'],
  ['http://example.com/a;jsessionid=1F', 'http://example.com/a'],
  ['http://bücher.example/', 'http://xn--bcher-kva.example/'],
  ['example.com/a', 'http://example.com/a'],
  ['http:/example.com/a', 'http://example.com/a'],
]

const different: readonly (readonly [string, string])[] = [
  ['http://example.com/a', 'http://example.com/b'],
  ['http://example.com/a', 'http://example.org/a'],
  ['http://example.com:8080/a', 'http://example.com/a'],
  ['http://example.com/a?id=1', 'http://example.com/a?id=2'],
  ['http://example.com/a?v=AbC', 'http://example.com/a?v=aBc'],
  ['http://example.com/a?id=1', 'http://example.com/a'],
  ['http://news.example.com/', 'http://example.com/'],
  ['http://example.com/', ''],
]

describe('isSameOriginal', () => {
  it.each(same)('folds %s and %s', (a, b) => {
    expect(isSameOriginal(a, b)).toBe(true)
    expect(isSameOriginal(b, a)).toBe(true)
  })

  it.each(different)('tells %s from %s', (a, b) => {
    expect(isSameOriginal(a, b)).toBe(false)
  })
})

describe('formatWaybackUrl', () => {
  it('puts the parts in order', () => {
    const parts = { timestamp: '20100203040506', original: 'http://example.com/a' }
    expect(formatWaybackUrl(parts)).toBe(
      'https://web.archive.org/web/20100203040506/http://example.com/a',
    )
    expect(formatWaybackUrl({ ...parts, flags: 'id_', origin: 'http://localhost:8080' })).toBe(
      'http://localhost:8080/web/20100203040506id_/http://example.com/a',
    )
  })
})
