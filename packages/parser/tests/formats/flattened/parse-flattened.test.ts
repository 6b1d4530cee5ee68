import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFlattened } from '../../../src/formats/flattened/parse-flattened.ts'

function fieldsOf(text: string): readonly (readonly [string, string])[] {
  const [citation] = parseFlattened('a.txt', text).citations
  return citation?.parameters.map(({ name, value }) => [name, value] as const) ?? []
}

function lastOf(text: string): string | undefined {
  return fieldsOf(text).at(-1)?.[1]
}

describe('values with a grammar', () => {
  it.each([
    ['access-date', '17 October 2012', ' The war went on.'],
    ['access-date', '2012-10-17', 'Notes\nText'],
    ['access-date', 'October 17, 2012', ' In 2013, it went on.'],
    ['date', 'May–June 2012', ' They met.'],
    ['date', '5–7 May 2012', ' 12 people came.'],
    ['date', 'Winter 2011', ' It snowed.'],
    ['date', '17 octobre 2012', ' On 3 May they met.'],
    ['year', '2012', ' 100 people came.'],
    ['year', '2012a', '. Another'],
    ['url', 'https://a.example/b_(c)?d=1,e=2', ' The page.'],
    ['url', 'https://a.example/b', '. The page.'],
    ['url', 'https://a.example/b', '{{cite web, title=Next'],
    ['doi', '10.1080/1057610X.2021.2007562', ' asserting that'],
    ['doi', '10.1002/(SICI)1521-3773(19990401)38:7<988::AID-ANIE988>3.0.CO;2-0', ' The rest'],
    ['isbn', '978-3-16-148410-0', ' 12 men'],
    ['isbn', '0 19 852011 6', ', which'],
    ['issn', '0317-8471', 'Further'],
    ['pmc', 'PMC3531190', ' Later,'],
    ['bibcode', '1974AJ.....79..819H', ' Later,'],
    ['arxiv', 'hep-th/9901001v3', ' Later,'],
    ['jstor', '1234567', ' Later,'],
    ['language', 'fr', 'Displaced\nAs of 2020'],
    ['language', 'French, German', ' The'],
    ['language', 'pt-BR', ' The'],
    ['pages', '191–218', ' Conflicting reports'],
    ['pages', '12, 15–18, 20', ' The'],
    ['pages', 'xii–xv', ' The'],
    ['page', 'A1', ' The'],
    ['volume', 'XII', ' The'],
    ['issue', '3', ' of them'],
    ['number', '12 (Suppl. 1)', ' The'],
    ['edition', '2nd', ' The'],
    ['url-status', 'dead', ' The page'],
    ['url-status', 'live', 'Aftermath\nText'],
    ['format', 'PDF', ' The'],
    ['ref', 'harv', ' The'],
    ['ref', '{{harvid, Boyer, 1991', ' The'],
  ])('%s=%s', (name, value, rest) => {
    const text = `Text.{{cite web, title=A title, ${name}=${value}${rest}`
    expect(fieldsOf(text)).toEqual([
      ['title', 'A title'],
      [name, value],
    ])
  })

  it.each(['url', 'doi', 'date', 'access-date', 'pages', 'url-status'])(
    'an empty %s before the text',
    (name) => {
      expect(lastOf(`{{cite web, title=A, ${name}= The war went on for years.`)).toBe('')
    },
  )
})

describe('free text', () => {
  it.each([
    ['publisher', 'Stratfor', ' Attacks continued on the morning of 17 January.'],
    ['work', 'The New York Times', ' On 24 January, after two days, they met.'],
    ['work', 'Reuters', ' On 1 February, the town fell.'],
    ['publisher', 'Oxford University Press', ' The book was read by many people.'],
    ['publisher', 'Oxford University Press', '\n\nThe book was read by many people.'],
    ['publisher', 'Oxford University Press', '. The book was read by many people.'],
    ['website', 'www.crisisgroup.org', ' However, nothing came of it.'],
    ['location', 'New York', ' This was the first of many.'],
    ['title', 'A history of the river and its towns', ' In 1920 the dam was built.'],
  ])('%s=%s', (name, value, rest) => {
    expect(lastOf(`Text.{{cite web, url=https://a.example/, ${name}=${value}${rest}`)).toBe(value)
  })

  it('is cut after a name that the document gives elsewhere', () => {
    const text =
      'One.{{cite news, work=Daily Planet Metropolis, title=A, date=2012 Two.' +
      '{{cite news, title=B, work=Daily Planet Metropolis Kent wrote of it.'
    const { citations } = parseFlattened('a.txt', text)
    expect(citations[1]?.parameters.at(-1)?.value).toBe('Daily Planet Metropolis')
  })

  it('is cut after the name of the site that is cited', () => {
    const text =
      '{{cite web, url=https://www.gmanetwork.example/a, publisher=GMA Network Duterte won.'
    expect(lastOf(text)).toBe('GMA Network')
  })

  it('is empty where only the heading of the next section follows', () => {
    const text = 'Bibliography\n{{cite book, title=A, publisher=Further reading\nExternal links\n'
    expect(lastOf(text)).toBe('')
  })
})

