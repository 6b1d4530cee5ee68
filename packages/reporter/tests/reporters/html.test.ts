import { createHash } from 'node:crypto'
import { type DOMWindow, JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/render.ts'
import { judge, readArticle } from '../support/article.ts'
import { article, exampleReport, findings, reportOf } from '../support/example-report.ts'
import { hostileCases, hostileReport } from '../support/hostile.ts'

const ruleUrl = (id: string): string => `https://docs.example/rules/${id}`
const page = render(exampleReport, 'html', { ruleUrl })

/** Opens a page with its script running; errors of the script fail the test. */
function open(html: string): DOMWindow {
  const { window } = new JSDOM(html, { runScripts: 'dangerously', pretendToBeVisual: true })
  return window
}

function visibleTitles({ document }: DOMWindow): string[] {
  const rows = document.querySelectorAll<HTMLElement>('.row:not([hidden]) summary bdi')
  return Array.from(rows, (row) => row.textContent)
}

function openRow(window: DOMWindow, index: number): HTMLElement {
  const details = window.document.querySelector<HTMLElement>(`#c${index} details`)
  if (details === null) throw new Error(`no row ${index}`)
  details.dispatchEvent(new window.Event('toggle'))
  return details
}

function input(
  { document, Event }: DOMWindow,
  selector: string,
  act: (box: HTMLInputElement) => void,
): void {
  const box = document.querySelector<HTMLInputElement>(selector)
  if (box === null) throw new Error(`no ${selector}`)
  act(box)
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

describe('html', () => {
  it('lists every citation and finding, and shows health as a picture with words', () => {
    const window = open(page)
    expect(visibleTitles(window)).toHaveLength(7)
    const picture = window.document.querySelector('svg.bar')
    expect(picture?.getAttribute('aria-label')).toBe(
      'Health: 1 rescuable, 1 lost, 1 at-risk, 1 unknown, 1 sound, 1 offline-source',
    )
    const years = window.document.querySelectorAll('.years li')
    expect(Array.from(years, (year) => year.textContent)).toEqual(['12012: a good copy exists: 1'])
  })

  it('shows fields, verdicts, evidence and fixes of a citation that is opened', () => {
    const text = openRow(open(page), 1).textContent
    for (const words of [
      'gone (soft 404) it redirects to the home page',
      'https://history.example.com/',
      'page titleWelcome to History',
      'accessdate',
      '“31 Febuary 2014” is not a date.',
      '?utm_source=feed',
      'Copy the corrected citation',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('copies the whole corrected citation', () => {
    const window = open(page)
    let copied = ''
    Object.defineProperty(window.navigator, 'clipboard', {
      value: {
        async writeText(text: string) {
          copied = text
        },
      },
    })
    openRow(window, 1).querySelector('button')?.click()
    expect(copied).toBe(
      '{{Cite web |url=https://history.example.com/trade |accessdate=31 Febuary 2014}}',
    )
  })

  it('finds by words, in any field and finding', () => {
    const window = open(page)
    input(window, '[type=search]', (box) => {
      box.value = 'isbn  EXAMPLE press'
    })
    expect(visibleTitles(window)).toEqual(['A Book of Sand'])
    expect(window.document.getElementById('status')?.textContent).toBe('1 of 7 shown')
  })

  it('leaves out files of which nothing is found', () => {
    const other = readArticle('other.wiki', '{{cite web |title=Elsewhere}}')
    const documents = [
      { parsed: article, diagnostics: [] },
      { parsed: other, diagnostics: [] },
    ]
    const window = open(render(reportOf(documents), 'html'))
    input(window, '[type=search]', (box) => {
      box.value = 'elsewhere'
    })
    const sections = window.document.querySelectorAll('.file:not([hidden]) h2 bdi')
    expect(Array.from(sections, (heading) => heading.textContent)).toEqual(['other.wiki'])
  })

  it('filters by health and by severity', () => {
    const window = open(page)
    input(window, '[name=health][value=unknown]', (box) => box.click())
    input(window, '[name=health][value=lost]', (box) => box.click())
    expect(visibleTitles(window)).toHaveLength(2)
    input(window, '[name=severity][value=info]', (box) => box.click())
    expect(visibleTitles(window)).toEqual(['黄金の都市 Timbuktu and its scholars'])
  })

  it('says when sources were observed, and counts nothing that was not', () => {
    expect(open(page).document.querySelector('.kicker')?.textContent).toContain('2026-11-22')
    const live = {
      status: 'unchecked',
      reason: 'not-recorded',
      checkedAt: '2030-01-01T00:00:00Z',
    } as const
    const verdicts = [judge('c1', { live })]
    const html = render(reportOf([{ parsed: article, diagnostics: [], verdicts }]), 'html')
    expect(open(html).document.querySelector('.kicker')?.textContent).not.toContain('checked')
  })

  it('has no word of health where nothing was checked', () => {
    const html = render(reportOf([{ parsed: article, diagnostics: findings }]), 'html')
    expect(open(html).document.querySelector('.badge, [name="health"]')).toBeNull()
  })

  it('lets nothing run and nothing load but its own script and style', () => {
    const { document } = open(page)
    const policy = document.querySelector('[http-equiv="Content-Security-Policy"]')
    const content = policy?.getAttribute('content') ?? ''
    for (const [kind, selector] of [
      ['script', 'script'],
      ['style', 'style'],
    ]) {
      const source = document.querySelector(selector ?? '')?.textContent ?? ''
      const hash = createHash('sha256').update(source).digest('base64')
      expect(content).toContain(`${kind}-src 'sha256-${hash}'`)
    }
    expect(document.querySelectorAll('[src], link, iframe, object, base')).toHaveLength(0)
    expect(page).not.toMatch(/<[^>]* (?:style|on\w+)=/)
  })

  it.each(hostileCases)('shows hostile text %s as text', (_name, text) => {
    const html = render(hostileReport(text), 'html', { ruleUrl: () => text })
    expect(html).not.toMatch(/[^\P{Control}\n\t]|[\u202a-\u202e\u2066-\u2069]/u)
    const window = open(html)
    const { document } = window
    const alerts: unknown[] = []
    window.alert = (message) => void alerts.push(message)
    for (let index = 0; index < 2; index += 1) openRow(window, index)
    expect(alerts).toEqual([])
    expect(document.querySelectorAll('script')).toHaveLength(1)
    expect(document.querySelectorAll('img, x, iframe')).toHaveLength(0)
    const links = Array.from(document.querySelectorAll('a[href]'), (link) =>
      link.getAttribute('href'),
    )
    expect(links.filter((link) => !/^(#[\w-]+$|https?:)/.test(link ?? ''))).toEqual([])
  })
})
