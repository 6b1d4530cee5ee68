import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../src/formats/markdown/parse-markdown.ts'
import { readValue } from '../../../src/formats/markdown/read-citation.ts'

const pieces = [
  ...[
    '<<cite web | ',
    '{{cite news|',
    '<<',
    '>>',
    '{{',
    '}}',
    '|',
    '\\',
    '\\|',
    '=',
    'title=',
    ' ',
  ],
  ...[
    'url=https://a.example/b',
    'word',
    'é',
    '😀',
    '\n',
    '\r\n',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '    ',
  ],
  ...[
    '`',
    '```',
    '<!--',
    '-->',
    '[',
    '](',
    ')',
    '[^1]',
    '[^1]: ',
    '| a | b |\n|-|-|\n| c | ',
    '#',
    '*',
  ],
  ...[
    '<div>',
    '</div>',
    '---',
    '\t',
    '\0',
    '\ud800',
    '\ufeff',
    '&amp;',
    '~~',
    '_',
    '{/*',
    '*/}',
    'cit',
  ],
]

const documents = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 30 })
  .map((parts) => parts.join(''))

const name = fc.constantFrom('title', 'url', 'last')
const value = fc
  .array(fc.constantFrom('word', ' ', '\\|', '\\>>', 'x_y', '*', 'é', '[[', ']]', '#', '&', '~'))
  .map((parts) => parts.join('').trim())
const parameters = fc.array(fc.tuple(name, value), { maxLength: 4 })
const citation = fc.tuple(fc.boolean(), parameters).map(([isAngles, list]) => {
  const inner = ['cite web', ...list.map(([key, text]) => `${key}=${text}`)].join(' | ')
  return isAngles ? `<<${inner} >>` : `{{${inner} }}`
})

describe('parseMarkdown', () => {
  it.each(['a.md', 'a.mdx'])('gives exact spans for any %s', (path) => {
    fc.assert(
      fc.property(documents, (text) => {
        const { citations, links, references } = parseMarkdown(path, text)
        let previous = 0
        for (const { span, recovered, parameters: list } of citations) {
          const written = text.slice(span.start.offset, span.end.offset)
          expect(written).toMatch(recovered ? /^(?:<<|\{\{)/ : /^(?:<<[\s\S]*>>|\{\{[\s\S]*\}\})$/)
          expect(span.start.offset).toBeGreaterThanOrEqual(previous)
          previous = span.end.offset
          let at = span.start.offset
          for (const parameter of list) {
            const { start, end } = parameter.valueSpan
            expect(start.offset).toBeGreaterThanOrEqual(at)
            at = end.offset
            const slice = text.slice(start.offset, end.offset)
            if (!/[\r\n]/.test(slice)) expect(parameter.value).toBe(readValue(slice))
          }
          expect(at).toBeLessThanOrEqual(span.end.offset)
        }
        for (const { span } of [...links, ...references]) {
          expect(span.end.offset).toBeLessThanOrEqual(text.length)
          expect(span.start.offset).toBeLessThan(span.end.offset)
        }
      }),
      { numRuns: 1000, seed: 20_261_122 },
    )
  })

  it.each(['{{cite news|\0}}', '{{cite news|\0\n}}', '> {{cite news|\0\n> }}'])(
    'keeps the NUL in %j, which Markdown shows as another character',
    (text) => {
      expect(parseMarkdown('a.md', text).citations[0]?.parameters[0]?.value).toBe('\0')
    },
  )

  it('reads a citation the same wherever it stands', () => {
    const frames: readonly ((inner: string) => string)[] = [
      (inner) => inner,
      (inner) => `text ${inner}, text`,
      (inner) => `- item\n  ${inner}`,
      (inner) => `> ${inner} x`,
      (inner) => `a[^1]\n\n[^1]: ${inner}`,
      (inner) => `# ${inner}`,
    ]
    fc.assert(
      fc.property(citation, fc.constantFrom(...frames), (inner, frame) => {
        const { citations } = parseMarkdown('a.md', frame(inner))
        const alone = parseMarkdown('a.md', `x ${inner}`).citations
        expect(citations.map(outline)).toEqual(alone.map(outline))
        expect(citations).toHaveLength(1)
      }),
      { seed: 20_261_122 },
    )
  })
})

function outline({ parameters: list }: { parameters: readonly { name: string; value: string }[] }) {
  return list.map((parameter) => [parameter.name, parameter.value])
}
