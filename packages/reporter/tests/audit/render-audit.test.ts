import axe from 'axe-core'
import { JSDOM } from 'jsdom'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import {
  type AuditSummary,
  type CoverageRow,
  renderAuditHtml,
  renderAuditText,
} from '../../src/index.ts'

const none = {
  rescuable: 0,
  lost: 0,
  'at-risk': 0,
  unknown: 0,
  rescued: 0,
  sound: 0,
  'offline-source': 0,
}

const hostile =
  '</td><script>alert(1)</script>"\u001b[31m\u202e 日本語の長い題名日本語の長い題名日本語の長い題名'

function row(name: string, health = none): CoverageRow {
  return { name, citations: 12_345, withUrl: 10_000, withCopy: 3999, health }
}

function summaryOf(health = none): AuditSummary {
  const rows = [row(`dump.xml.bz2#${hostile}`, health), row('b', health)]
  const table = { rows, total: 120 }
  return {
    inputs: hostile,
    pages: 2,
    totals: row('all', health),
    checked: Object.values(health).reduce((sum, count) => sum + count, 0),
    links: 5,
    archivedLinks: 1,
    articles: table,
    domains: table,
    templates: table,
    archives: table,
    years: { rows: [row('1999', health)], total: 1 },
    ages: [
      { name: 'within a week', count: 3 },
      { name: 'over a year after', count: 0 },
    ],
    notices: [{ id: 'interrupted', message: 'interrupted: this is what was found' }],
  }
}

const checked = { ...none, lost: 1, 'at-risk': 2, sound: 9000 }

describe('renderAuditText', () => {
  it.each([40, 60, 80, 120])('fits %i columns, and lets no name act', (columns) => {
    const text = renderAuditText(summaryOf(checked), { columns })
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(
      columns,
    )
    expect(text).not.toContain('\u001b')
    expect(text).not.toContain('\u202e')
  })

  it('tells the share rounded down, and what is left out', () => {
    const text = renderAuditText(summaryOf(), { columns: 60 })
    expect(text).toContain('39 %')
    expect(text).toContain('… and 118 more')
    expect(text).toContain('12345 citations in 2 articles: 10000 with a web address')
    expect(text).not.toContain('Health')
  })

  it('shows in the stacked bar every health that there is, however rare', () => {
    const bar = renderAuditText(summaryOf(checked), { columns: 60 })
      .split('Health of the citations\n')[1]
      ?.split('\n')[0]
    expect(bar).toMatch(/^█+▓+=+$/)
    expect(bar).toHaveLength(60)
  })
})

describe('renderAuditHtml', () => {
  it('is one page without scripts, that escapes what it shows', () => {
    const html = renderAuditHtml(summaryOf(checked))
    const { document } = new JSDOM(html).window
    expect(document.querySelectorAll('script, link, img, iframe')).toHaveLength(0)
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    )
    expect(document.querySelector('th bdi')?.textContent).toContain('</td><script>')
    expect(html).not.toContain('\u202e')
  })

  it.each([none, checked])('can be used by everybody', async (health) => {
    const { window } = new JSDOM(renderAuditHtml(summaryOf(health)), { runScripts: 'outside-only' })
    window.eval(axe.source)
    // Contrast needs a layout, which jsdom has not.
    const { violations } = await window['axe'].run(window.document, {
      rules: { 'color-contrast': { enabled: false } },
    })
    expect(violations.map((violation: axe.Result) => violation.id)).toEqual([])
  })
})
