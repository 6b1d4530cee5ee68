import type { Rule } from '@veracite/core'
import { parse } from '@veracite/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes, defineRule, fixArticle, lint, rules } from '../../src/index.ts'

const now = new Date('2026-11-22')

function fix(text: string, plugins: readonly Rule[] = []) {
  const document = parse({ path: 'a.wiki', text, syntax: 'wikitext' })
  return fixArticle(document, { parse, plugins, preset: 'strict', now })
}

/** A rule that replaces each title by a text that may break what is around it. */
function titleRule(replacement: string): Rule {
  return defineRule({
    meta: {
      id: 'break-title',
      description: 'A title',
      rationale: 'For tests.',
      messages: { title: 'A title' },
      examples: { good: [], bad: [] },
      severity: 'error',
      presets: ['strict'],
      fix: 'safe',
    },
    create: (context) => ({
      citation: (citation) => {
        const title = citation.parameters.find(({ name }) => name === 'title')
        if (!title || title.value === 'Fine') return
        const edits = [{ span: title.valueSpan, text: replacement }]
        context.report({
          messageId: 'title',
          span: title.span,
          citation,
          fix: { safe: true, edits },
        })
      },
    }),
  })
}

const book =
  '{{cite book |title=Tides |last=Lee |first=Ann |year=2001 |publisher=P |isbn=978-0-306-40615-7}}'

describe('fixArticle', () => {
  it('applies a fix that does what it should', () => {
    const { document, applied } = fix(book, [titleRule('Fine')])
    expect(document.text).toBe(book.replace('Tides', 'Fine'))
    expect(applied).toHaveLength(1)
  })

  it.each(['Fine}}', 'Fine|x=1', '{{Fine', 'Fine<!--', '<nowiki>', '<ref>x', 'Tides 2', ''])(
    'leaves out a fix that writes %j',
    (replacement) => {
      const { document, applied } = fix(`${book} ${book}`, [titleRule(replacement)])
      expect(applied).toEqual([])
      expect(document.text).toBe(`${book} ${book}`)
    },
  )

  it.each([
    '<nowiki>{{cite web |title=T |url=http://a.example/?utm_source=x}}</nowiki>',
    '<!-- {{cite web |title=T |url=http://a.example/?utm_source=x}} -->',
    '<!-- veracite-disable -->{{cite web |title=T |url=http://a.example/?utm_source=x}}',
  ])('leaves %j alone', (text) => {
    expect(fix(text).document.text).toBe(text)
  })
})

const text = fc
  .array(
    fc.constantFrom(
      ...[...rules.values()].flatMap(({ meta }) =>
        meta.examples.bad.map((example) => example.text),
      ),
      '<nowiki>',
      '</nowiki>',
      '<!-- veracite-disable-next-line -->',
      '{{cite web |title=[[A|{{b}}]] |url=http://a.example/?utm_source=x',
      '}}',
      '<ref>',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join('\n'))

describe('fixArticle of any text', () => {
  it('leaves nothing to fix, and finds nothing that was not there before', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (before, suggestions) => {
        const document = parse({ path: 'a', text: before, syntax: 'wikitext' })
        const options = { parse, preset: 'strict', now, suggestions } as const
        const first = fixArticle(document, options)
        const second = fixArticle(first.document, options)
        expect(second.applied).toEqual([])
        expect(second.document.text).toBe(first.document.text)
        expect(first.remaining.length + first.applied.length).toBeLessThanOrEqual(
          lint(document, options).length,
        )
      }),
      { numRuns: 60, seed: 20_261_122 },
    )
  })

  it('changes only what the fixes say', () => {
    fc.assert(
      fc.property(text, (before) => {
        const document = parse({ path: 'a', text: before, syntax: 'wikitext' })
        const { text: after, edits } = applyFixes(before, lint(document, { preset: 'strict', now }))
        let restored = after
        for (const { span, text: put } of edits.toReversed()) {
          const at = span.start.offset + shiftBefore(edits, span.start.offset)
          expect(restored.slice(at, at + put.length)).toBe(put)
          const old = before.slice(span.start.offset, span.end.offset)
          restored = restored.slice(0, at) + old + restored.slice(at + put.length)
        }
        expect(restored).toBe(before)
      }),
      { numRuns: 60, seed: 20_261_122 },
    )
  })
})

function shiftBefore(
  edits: readonly { span: { start: { offset: number }; end: { offset: number } }; text: string }[],
  offset: number,
): number {
  return edits
    .filter(({ span }) => span.start.offset < offset)
    .reduce(
      (sum, { span, text: put }) => sum + put.length - (span.end.offset - span.start.offset),
      0,
    )
}
