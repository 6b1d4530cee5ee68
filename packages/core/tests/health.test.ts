import { describe, expect, it } from 'vitest'
import type { ArchiveVerdict, Health, LiveStatus, SourceVerdict } from '../src/index.js'
import { citationHealth, sourceHealth } from '../src/index.js'

const copy = { url: 'https://web.archive.org/web/20200101000000/http://a.example/' }

const archives = {
  cited: { status: 'cited', ...copy },
  available: { status: 'available', ...copy },
  'broken, another copy': { status: 'broken', ...copy },
  'mismatch, another copy': { status: 'mismatch', ...copy },
  none: { status: 'none' },
  broken: { status: 'broken' },
  mismatch: { status: 'mismatch' },
  'broken, search incomplete': { status: 'broken', searchIncomplete: true },
  unchecked: { status: 'unchecked' },
} satisfies Record<string, ArchiveVerdict>

const rows: readonly (readonly [LiveStatus[], (keyof typeof archives)[], Health])[] = [
  [['alive', 'moved'], ['cited'], 'sound'],
  [['alive', 'moved'], ['available', 'broken, another copy', 'mismatch, another copy'], 'sound'],
  [['alive', 'moved'], ['none', 'broken', 'mismatch'], 'at-risk'],
  [['alive', 'moved'], ['unchecked', 'broken, search incomplete'], 'unknown'],
  [['dead', 'soft-404'], ['cited'], 'rescued'],
  [
    ['dead', 'soft-404'],
    ['available', 'broken, another copy', 'mismatch, another copy'],
    'rescuable',
  ],
  [['dead', 'soft-404'], ['none', 'broken', 'mismatch'], 'lost'],
  [['dead', 'soft-404'], ['unchecked', 'broken, search incomplete'], 'unknown'],
  [['blocked', 'unstable', 'unchecked'], ['cited'], 'sound'],
  [
    ['blocked', 'unstable', 'unchecked'],
    ['available', 'broken, another copy', 'none', 'broken', 'mismatch', 'unchecked'],
    'unknown',
  ],
]

const cases = rows.flatMap(([lives, names, health]) =>
  lives.flatMap((live) => names.map((name) => ({ live, name, health }))),
)

function verdict(parameter: string, live: LiveStatus, archive: ArchiveVerdict): SourceVerdict {
  return {
    citationId: 'c',
    parameter,
    url: 'http://a.example/',
    live: { status: live, reason: 'ok' },
    archive,
    match: { title: null, author: null, date: null, quote: null },
  }
}

describe('sourceHealth', () => {
  it.each(cases)('is $health for $live and $name', ({ live, name, health }) => {
    expect(sourceHealth({ status: live, reason: 'ok' }, archives[name])).toBe(health)
  })
})

describe('citationHealth', () => {
  it('is offline-source without a source to fetch', () => {
    expect(citationHealth([], false)).toBe('offline-source')
  })

  it('is unknown where there is a source and no verdict on it', () => {
    expect(citationHealth([], true)).toBe('unknown')
  })

  it('follows the url, whatever the order', () => {
    const doi = verdict('doi', 'alive', archives.available)
    const url = verdict('url', 'dead', archives.none)
    expect(citationHealth([doi, url], true)).toBe('lost')
  })

  it('follows the first source that has a health where there is no url', () => {
    const chapter = verdict('chapter-url', 'unstable', archives.none)
    const doi = verdict('doi', 'alive', archives.none)
    expect(citationHealth([chapter, doi], true)).toBe('at-risk')
  })
})