describe('separators', () => {
  it.each([', ', ' , ', ',', ' ,', '\n, ', '\n , '])('%j', (separator) => {
    const parts = [
      '{{cite web',
      'title=A, b = c and d',
      'url=https://a.example/?b=1,c=2',
      'date=2012',
    ]
    expect(fieldsOf(`${parts.join(separator)} The text.`)).toEqual([
      ['title', 'A, b = c and d'],
      ['url', 'https://a.example/?b=1,c=2'],
      ['date', '2012'],
    ])
  })

  it('are not those of a template around the citation', () => {
    const text =
      '{{Infobox town\n, name = A\n, area = 5{{cite web, title=T, date=2012\n, population = 7\n'
    expect(fieldsOf(text)).toEqual([
      ['title', 'T'],
      ['date', '2012'],
    ])
  })

  it('go on after a template in a value', () => {
    expect(
      fieldsOf('{{cite web, title={{lang, fr, Un titre , url=https://a.example/ Text'),
    ).toEqual([
      ['title', '{{lang, fr, Un titre'],
      ['url', 'https://a.example/'],
    ])
  })

  it('may have names that are not known', () => {
    expect(fieldsOf('{{cite web, titel=A, urll=https://a.example/, date=2012 Text')).toEqual([
      ['titel', 'A'],
      ['urll', 'https://a.example/'],
      ['date', '2012'],
    ])
  })

  it('are not looked for in comments', () => {
    expect(fieldsOf('{{cite web, title=A <!-- , url=x --> b, date=2012 Text')).toEqual([
      ['title', 'A  b'],
      ['date', '2012'],
    ])
  })
})

describe('what is no citation', () => {
  it.each([
    '{{Further, A, B The text',
    '{{Main, A The',
    '{{see also, A',
    '{{Commons category, A',
    '{{citation needed, date=May 2012 The',
    '<!-- {{cite web, title=A -->',
    '<nowiki>{{cite web, title=A</nowiki>',
    'cite web, title=A',
  ])('%s', (text) => {
    expect(parseFlattened('a.txt', text).citations).toEqual([])
  })
})

describe('a reconstructed citation', () => {
  const text =
    'A.{{Cite web , title=A {{! B , url=https://a.example/ On it went, see https://b.example/.'
  const parsed = parseFlattened('a.txt', text)

  it('says so', () => {
    expect(parsed).toMatchObject({
      syntax: 'flattened',
      citations: [
        { template: 'cite web', rawTemplate: 'Cite web', form: 'flattened', recovered: true },
      ],
      diagnostics: [{ id: 'flattened-cite', citationId: parsed.citations[0]?.id }],
    })
  })

  it('gives values as the template received them, and where they stand as written', () => {
    const [title] = parsed.citations[0]?.parameters ?? []
    expect(title?.value).toBe('A | B')
    expect(text.slice(title?.valueSpan.start.offset, title?.valueSpan.end.offset)).toBe('A {{! B')
  })

  it('is not sure of a cut that nothing speaks for', () => {
    const unsure =
      'A.{{cite web, url=https://a.example/, quote=One thing. Another thing. A third thing.'
    expect(parseFlattened('a.txt', unsure).citations[0]?.confidence).toBeLessThan(0.9)
    expect(parsed.citations[0]?.confidence).toBeGreaterThan(0.9)
  })

  it('leaves the links of the text', () => {
    expect(parsed.links.map(({ url }) => url)).toEqual(['https://b.example/'])
  })

  it('knows the date format of the document', () => {
    expect(parseFlattened('a.txt', '{{Use dmy dates, date=May 2012 Text').settings).toEqual({
      dateFormat: 'dmy',
    })
  })
})

