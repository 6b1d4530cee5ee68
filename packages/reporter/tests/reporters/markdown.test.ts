import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/render.ts'
import { diagnose, readArticle } from '../support/article.ts'
import { article, exampleReport, findings, reportOf } from '../support/example-report.ts'
import { expectFixture } from '../support/fixture.ts'
import { hostileCases, hostileReport } from '../support/hostile.ts'

const ruleUrl = (id: string): string => `https://docs.example/rules/${id}`

/** Renders as code hosts do, with raw HTML passed through so that none can hide. */
function renderHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
}

describe('markdown', () => {
  it('shows a check', () => {
    expectFixture('check.md', render(exampleReport, 'markdown', { ruleUrl, hints: ['Run `x`.'] }))
  })

  it('shows a lint without a word of health', () => {
    const text = render(reportOf([{ parsed: article, diagnostics: findings }]), 'markdown')
    expect(text).not.toContain('Health')
    expect(renderHtml(text).match(/<tr>/g)).toHaveLength(9)
  })

  it('says what hindered the run', () => {
    const report = reportOf([], [{ id: 'offline', message: 'No network.' }])
    expect(render(report, 'markdown')).toContain('> ⚠️ No network.')
  })

  it('fits a comment however much was found, and says what it left out', () => {
    const parsed = readArticle('a.wiki', '{{cite web |title=T}}')
    const diagnostics = Array.from({ length: 5000 }, () => diagnose(parsed, 'T'))
    const text = render(reportOf([{ parsed, diagnostics }]), 'markdown')
    expect(text.length).toBeLessThan(65_536)
    const shown = text.match(/A finding/g)?.length ?? 0
    expect(shown).toBeGreaterThan(500)
    expect(text).toContain(`${5000 - shown} rows left out`)
  })

  it.each(hostileCases)('renders hostile text %s as text', (_name, text) => {
    const markdown = render(hostileReport(text), 'markdown', { ruleUrl: () => text })
    const html = renderHtml(markdown)
    const tags = new Set(Array.from(html.matchAll(/<\/?([a-z0-9]+|!--[^>]*)/g), ([, tag]) => tag))
    const known = [
      '!-- veracite --',
      'h2',
      'h3',
      'blockquote',
      'p',
      'ul',
      'li',
      'strong',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ]
    expect([...tags].filter((tag) => !known.includes(tag ?? ''))).toEqual([])
    expect(html.match(/<tr>/g)).toHaveLength(8)
    expect(html).not.toMatch(/[@#]\w/)
  })

  it('links to web addresses only, and out of none', () => {
    const url = 'https://x.example/a) [b](javascript:alert(1)) <c> "d" |'
    const html = renderHtml(render(hostileReport(url), 'markdown'))
    const links = Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href)
    expect(new Set(links)).toEqual(
      new Set([
        'https://x.example/a%29%20%5Bb%5D%28javascript:alert%281%29%29%20%3Cc%3E%20%22d%22%20%7C',
      ]),
    )
  })
})
