import type { Citation, ParsedDocument, Span } from '@veracite/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWikitext } from '../../../src/formats/wikitext/parse-wikitext.ts'
import { slice } from './slice.ts'

/** Pieces of markup, of which texts are made that break in every way. */
const markup = fc.constantFrom(
  ...[
    '{{cite web',
    '{{Cite book|',
    '{{',
    '}}',
    '{',
    '}',
    '{{{',
    '}}}',
    '|',
    '=',
    '|title=',
    '|url=',
  ],
  ...['[[', ']]', '[', ']', '<ref>', '<ref name="a">', '</ref>', '<ref name=b />', '<references>'],
  ...['</references>', '<!--', '-->', '<nowiki>', '</nowiki>', '<includeonly>', '</includeonly>'],
  ...['<noinclude>', '{{!}}', '{{=}}', '{{sfn|A|2000}}', '{{efn|', '{{r|a|b}}', '{{dead link}}'],
  ...[
    '{{reflist|refs=',
    '\n',
    '\n\n',
    '\n== ',
    '==\n',
    ' ',
    '\t',
    'http://a.example/b',
    '[http://',
  ],
  ...['A', 'é', '\u0000', '\ud800', '\udc00', '&amp;', "''", '{{#invoke:cite|web|', 'title'],
)
const texts = fc.array(markup, { maxLength: 60 }).map((pieces) => pieces.join(''))
const runs = { numRuns: 3000, seed: 20_261_122 }

function spansOf(document: ParsedDocument): Span[] {
  return [
    ...document.citations.flatMap((citation) => [citation.span, citation.nameSpan]),
    ...document.references.flatMap((reference) => [
      reference.span,
      reference.contentSpan,
      ...reference.attributes.map(({ span }) => span),
    ]),
    ...document.links.map(({ span }) => span),
    ...(document.annotations ?? []).map(({ span }) => span),
    ...document.diagnostics.map(({ span }) => span),
  ]
}

function isInOrder(spans: readonly Span[]): boolean {
  return spans.every(({ start }, index) => (spans[index - 1]?.start.offset ?? 0) <= start.offset)
}

/** Whether each span of a citation lies in the one around it. */
function isNested(citation: Citation): boolean {
  return citation.parameters.every(({ span, nameSpan, valueSpan }) =>
    [
      [citation.span, span],
      [span, nameSpan],
      [span, valueSpan],
    ].every(
      ([outer, inner]) =>
        outer !== undefined &&
        inner !== undefined &&
        outer.start.offset <= inner.start.offset &&
        inner.start.offset <= inner.end.offset &&
        inner.end.offset <= outer.end.offset,
    ),
  )
}

describe('any text', () => {
  it('gives spans inside of it, in its order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = parseWikitext('a.wiki', text)
        for (const { start, end } of spansOf(document)) {
          expect(start.offset).toBeGreaterThanOrEqual(0)
          expect(start.offset).toBeLessThanOrEqual(end.offset)
          expect(end.offset).toBeLessThanOrEqual(text.length)
        }
        for (const list of [document.citations, document.references, document.links]) {
          expect(isInOrder(list.map(({ span }) => span))).toBe(true)
        }
        expect(document.citations.every(isNested)).toBe(true)
      }),
      runs,
    )
  })

  it('gives unique ids, and every citation of a reference exists', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { citations, references } = parseWikitext('a.wiki', text)
        const ids = new Set(citations.map(({ id }) => id))
        expect(ids.size).toBe(citations.length)
        expect(
          references.flatMap(({ citationIds }) => citationIds).every((id) => ids.has(id)),
        ).toBe(true)
      }),
      runs,
    )
  })

  it('gives names and values that stand where their spans say', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { parameters, rawTemplate, nameSpan } of parseWikitext('a.wiki', text)
          .citations) {
          if (!/[<{]/.test(slice(text, nameSpan))) expect(slice(text, nameSpan)).toBe(rawTemplate)
          for (const parameter of parameters) {
            const written = slice(text, parameter.valueSpan)
            if (!/<|{{[!=]}}/.test(written)) expect(parameter.value).toBe(written)
            const name = slice(text, parameter.nameSpan)
            if (name !== '' && !/[<{]/.test(name)) expect(parameter.rawName).toBe(name)
          }
        }
      }),
      runs,
    )
  })

  it('is read the same with a citation put before it, ids included', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = parseWikitext('a.wiki', text).citations
        const after = parseWikitext('a.wiki', `{{cite map|title=unlike any}}\n${text}`).citations
        expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
      }),
      runs,
    )
  })

  it('keeps all but one value where that is replaced', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, pick) => {
        const all = parseWikitext('a.wiki', text).citations.flatMap(({ recovered, parameters }) =>
          recovered
            ? []
            : parameters.filter(({ nameSpan }) => nameSpan.end.offset > nameSpan.start.offset),
        )
        const chosen = all[pick % (all.length || 1)]
        if (chosen === undefined) return
        const { start, end } = chosen.valueSpan
        const edited = `${text.slice(0, start.offset)}new${text.slice(end.offset)}`
        const found = parseWikitext('a.wiki', edited).citations.flatMap(
          ({ parameters }) => parameters,
        )
        const changed = found.find(({ valueSpan }) => valueSpan.start.offset === start.offset)
        expect(changed?.value).toBe('new')
        expect(changed?.rawName).toBe(chosen.rawName)
      }),
      runs,
    )
  })
})
