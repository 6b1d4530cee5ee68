import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../src/formats/markdown/parse-markdown.ts'

const cite = '<<cite web | title=T | url=https://a.example/b>>'
const braces = '{{cite news|title=U|date=2020}}'

const words = fc.constantFrom(
  'plain words',
  `before ${cite} after`,
  `before ${braces} after`,
  `\`${cite}\``,
  '<<cite web\n| title=two lines\n| url=https://c.example/>>',
  'see [text](https://d.example/e) and https://f.example/',
  'see [label] and [other][label]',
  'a note[^1] and [^two]',
  '<!-- hidden {{cite web|title=H}} --> shown',
  'and <b>bold</b> *words*',
  '<<cite web | title=never closed',
  'www.example.org',
)

const line = words.filter((text) => !text.includes('\n'))

/** Blocks as people write them, each with a blank line after it. */
const blocks = fc.oneof(
  words,
  fc.array(line, { minLength: 2, maxLength: 5 }).map((lines) => lines.join('\n')),
  line.map((text) => `# ${text}\n${text}`),
  line.map((text) => `${text}\n===`),
  fc.array(words, { minLength: 1, maxLength: 5 }).map((items) => `- ${items.join('\n- ')}`),
  fc
    .array(line, { minLength: 1, maxLength: 5 })
    .map((items) => `- one\n  - ${items.join('\n  - ')}`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => `1. ${items.join('\n\n   ')}`),
  line.map((text) => `- item\n\n  \`\`\`md\n  ${text}\n\n  # ${text}\n  \`\`\`\n\n  ${text}`),
  line.map((text) => `> ${text}\n> ${text}\n>\n> - ${text}`),
  line.map((text) => `> \`\`\`\n> ${text}\n> \`\`\``),
  line.map((text) => `\`\`\`\n${text}\n\n# ${text}\n\n- ${text}\n\`\`\`\n${text}`),
  line.map((text) => `~~~md\n${text}\n\n[^1]: ${text}\n~~~`),
  line.map((text) => `    ${text}\n\n    ${text}`),
  line.map((text) => `<div>\n${text}\n# ${text}\n</div>`),
  line.map((text) => `<!--\n${text}\n\n${text}\n-->`),
  line.map((text) => `<pre>\n${text}\n\n${text}\n</pre>\n${text}`),
  line.map((text) => `[^1]: ${text}\n\n    ${text}`),
  line.map((text) => `[^two]: ${text}\n[^3]: plain words.`),
  fc.constantFrom('[label]: https://g.example/h', '[x]: y\n[label]: <https://i.example/>', '***'),
  fc
    .array(line, { minLength: 1, maxLength: 6 })
    .map((cells) => `| a | b |\n|---|:-:|\n${cells.map((cell) => `| ${cell} | x |`).join('\n')}`),
  line.map((text) => `${text}\n14. not a list\n- but this is\n[label]: no definition`),
  line.map((text) => `{{cite web\n| title=${text.replaceAll(/[<>{}|[\]`\n]/g, '')}\n- x\n# y\n}}`),
)

const breaks = fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\r\n\r\n', '\n \n')

const documents = fc
  .array(fc.tuple(blocks, breaks), { minLength: 3, maxLength: 25 })
  .map((parts) => parts.flat().join(''))

const whole = {
  undividedLength: Number.POSITIVE_INFINITY,
  pieceLength: 0,
  blockLength: 0,
  mostMarks: Number.POSITIVE_INFINITY,
}

function read(text: string, options: typeof whole): unknown {
  const { citations, links, references, diagnostics } = parseMarkdown('a.md', text, options)
  return JSON.parse(JSON.stringify({ citations, links, references, diagnostics }))
}

describe('splitPieces', () => {
  it('changes nothing of what is found where blocks end', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(0, 300), (text, pieceLength) => {
        const options = { ...whole, undividedLength: 0, pieceLength, blockLength: 10_000 }
        expect(read(text, options)).toEqual(read(text, whole))
      }),
      { numRuns: 80, seed: 20_261_122 },
    )
  })

  it.each([
    ['a table', '| a | b |\n|---|---|\n', (cell: string) => `| ${cell} | x |\n`],
    ['a list', `- ${braces}\n`, (item: string) => `  - ${item}\n`],
    ['a flat list', '', (item: string) => `- ${item}\n  more\n`],
    ['a paragraph', '', (text: string) => `${text}\nplain\n`],
    ['a quotation', '', (text: string) => `> ${text}\n`],
  ])('divides %s that is too long', (_, head, write) => {
    const contents = ['plain', cite, braces, 'x', 'see https://a.example/', '[^1]', `\`${cite}\``]
    const text =
      head + Array.from({ length: 60 }, (_, at) => write(contents[at % 7] ?? '')).join('')
    for (const blockLength of [0, 100, 333]) {
      const options = { ...whole, undividedLength: 0, blockLength }
      expect(read(text, options)).toEqual(read(text, whole))
    }
  })

  it('leaves out front matter and long blocks in which nothing is shown', () => {
    const code = `${cite}\n\n`.repeat(20)
    const text = `---\na: 1\n\nb: ${cite}\n---\n${cite}\n\`\`\`\n${code}\`\`\`\n${cite}\n\n<!-- ${code}-->\n${cite}\n`
    const options = { ...whole, undividedLength: 0, blockLength: 100 }
    expect(read(text, options)).toEqual(read(text, whole))
    expect(parseMarkdown('a.md', text).citations).toHaveLength(3)
  })

  it('reads what is left once enough is parsed by its delimiters, and no code or comments', () => {
    const text = `${cite}\n\n\`\`\`\n${cite}\n\`\`\`\n\n| a |\n|---|\n| ${braces} |\n\n<!-- ${cite}\n\n${cite} -->\n\nhttps://a.example/`
    const options = { ...whole, undividedLength: 0, blockLength: 10_000 }
    expect(read(text, { ...options, mostMarks: 1 })).toEqual(read(text, options))
    expect(read(text, { ...options, mostMarks: 0 })).toEqual(read(text, options))
  })
})
