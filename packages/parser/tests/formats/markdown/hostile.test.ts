import { expect, it } from 'vitest'
import { parseMarkdown } from '../../../src/formats/markdown/parse-markdown.ts'
import { defaultSplitOptions } from '../../../src/formats/markdown/split-pieces.ts'

const size = 1_000_000

// Each of these takes minutes, gigabytes or the whole stack where time or depth is not bounded.
it.each([
  ['a b c\n'],
  ['a\n=\n'],
  ['- a\n'],
  ['1. > - a\n'],
  ['|x|y|\n'],
  ['```\n'],
  ['[a]: b\n'],
  ['[^a]: b\n'],
  ['[^a]'],
  ['[a]('],
  ['*a_b '],
  ['>'],
  ['- '],
  ['{{cite '],
  ['<<cite web | a=`'],
  ['<!--'],
  ['https://a.b/((('],
  ['www.a.b/((('],
  ['---\n'],
  ['\0'],
])(
  'reads a megabyte of %j',
  (piece) => {
    const { text, citations } = parseMarkdown('a.md', piece.repeat(size / piece.length))
    expect(citations.length).toBeLessThan(text.length / 10)
  },
  20_000,
)

it('parses no more than it is told to, and reads the rest all the same', () => {
  const text = 'www.a.example\n=\n{{cite web|title=a}}\n\n'.repeat(5000)
  const { citations, links } = parseMarkdown('a.md', text, {
    ...defaultSplitOptions,
    mostMarks: 100,
  })
  expect(citations).toHaveLength(5000)
  expect(links).toHaveLength(5000)
})
