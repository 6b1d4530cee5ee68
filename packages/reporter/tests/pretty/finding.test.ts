import type { Fix } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/render.ts'
import { diagnose, readArticle } from '../support/article.ts'
import { reportOf } from '../support/example-report.ts'

const long = 'https://example.org/a/long/way/to/the/page/that/is/cited?from=here'
const article = readArticle('a.wiki', `{{cite web |title=One |url=${long}}}`)

/** The lines below the source line of a finding with a fix, without their indentation. */
function showFix(fix: Fix): string[] {
  const diagnostics = [diagnose(article, 'One', { fix })]
  const lines = render(reportOf([{ parsed: article, diagnostics }]), 'pretty').split('\n')
  const start = lines.findIndex((line) => /^ +(?:fix|suggestion) /.test(line))
  return lines.slice(start, lines.indexOf('', start)).map((line) => line.trim())
}

function edit(old: string, text: string): Fix['edits'][number] {
  return { span: diagnose(article, old).span, text }
}

describe('a fix', () => {
  it('is named by whether it is safe', () => {
    expect(showFix({ safe: true, edits: [edit('One', 'Two')] })).toEqual(['fix  “One” → “Two”'])
    expect(showFix({ safe: false, edits: [edit('One', '')] })).toEqual(['suggestion  remove “One”'])
  })

  it('inserts where it replaces nothing', () => {
    const { start } = diagnose(article, 'One').span
    const edits = [{ span: { start, end: start }, text: ' |date=2020' }]
    expect(showFix({ safe: true, edits })).toEqual(['fix  insert “ |date=2020”'])
  })

  it('shows where long texts differ', () => {
    expect(showFix({ safe: true, edits: [edit(long, long.replace('here', 'there'))] })).toEqual([
      'fix  - “…ed?from=here”',
      '+ “…ed?from=there”',
    ])
  })

  it('shows a few edits and counts the others', () => {
    const edits = ['cite', 'web', 'title', 'One', 'url'].map((old) => edit(old, 'x'))
    expect(showFix({ safe: true, edits }).slice(2)).toEqual(['“title” → “x”', 'and 2 more'])
  })
})

describe('a message', () => {
  it('is cut where it is very long', () => {
    const diagnostics = [diagnose(article, 'One', { message: 'word '.repeat(1000) })]
    const text = render(reportOf([{ parsed: article, diagnostics }]), 'pretty')
    expect(text.split('\n').length).toBeLessThan(20)
  })
})
