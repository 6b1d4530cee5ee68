import { describe, expect, it } from 'vitest'
import { parse } from '../src/index.ts'

describe('parse', () => {
  it.each([
    ['a.wiki', '{{cite web|title=A}}', 'wikitext', 'braces'],
    ['a.md', '<<cite web | title=A>>', 'markdown', 'angles'],
    ['a.txt', '{{cite web , title=A', 'flattened', 'flattened'],
    ['a.html', '<p>{{cite web|title=A}}</p>', 'html', 'braces'],
  ])('reads %s with the text %j as %s', (path, text, syntax, form) => {
    const parsed = parse({ path, text })
    expect(parsed).toMatchObject({ path, text, syntax })
    expect(
      parsed.citations.map(({ template, parameters }) => [template, parameters[0]?.value]),
    ).toEqual([['cite web', 'A']])
    expect(parsed.citations[0]?.form).toBe(form)
  })

  it('takes the syntax that it is told', () => {
    expect(parse({ path: 'a.md', text: '{{cite web|title=A}}', syntax: 'wikitext' }).syntax).toBe(
      'wikitext',
    )
  })

  it('finds the links of a page', () => {
    const { links } = parse({ path: 'a.html', text: '<a href="https://a.example/b">B</a>' })
    expect(links.map(({ url }) => url)).toEqual(['https://a.example/b'])
  })
})
