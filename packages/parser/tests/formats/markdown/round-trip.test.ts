import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { remarkCitations } from '../../../src/formats/markdown/remark-citations.ts'

/** Pipelines as people build them: the plugin before and after others. */
const pipelines = {
  plain: unified().use(remarkParse).use(remarkStringify).use(remarkCitations).freeze(),
  gfm: unified().use(remarkParse).use(remarkGfm).use(remarkCitations).use(remarkStringify).freeze(),
  'gfm, after it': unified()
    .use(remarkCitations)
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '*', listItemIndent: 'tab' })
    .freeze(),
  mdx: unified().use(remarkParse).use(remarkMdx).use(remarkCitations).use(remarkStringify).freeze(),
  'mdx and gfm, after it': unified()
    .use(remarkParse)
    .use(remarkCitations)
    .use(remarkGfm)
    .use(remarkMdx)
    .use(remarkStringify)
    .freeze(),
}

type Frame = (first: string, second: string) => string

/** Where citations stand. */
const frames: readonly Frame[] = [
  (a, b) => `Text ${a}, more ${b}.`,
  (a, b) => `Text${a}${b}more`,
  (a, b) => `${a}${b} at the start of its line\n${b}`,
  (a, b) => `# Heading ${a}\n\n## ${b}\n\nSetext ${a}\n===`,
  (a, b) => `* item ${a}\n* ${b}\n  more\n\n1. ${a}\n   * ${b}`,
  (a, b) => `> quoted ${a}\n> ${b}\n\n> ${a}`,
  (a, b) => `*a*${a}*b* **${b}** *x ${a} y*__z__${b}`,
  (a, b) => `[a](b)${a}[c](d "e") [x ${b} y](z) ![i](j)${a}`,
  (a, b) => `${a}\n\n${b}\n${a}`,
  (a, b) => `   ${a}\n\na\\\n${b}\\\nc`,
  (a, b) => `[def]: https://x.example\n${a}\n\n&lt;${b}&gt; &#123;${a}}`,
]

const gfmFrames: readonly Frame[] = [
  (a, b) => `| a ${a} | b |\n| - | :-: |\n| ${b} | ${a} ${b} |`,
  (a, b) => `a[^1]b[^n]\n\n[^1]: ${a}\n\n[^n]: See ${b} there.\n\n    ${a}`,
  (a, b) => `* [ ] ${a}\n* [x] done ${b}\n\n~~${a}~~${b}`,
]

/**
 * Of an address for mail: with a letter after it, remark-stringify writes `<a@b.example_c>`, which
 * is no link.
 */
const address = 'a@b.example '

const parts = [
  ...[
    'word',
    ' ',
    '  ',
    'é',
    '😀',
    '\\|',
    '\\>>',
    '\\}}',
    '\\',
    'x_y_z',
    '*',
    '**',
    '_',
    '`',
    '``',
  ],
  ...['[[a|b]]', '[a](b)', '](', '![', '[^1]', '{{lang|fr|A}}', '{{!}}', '&amp;', '&', '#', '~~'],
  ...[
    '<b>',
    '</b>',
    '<',
    '>',
    '{',
    '}',
    '{a}',
    '<!-- c -->',
    'https://x.example/a?b=c&d=e_f',
    '=',
    '|',
  ],
  ...['www.x.example', address, '!', '+', '-', '1.', '$', ':', '\t', '"', "'", '\u00a0', '\\\\'],
]
const value = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((list) => list.join(''))
const separator = fc.constantFrom(' | ', '|', '\n| ', '\n   | ', ' |\n')
const anyCitation = fc
  .record({
    isAngles: fc.boolean(),
    name: fc.constantFrom('cite web', 'Cite_News', 'citation', 'cite AV media'),
    separator,
    fields: fc.array(fc.tuple(fc.constantFrom('title', 'url', 'quote', '1'), value), {
      maxLength: 4,
    }),
    end: fc.constantFrom('', ' ', '\n'),
  })
  .map(({ isAngles, name, separator: between, fields, end }) => {
    const inner = [name, ...fields.map(([key, text]) => `${key}=${text}`)].join(between) + end
    return isAngles ? `<<${inner}>>` : `{{${inner}}}`
  })

const otherPieces = [
  ...['> ', '>', '>> ', '>>', '- ', '1. ', '    ', '   ', '\t', '\n', '\n\n', '\r\n', ' ', 'word'],
  ...['<<', '{{', '}}', '| a | b |\n|-|-|\n| c | ', '`', '```', '*', '_', '[^1]', '[^1]: ', '# '],
  ...[
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '---',
    '[a]: b',
    '[',
    '](',
    ')',
    '\\',
    '&',
    '!',
    'www.a.example',
  ],
]

it('leaves all Markdown as it is that cites nothing', () => {
  const without = unified().use(remarkParse).use(remarkGfm).freeze()
  const documents = fc.array(fc.constantFrom(...otherPieces), { maxLength: 30 })
  fc.assert(
    fc.property(documents, (pieces) => {
      const markdown = pieces.join('')
      expect(pipelines.gfm.parse(markdown)).toEqual(without.parse(markdown))
    }),
    { numRuns: 200, seed: 20_261_122 },
  )
})

/** A tree as plain data, without the places of its nodes and the programs in its expressions. */
function shapeOf(tree: Root): unknown {
  const left = ['position', 'estree']
  return JSON.parse(JSON.stringify(tree, (key, each) => (left.includes(key) ? undefined : each)))
}

function valuesOf(tree: Root): readonly string[] {
  const values: string[] = []
  JSON.stringify(tree, (_, each) => {
    if (/^(?:inlineC|c)itation$/.test(each?.type)) values.push(each.value)
    return each
  })
  return values
}

describe.each(Object.entries(pipelines))('in a pipeline with %s', (name, processor) => {
  const usable = name.includes('gfm') ? [...frames, ...gfmFrames] : frames

  it('what is written is read as the same tree', () => {
    fc.assert(
      fc.property(anyCitation, anyCitation, fc.constantFrom(...usable), (first, second, frame) => {
        const markdown = frame(first, second)
        const tree = parseOrSkip(markdown)
        fc.pre(valuesOf(tree).length === countCitations(frame))
        const written = processor.stringify(tree)
        const again = processor.parse(written)
        expect(valuesOf(again)).toEqual(valuesOf(tree))
        expect(shapeOf(again)).toEqual(shapeOf(tree))
        expect(processor.stringify(again)).toBe(written)
      }),
      { numRuns: 40, seed: 20_261_122 },
    )
  })

  function countCitations(frame: Frame): number {
    return frame('\0', '\0').split('\0').length - 1
  }

  /** MDX refuses braces and angles that are none of its own, in or out of a damaged citation. */
  function parseOrSkip(markdown: string): Root {
    try {
      return processor.parse(markdown)
    } catch (error) {
      if (!name.includes('mdx')) throw error
      return fc.pre(false) as never
    }
  }
})
