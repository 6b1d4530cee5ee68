import { parse } from '@veracite/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes, lint, rules } from '../src/index.ts'

const now = new Date('2026-11-22')

/** Every example of every rule: texts with something in them to go wrong. */
const texts = [...rules.values()].flatMap(({ meta }) =>
  [...meta.examples.bad, ...meta.examples.good].map(({ text }) => text),
)

const damage = fc.record({
  at: fc.nat(200),
  length: fc.nat(3),
  insert: fc.constantFrom(
    '',
    '|',
    '=',
    '{{',
    '}}',
    '[[',
    ']]',
    '<',
    '0',
    '99',
    '-',
    '–',
    ' ',
    '\n',
    'x',
  ),
})

const damagedText = fc
  .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.array(damage, { maxLength: 6 }))
  .map(([first, second, damages]) =>
    damages.reduce(
      (text, { at, length, insert }) => text.slice(0, at) + insert + text.slice(at + length),
      `${first}\n${second}`,
    ),
  )

describe('lint of damaged text', () => {
  it('never throws, and reports places within the text', () => {
    fc.assert(
      fc.property(damagedText, fc.constantFrom('wikitext', 'flattened'), (text, syntax) => {
        const parsed = parse({ path: 'damaged', text, syntax })
        for (const { span, message } of lint(parsed, { preset: 'strict', now })) {
          expect(span.start.offset).toBeLessThanOrEqual(span.end.offset)
          expect(span.end.offset).toBeLessThanOrEqual(text.length)
          expect(message).not.toBe('')
        }
      }),
      { numRuns: 400, seed: 20_261_122 },
    )
  })

  it('offers safe fixes that come to an end', () => {
    fc.assert(
      fc.property(damagedText, (damaged) => {
        let text = damaged
        let rounds = 0
        for (let changed = true; changed && rounds < 12; rounds += 1) {
          const parsed = parse({ path: 'damaged', text, syntax: 'wikitext' })
          const fixed = applyFixes(text, lint(parsed, { preset: 'strict', now })).text
          changed = fixed !== text
          text = fixed
        }
        expect(rounds).toBeLessThan(12)
      }),
      { numRuns: 300, seed: 20_261_122 },
    )
  })
})
