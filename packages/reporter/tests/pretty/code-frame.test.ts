import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { frameSpan } from '../../src/pretty/code-frame.ts'
import { spanOf } from '../support/article.ts'

/** The frame of the first `[…]` in a text as it would be printed, and what its underline covers. */
function frame(text: string, width: number): readonly [line: string, underline: string] {
  const start = text.indexOf('[')
  const {
    text: line,
    indent,
    length,
  } = frameSpan(text, spanOf(text, start, text.indexOf(']') + 1), width)
  return [line, `${' '.repeat(indent)}${'^'.repeat(length)}`]
}

describe('frameSpan', () => {
  it('shows a short line whole', () => {
    expect(frame('one\nan [odd] line\nthree', 40)).toEqual(['an [odd] line', '   ^^^^^'])
  })

  it('shows a window of a long line, with the span in sight', () => {
    const text = `${'before '.repeat(1000)}[here]${' after'.repeat(1000)}`
    expect(frame(text, 30)).toEqual(['…before [here] after after af…', '        ^^^^^^'])
  })

  it('gives the room that one side leaves to the other', () => {
    expect(frame(`[here]${' after'.repeat(9)}`, 20)).toEqual(['[here] after after …', '^^^^^^'])
    expect(frame(`${'before '.repeat(9)}[here]`, 20)).toEqual([
      '…efore before [here]',
      '              ^^^^^^',
    ])
  })

  it('cuts a span that is longer than the window', () => {
    const [line, underline] = frame(`a [${'x'.repeat(100)}] b`, 20)
    expect(line).toBe('…[xxxxxxxxxxxxxxxxx…')
    expect(underline).toBe(' ^^^^^^^^^^^^^^^^^^')
  })

  it('shows the first line of a span of several', () => {
    expect(frame('a [b\nc] d', 20)).toEqual(['a [b…', '  ^^'])
    expect(frame('a [b\r\nc] d', 20)).toEqual(['a [b…', '  ^^'])
  })

  it('marks the place of an empty span', () => {
    const { text, indent, length } = frameSpan('ab', spanOf('ab', 1, 1), 20)
    expect([text, indent, length]).toEqual(['ab', 1, 1])
  })

  it('aligns with wide, combining and tabulated text', () => {
    expect(frame('黄金の[都市] x', 40)).toEqual(['黄金の[都市] x', '      ^^^^^^'])
    expect(frame('cafe\u0301 [e\u0301] x', 40)).toEqual(['cafe\u0301 [e\u0301] x', '     ^^^'])
    expect(frame('\t[a]', 40)).toEqual(['    [a]', '    ^^^'])
    expect(frame('👩‍👩‍👧 [a]', 40)).toEqual(['👩‍👩‍👧 [a]', '   ^^^'])
  })

  it('spells controls out and underlines them as spelled', () => {
    expect(frame('[\u001b]', 40)).toEqual(['[<U+001B>]', '^^^^^^^^^^'])
  })

  it('never exceeds the width, whatever the text', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', '黄', '\u0301', '\t', '\n', '\u202e', '👩‍👧', '\ud800'),
    })
    fc.assert(
      fc.property(
        texts,
        texts,
        texts,
        fc.integer({ min: 10, max: 60 }),
        (before, target, after, width) => {
          const text = before + target + after
          const result = frameSpan(
            text,
            spanOf(text, before.length, before.length + target.length),
            width,
          )
          expect(stringWidth(result.text)).toBeLessThanOrEqual(width)
          expect(result.indent + result.length).toBeLessThanOrEqual(width)
        },
      ),
      { seed: 20_261_122 },
    )
  })
})
