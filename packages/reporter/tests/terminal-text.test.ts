import { describe, expect, it } from 'vitest'
import { escapeControls, toLine, truncate } from '../src/terminal-text.ts'

describe('escapeControls', () => {
  it.each([
    ['\u001b[31m', '<U+001B>[31m'],
    ['\u009d', '<U+009D>'],
    ['\u007f', '<U+007F>'],
    ['\u202e', '<U+202E>'],
    ['\u2066', '<U+2066>'],
    ['\ud800', '<U+D800>'],
    ['\u{e0041}', '<U+E0041>'],
    ['\u200b\u00ad', '<U+200B><U+00AD>'],
  ])('spells %j out', (text, shown) => {
    expect(escapeControls(text)).toBe(shown)
  })

  it('leaves letters, joined emoji and right-to-left words alone', () => {
    const text = 'é 黄 👩‍👩‍👧 تمبكتو می‌خواهم'
    expect(escapeControls(text)).toBe(text)
  })
})

describe('toLine', () => {
  it('folds white space', () => {
    expect(toLine(' a\n\t b ')).toBe('a b')
  })
})

describe('truncate', () => {
  it('keeps what fits and cuts what does not', () => {
    expect(truncate('abc', 3)).toBe('abc')
    expect(truncate('abcd', 3)).toBe('ab…')
    expect(truncate('黄金の', 5)).toBe('黄金…')
  })

  it('looks at no more than the beginning of a long text', () => {
    expect(truncate('x'.repeat(1e6), 5)).toBe('xxxx…')
  })
})
