import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/render.ts'
import { diagnose, judge, readArticle } from '../support/article.ts'
import { article, exampleReport, findings, reportOf } from '../support/example-report.ts'
import { expectFixture } from '../support/fixture.ts'
import { hostileCases, hostileReport } from '../support/hostile.ts'

const hints = ['Run `veracite fix --dry-run` to see what can be fixed.']

function unchecked(citationId: string): ReturnType<typeof judge> {
  return judge(citationId, {
    live: { status: 'unchecked', reason: 'offline' },
    archive: { status: 'unchecked' },
  })
}

describe('pretty', () => {
  it('shows a check', () => {
    expectFixture('check.txt', render(exampleReport, 'pretty', { hints }))
  })

  it('shows a check in colour, with links', () => {
    const ruleUrl = (id: string): string => `https://docs.example/rules/${id}`
    const options = { color: true, hyperlinks: true, ruleUrl }
    expectFixture('check.ansi', render(exampleReport, 'pretty', options))
  })

  it.each([60, 40])('shows a check in %i columns', (columns) => {
    expectFixture(`check-${columns}.txt`, render(exampleReport, 'pretty', { columns, hints }))
  })

  it('shows a lint: findings, and no word of health', () => {
    const text = render(reportOf([{ parsed: article, diagnostics: findings }]), 'pretty')
    expectFixture('lint.txt', text)
    expect(text).not.toContain('Health')
  })

  it('says once at the top and once in the summary that there was no network', () => {
    const notice = { id: 'offline', message: 'No network: no page could be checked.' } as const
    const verdicts = article.citations.map(({ id }) => unchecked(id))
    const lintOnly = [diagnose(article, 'Cite web')]
    const report = reportOf([{ parsed: article, diagnostics: lintOnly, verdicts }], [notice])
    const text = render(report, 'pretty')
    expectFixture('offline.txt', text)
    expect(text.split(notice.message)).toHaveLength(3)
  })

  it('claims no success for a run without network', () => {
    const notice = { id: 'offline', message: 'No network.' } as const
    const verdicts = article.citations.map(({ id }) => unchecked(id))
    const report = reportOf([{ parsed: article, diagnostics: [], verdicts }], [notice])
    expect(render(report, 'pretty')).not.toContain('✔')
  })

  it('is short where all is well', () => {
    const parsed = readArticle('a.wiki', '{{cite web |title=T |url=https://example.org/}}')
    const report = reportOf([{ parsed, diagnostics: [], verdicts: [judge('c1')] }])
    expectFixture('sound.txt', render(report, 'pretty'))
  })

  it('tells what a run found nothing in', () => {
    const parsed = readArticle('a.wiki', 'No citations.')
    expect(render(reportOf([{ parsed, diagnostics: [] }]), 'pretty')).toContain(
      '✔ No findings in 0 citations of 1 file.',
    )
  })

  it('shares a source line between findings about one place', () => {
    const diagnostics = [
      diagnose(article, 'Cite web', { ruleId: 'one' }),
      diagnose(article, 'Cite web', { ruleId: 'two' }),
    ]
    const text = render(reportOf([{ parsed: article, diagnostics }]), 'pretty')
    expect(text.match(/\^{8}/g)).toHaveLength(1)
  })

  it('shows a citation that was reconstructed as such', () => {
    const [citation] = article.citations
    if (citation === undefined) throw new Error('the article has no citation')
    const parsed = { ...article, citations: [{ ...citation, recovered: true, confidence: 0.85 }] }
    const report = reportOf([{ parsed, diagnostics: [findings[0]] }])
    expect(render(report, 'pretty')).toContain('fields reconstructed, 85 % sure')
  })

  it('shows a page that only a person can judge, and none that the run left out', () => {
    const live = {
      status: 'unstable',
      reason: 'timeout',
      evidence: { attempts: 3, hops: [] },
    } as const
    const verdicts = [
      judge('c1', { live, archive: { status: 'unchecked' } }),
      ...['c2', 'c3', 'c5', 'c6'].map(unchecked),
    ]
    const text = render(reportOf([{ parsed: article, diagnostics: [], verdicts }]), 'pretty')
    expect(text).toContain('url: unstable, no answer in time, 3 attempts')
    expect(text.match(/url:/g)).toHaveLength(1)
  })

  it.each(hostileCases)('spells out what a terminal would act on in %s', (_name, hostile) => {
    const text = render(hostileReport(hostile), 'pretty')
    expect(text).not.toMatch(/[^\P{Control}\n]|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u)
  })

  it('lets no text whatever reach the terminal as a control', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (hostile) => {
        const text = render(hostileReport(hostile), 'pretty')
        return !/[^\P{Control}\n]|[\u202a-\u202e\u2066-\u2069]/u.test(text)
      }),
      { seed: 20_261_122 },
    )
  })

  it.each([40, 60, 80, 120])('keeps to %i columns but for addresses to copy', (columns) => {
    const lines = render(exampleReport, 'pretty', { columns, hints }).split('\n')
    const wide = lines.filter((line) => stringWidth(line) > columns)
    expect(wide.filter((line) => !/^ +(→ )?https?:\S+$/.test(line))).toEqual([])
  })

  it.each([
    ['Chinese', '黄金の都市'.repeat(40)],
    ['combining', 'e\u0301'.repeat(200)],
    ['Devanagari', 'क्षि'.repeat(60)],
    ['emoji', '👩‍👩‍👧'.repeat(50)],
    ['spelled out', '\u202e'.repeat(40)],
    ['endless', 'x'.repeat(300)],
  ])('keeps to 60 columns with words that are %s', (_name, text) => {
    for (const color of [true, false]) {
      const lines = render(hostileReport(text), 'pretty', { columns: 60, color, hints }).split('\n')
      expect(lines.filter((line) => stringWidth(line) > 60)).toEqual([])
    }
  })

  it('shows addresses whole to copy, and cut where they are links', () => {
    const url = `https://site.example/${'a'.repeat(100)}`
    const parsed = readArticle('a.wiki', '{{cite web |title=T |url=https://site.example/}}')
    const live = { status: 'dead', reason: 'http-404', httpStatus: 404 } as const
    const lost = judge('c1', { url, live, archive: { status: 'none' } })
    const report = reportOf([{ parsed, diagnostics: [], verdicts: [lost] }])
    expect(render(report, 'pretty', { columns: 60 })).toContain(`      ${url}\n`)
    const linked = render(report, 'pretty', { columns: 60, hyperlinks: true })
    expect(linked).toContain(`\u001b]8;;${url}\u001b\\`)
    expect(linked.split('\n').filter((line) => stringWidth(line) > 60)).toEqual([])
  })

  it('says first what to do, with a command that a shell takes as it is printed', () => {
    const commands = {
      fix: `veracite check 'my articles/a b.wiki' --preset=strict --no-config --fix`,
    }
    const lines = render(exampleReport, 'pretty', { columns: 60, commands }).split('\n')
    const start = lines.indexOf('─'.repeat(60))
    expect(lines.slice(start, start + 6)).toEqual([
      '─'.repeat(60),
      '→ 1 source is dead and a good copy exists:',
      "    veracite check 'my articles/a b.wiki' --preset=strict \\",
      '      --no-config --fix',
      '→ 1 source is dead and no archive has it: find another.',
      '→ Correct 4 errors.',
    ])
  })

  it('takes a terminal of less than 40 columns for one of 40', () => {
    expect(render(exampleReport, 'pretty', { columns: 10 })).toBe(
      render(exampleReport, 'pretty', { columns: 40 }),
    )
  })

  it('links to nothing but web addresses', () => {
    const options = { color: true, hyperlinks: true, ruleUrl: () => 'javascript:alert(1)' }
    const [, ...links] = render(exampleReport, 'pretty', options).split('\u001b]8;;')
    const schemes = links.map((link) => link.split('\u001b', 1)[0]?.split(':', 1)[0])
    expect(new Set(schemes)).toEqual(new Set(['http', 'https', '']))
  })
})
