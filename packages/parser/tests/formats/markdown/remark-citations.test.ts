import type { Nodes, Root, TableRow } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toMarkdown } from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import {
  citationFromMarkdown,
  citationSyntax,
  citationToMarkdown,
  remarkCitations,
} from '../../../src/index.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCitations)
  .use(remarkStringify)
  .freeze()

function parse(markdown: string): Root {
  return processor.parse(markdown)
}

function typesOf(markdown: string): readonly string[] {
  const types: string[] = []
  const walk = (node: Nodes): void => {
    types.push(node.type)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(parse(markdown))
  return types
}

describe('remarkCitations', () => {
  it('makes a node of a citation within a line', () => {
    expect(parse('A <<cite web | title=T>> b')).toMatchObject({
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'A ' },
            {
              type: 'inlineCitation',
              form: 'angles',
              value: 'cite web | title=T',
              position: { start: { offset: 2 }, end: { offset: 24 } },
            },
            { type: 'text', value: ' b' },
          ],
        },
      ],
    })
  })

  it('makes a block of a citation that stands alone', () => {
    expect(parse('{{cite web\n| title=T\n}}\n\ntext')).toMatchObject({
      children: [
        { type: 'citation', form: 'braces', value: 'cite web\n| title=T\n' },
        { type: 'paragraph' },
      ],
    })
  })

  it('does not let a block interrupt a paragraph', () => {
    expect(typesOf('text\n<<cite web | title=T>>')).toEqual([
      'root',
      'paragraph',
      'text',
      'inlineCitation',
    ])
  })

  it('does not let a block go on after its container', () => {
    const types = typesOf('> <<cite web\n```\n| title=T>>')
    expect(types).toEqual(['root', 'blockquote', 'paragraph', 'text', 'code'])
  })

  it('puts a citation together that the pipes of a table split', () => {
    const table = parse('| a | b |\n|-|-|\n| x {{cite web|title=T|url=u}} y | z |').children[0]
    expect(table).toMatchObject({
      children: [
        {},
        {
          children: [
            {
              children: [
                { type: 'text', value: 'x ' },
                { type: 'inlineCitation', value: 'cite web|title=T|url=u' },
                { type: 'text', value: ' y' },
              ],
            },
            { children: [{ type: 'text', value: 'z' }] },
          ],
        },
      ],
    })
    expect(JSON.stringify(table)).not.toContain('citationSource')
  })

  it.each([
    ['an unclosed one', '<<cite web | title=T'],
    ['one with a blank line', '{{cite web\n\n| title=T}}'],
    ['another template', '{{infobox | title=T}}'],
    ['one without a name', '<<cite>> {{|title=T}}'],
    ['one in code', '`<<cite web | title=T>>`'],
    ['one in a comment', 'a <!-- <<cite web | title=T>> -->'],
    ['an escaped one', '\\<<cite web | title=T>> \\{{cite web | title=T}}'],
  ])('leaves %s alone', (_, markdown) => {
    expect(typesOf(markdown).join(' ')).not.toMatch(/citation/i)
  })

  it.each([
    ['before', unified().use(remarkParse).use(remarkCitations).use(remarkMdx)],
    ['after', unified().use(remarkParse).use(remarkMdx).use(remarkCitations)],
    [
      'before, in a copy',
      unified().use(remarkParse).use(remarkCitations).freeze()().use(remarkMdx),
    ],
  ])('works with MDX, used %s it', (_, mdx) => {
    expect(mdx.parse('A {{cite web|title=T}} {1 + 1}')).toMatchObject({
      children: [{ children: [{}, { type: 'inlineCitation' }, {}, { type: 'mdxTextExpression' }] }],
    })
    const lines = '<<cite web | title=T>> a\n{{cite web|title=U}}\n\n{1 + 1}\n\n<Note>b</Note>'
    expect(mdx.parse(lines)).toMatchObject({
      children: [
        { children: [{ type: 'inlineCitation' }, {}, { type: 'inlineCitation' }] },
        { type: 'mdxFlowExpression' },
        { children: [{ type: 'mdxJsxTextElement' }] },
      ],
    })
    expect(mdx.parse('<Note>\n  {{cite web\n  | title=T\n  }}\n</Note>')).toMatchObject({
      children: [{ children: [{ type: 'citation', value: 'cite web\n| title=T\n' }] }],
    })
  })

  it('is made of extensions that work by themselves', () => {
    const markdown = 'A {{cite web | title=T}}.\n'
    const tree = fromMarkdown(markdown, {
      extensions: [citationSyntax()],
      mdastExtensions: [citationFromMarkdown()],
    })
    expect(tree).toMatchObject({ children: [{ children: [{}, { type: 'inlineCitation' }, {}] }] })
    expect(toMarkdown(tree, { extensions: [citationToMarkdown()] })).toBe(markdown)
  })

  it('makes a block of a citation that is all of a paragraph, but not of a task', () => {
    expect(typesOf('- {{cite web\n| title=T}}')).toEqual(['root', 'list', 'listItem', 'citation'])
    expect(typesOf('* [ ] {{cite web|title=T}}').slice(2)).toEqual([
      'listItem',
      'paragraph',
      'inlineCitation',
    ])
  })

  it('writes in one line where there is no other', () => {
    const value = 'cite web\n  | title=T\n'
    const citation = { type: 'inlineCitation', form: 'angles', value } as const
    const row: TableRow = {
      type: 'tableRow',
      children: [{ type: 'tableCell', children: [citation] }],
    }
    const tree: Root = {
      type: 'root',
      children: [
        { type: 'heading', depth: 3, children: [citation] },
        { type: 'table', children: [row] },
      ],
    }
    expect(processor.stringify(tree)).toContain('### <<cite web | title=T >>\n')
    expect(processor.stringify(tree)).toContain('| <<cite web | title=T >> |\n')
  })

  it.each([
    'A <<cite web | title=T \\| U | url=https://x.example/a_b>> b.\n',
    '> A {{cite web\n> | title = T\n> }} b.\n',
    '* one\n  <<cite web\n    | title=T>>\n* <<cite web\n    | title=T>>\n',
    '| a                                      | b |\n| -------------------------------------- | - |\n| x {{cite web|title=T \\| U|date=}} *y*. | z |\n',
    'Text \\<\\<cite web | a>> and \\{{cite web|a}}.\n',
    'a[^1]\n\n[^1]: <<cite web\n    | title=T>>\n',
    '{{cite web|title={{lang|fr|T}}|url=<<x>>}}\n',
    '<<<cite web | title=T>>> {{{cite web | title=T}}}\n',
    '* {{cite web\n  | title=T}}&#xA;more\n',
    'Text <<cite web\n| title=T\n>> more\n\n> quoted\n>\n> > twice\n',
    '* a <<cite web\n  | title=T\n  >>\n* b\n',
    'a <<cite web | title=T>>\\> b\n',
  ])('writes back what it read: %j', (markdown) => {
    expect(processor.stringify(parse(markdown))).toBe(markdown)
  })
})