describe('remarks on citations', () => {
  it('belong to the citation that they follow', () => {
    const text =
      'A.{{cite web, title=A, url=https://a.example/{{dead link, date=May 2012, bot=B {{cbignore Text.' +
      ' B {{citation needed, date=June 2013 Text.'
    const { citations, annotations } = parseFlattened('a.txt', text)
    const id = citations[0]?.id
    expect(annotations).toMatchObject([
      {
        template: 'dead link',
        citationId: id,
        parameters: [{ name: 'date', value: 'May 2012' }, { name: 'bot' }],
      },
      { template: 'cbignore' },
      { template: 'citation needed', parameters: [{ name: 'date', value: 'June 2013' }] },
    ])
    expect(annotations?.[2]?.citationId).toBeUndefined()
  })
})

describe('parameters without names', () => {
  it('stand before those with names', () => {
    expect(fieldsOf('{{cite quran, 29, 46, style=ref , title=T\n\nText')).toEqual([
      ['1', '29'],
      ['2', '46'],
      ['style', 'ref'],
      ['title', 'T'],
    ])
  })

  it('may be all there is', () => {
    expect(fieldsOf('{{cite arXiv, 1234.56789\n\nText')).toEqual([['1', '1234.56789']])
  })
})

describe('any text', () => {
  const pieces = [
    ...[
      '{{cite web',
      '{{Cite book , ',
      '{{citation, ',
      '{{',
      '{{!',
      '{{lang, fr, ',
      '{,',
      ', ',
      ',',
      ' , ',
    ],
    ...[
      'title=',
      'url=https://a.example/?b=1,c=2',
      'date=5 May 2012',
      'foo=',
      '=',
      'pages=1–2',
      '\n',
    ],
    ...[
      '\n\n',
      '== H ==',
      'Word',
      'word ',
      'The ',
      '. ',
      '"',
      '(',
      '<!--',
      '-->',
      '<nowiki>',
      '</nowiki>',
    ],
    ...[
      '\0',
      '\ud800',
      '😀',
      'quote=',
      'publisher=A B',
      'language=fr',
      'doi=10.1/x',
      'ref=',
      'isbn=1',
    ],
  ]
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 40 })
    .map((parts) => parts.join(''))

  it('gives spans that stand for what they name', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let previous = 0
        for (const { span, nameSpan, rawTemplate, parameters, confidence } of parseFlattened(
          'a',
          text,
        ).citations) {
          const slice = ({ start, end }: typeof span): string =>
            text.slice(start.offset, end.offset)
          expect(slice(span)).toMatch(/^\{\{/)
          expect(slice(nameSpan)).toBe(rawTemplate)
          expect(span.start.offset).toBeGreaterThanOrEqual(previous)
          previous = span.end.offset
          let at = nameSpan.end.offset
          for (const parameter of parameters) {
            expect(parameter.span.start.offset).toBeGreaterThanOrEqual(at)
            at = parameter.valueSpan.end.offset
            const written = slice(parameter.valueSpan)
            if (!/\{\{[!=]|<!--/.test(written)) expect(parameter.value).toBe(written)
            expect(written).toBe(written.trim())
          }
          expect(span.end.offset).toBeGreaterThanOrEqual(at)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 2000, seed: 20_261_122 },
    )
  })
})

describe('hostile text', () => {
  const size = 200_000

  it.each([
    ['commas', ', '],
    ['openings', '{{cite web , '],
    ['open titles', '{{cite web, title=Word word '],
    ['parameters', ', title=a b'],
    ['unknown parameters', ', foo=a'],
    ['comments', '{{cite web, title=a<!-- '],
    ['inline templates', '{{lang, '],
    ['words in one line', 'Word word, '],
  ])('of %s is read to its end', (_, piece) => {
    const text = `{{cite web, title=A${piece.repeat(size / piece.length)}`
    expect(parseFlattened('a.txt', text).citations.length).toBeGreaterThan(0)
  })
})
