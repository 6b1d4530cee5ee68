import type { LiveVerdict, ParsedDocument, SourceVerdict } from '@veracite/core'
import { parse } from '@veracite/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixArticle, lint } from '../../src/index.ts'

const now = new Date('2026-11-22')

const fates: readonly LiveVerdict[] = [
  { status: 'dead', reason: 'http-404', httpStatus: 404 },
  { status: 'soft-404', reason: 'parked', httpStatus: 200 },
  { status: 'alive', reason: 'ok', httpStatus: 200 },
  { status: 'unstable', reason: 'timeout' },
]

function copyOf(url: string): string {
  return `https://web.archive.org/web/20120304050607/${url}`
}

/** What a check says of pages whose addresses end with the number of their fate: of all a good copy exists. */
function checkSources({ citations }: ParsedDocument): readonly SourceVerdict[] {
  return citations.flatMap(({ id, parameters }) => {
    const find = (wanted: string) => parameters.find(({ name }) => name === wanted)?.value ?? ''
    const url = find('url')
    const live = fates[Number(/\d$/.exec(url)?.[0])]
    if (!live) return []
    const status = find('archive-url') === copyOf(url) ? 'cited' : 'available'
    const archive = { status, url: copyOf(url), timestamp: '20120304050607' } as const
    const match = { title: null, author: null, date: null, quote: null }
    return [{ citationId: id, parameter: 'url', url, live, archive, match }]
  })
}

const citation = fc
  .record({
    pipe: fc.constantFrom('|', ' |', ' | ', '\n| ', '\r\n | '),
    equals: fc.constantFrom('=', ' = ', '      = '),
    access: fc.constantFrom(
      ['accessdate', '5 May 2020'],
      ['access-date', 'May 5, 2020'],
      ['access-date', '2020-05-05'],
    ),
    fate: fc.nat(fates.length - 1),
    extra: fc.constantFrom(
      [],
      [['url-status', 'live']],
      [['archiveurl', '']],
      [['archive-date', '']],
    ),
    tag: fc.constantFrom('', '{{dead link|date=May 2020}}', ' {{dead link}}'),
  })
  .map(({ pipe, equals, access, fate, extra, tag }) => {
    const fields = [['url', `https://a.example/${fate}`], ['title', 'Tides'], ...extra, access]
    const written = fields.map(([name, value]) => pipe + name + equals + value).join('')
    const end = pipe.includes('\n') ? '\n' : ''
    return `Words.<ref>{{cite web${written}${end}}}${tag}</ref> More words.`
  })

const article = fc
  .tuple(
    fc.constantFrom('', '{{use dmy dates}}\n', '{{use mdy dates}}\n'),
    fc.array(citation, { minLength: 1, maxLength: 4 }),
  )
  .map(([settings, citations]) => settings + citations.join('\n'))

function listRules({
  document,
  found,
}: {
  document: ParsedDocument
  found: ReturnType<typeof lint>
}) {
  return document.citations.map(({ id }) => {
    const own = found.filter(({ citationId }) => citationId === id)
    return new Set(own.map(({ ruleId }) => ruleId))
  })
}

/** What stands around references, be they given in full or by name. */
function withoutReferences(text: string): string {
  return text.replaceAll(/<ref[^>]*\/>|<ref.*?<\/ref>/gs, '')
}

describe('fixArticle of an article that was checked', () => {
  it('cites the copies of pages that are gone, and leaves nothing to fix and nothing new', () => {
    fc.assert(
      fc.property(article, fc.boolean(), (text, suggestions) => {
        const document = parse({ path: 'a.wiki', text, syntax: 'wikitext' })
        const verdicts = checkSources(document)
        const options = { parse, preset: 'strict', now, suggestions } as const
        const fixed = fixArticle(document, { ...options, verdicts })
        const after = checkSources(fixed.document)
        const gone = after.filter(({ live }) => /dead|404/.test(live.status))
        expect(gone.filter(({ archive }) => archive.status !== 'cited')).toEqual([])
        expect(fixArticle(fixed.document, { ...options, verdicts: after }).applied).toEqual([])
        expect(withoutReferences(fixed.document.text)).toBe(withoutReferences(text))
        const old = listRules({ document, found: lint(document, { ...options, verdicts }) })
        const found = lint(fixed.document, { ...options, verdicts: after })
        const added = listRules({ document: fixed.document, found }).map((rules, index) =>
          [...rules].filter((id) => !old[index]?.has(id)),
        )
        expect(added.flat()).toEqual([])
      }),
      { numRuns: 60, seed: 20_261_122 },
    )
  })

  it.each([
    [
      '|url=U |title=Tides |accessdate=5 May 2020',
      ' |archiveurl=C |archivedate=4 March 2012 |url-status=dead',
    ],
    [
      '\n| url       = U\n| title     = Tides\n',
      '\n| archive-url = C\n| archive-date = 2012-03-04\n| url-status = dead',
    ],
    [
      '|url=U|title=Tides|access-date=May 5, 2020',
      '|archive-url=C|archive-date=March 4, 2012|url-status=dead',
    ],
  ])('writes as %j is written', (fields, added) => {
    const url = 'https://a.example/0'
    const text = `{{cite web ${fields.replace('U', url)}}}`
    const document = parse({ path: 'a.wiki', text, syntax: 'wikitext' })
    const fixed = fixArticle(document, { parse, now, verdicts: checkSources(document) })
    const at = text.indexOf(url) + url.length
    const expected = text.slice(0, at) + added.replace('C', copyOf(url)) + text.slice(at)
    expect(fixed.document.text).toBe(expected)
  })
})
