import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import type { RuleMeta } from '@veracite/core'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import type { Log, Result } from 'sarif'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/render.ts'
import { diagnose, judge, readArticle } from '../support/article.ts'
import { exampleReport, reportOf } from '../support/example-report.ts'
import { expectFixture } from '../support/fixture.ts'
import { hostileCases, hostileReport } from '../support/hostile.ts'

// The schema's own patterns and formats are looser than ajv is by default.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile<Log>(schema)

const meta: RuleMeta = {
  id: 'bare-url-title',
  description: 'URL given, title missing',
  rationale: 'A bare URL tells a reader nothing once the page is gone.',
  messages: {},
  examples: { good: [], bad: [] },
  severity: 'error',
  presets: ['recommended'],
  fix: 'none',
}
const rules = new Map([[meta.id, meta]])
const ruleUrl = (id: string): string => `https://docs.example/rules/${id}`

function readLog(text: string): Log {
  const log: unknown = JSON.parse(text)
  if (!validate(log)) throw new Error(JSON.stringify(validate.errors, null, 2))
  return log
}

function resultsOf(text: string): readonly Result[] {
  return readLog(text).runs[0]?.results ?? []
}

describe('sarif', () => {
  it('is valid SARIF 2.1.0', () => {
    const [run] = readLog(render(exampleReport, 'sarif', { rules, ruleUrl })).runs
    expect(run?.results).toHaveLength(8)
    expect(run?.columnKind).toBe('utf16CodeUnits')
  })

  it('shows one finding', () => {
    const parsed = readArticle('a b/c.wiki', '{{Cite web |url=https://example.org/}}')
    const fix = { safe: true, edits: [{ span: diagnose(parsed, 'Cite').span, text: 'cite' }] }
    const diagnostics = [
      diagnose(parsed, 'Cite web', { ruleId: meta.id, message: 'No title.', cs1: 'err_x', fix }),
    ]
    const report = reportOf([{ parsed, diagnostics, verdicts: [judge('c1')] }])
    expectFixture('small.sarif', render(report, 'sarif', { rules, ruleUrl }))
  })

  it('explains each rule that found something, and points each result at its own', () => {
    const [run] = readLog(render(exampleReport, 'sarif', { rules, ruleUrl })).runs
    const described = run?.tool.driver.rules ?? []
    expect(described.find(({ id }) => id === meta.id)).toMatchObject({
      shortDescription: { text: meta.description },
      help: { text: expect.stringContaining(meta.rationale) },
      helpUri: 'https://docs.example/rules/bare-url-title',
    })
    for (const { ruleId, ruleIndex = -1 } of run?.results ?? []) {
      expect(described[ruleIndex]?.id).toBe(ruleId)
    }
  })

  it('keeps fingerprints when something is edited elsewhere', () => {
    const before = readArticle('a.wiki', '{{cite web |title=One |date=never}}')
    const after = readArticle('a.wiki', 'More\ntext. {{cite web |title=One |date=never}}')
    const [first, second] = [before, after].map((parsed) => {
      const diagnostics = [diagnose(parsed, 'never')]
      return resultsOf(render(reportOf([{ parsed, diagnostics }]), 'sarif'))[0]
    })
    expect(first?.partialFingerprints).toEqual(second?.partialFingerprints)
  })

  it('gives no two findings one fingerprint', () => {
    const parsed = readArticle('a.wiki', '{{cite web |title=One |date=never}}')
    const diagnostics = [diagnose(parsed, 'never'), diagnose(parsed, 'never')]
    const report = reportOf([
      { parsed, diagnostics },
      { parsed: { ...parsed, path: 'b.wiki' }, diagnostics },
    ])
    const prints = resultsOf(render(report, 'sarif')).map(
      ({ partialFingerprints }) => partialFingerprints?.['veraciteFinding/v1'],
    )
    expect(new Set(prints).size).toBe(4)
  })

  it.each([
    ['articles/Ségou river.wiki', 'articles/S%C3%A9gou%20river.wiki'],
    ['./a.wiki', 'a.wiki'],
    ['a:b.wiki', 'a%3Ab.wiki'],
    ['/srv/a.wiki', 'file:///srv/a.wiki'],
    ['C:\\wiki\\a.wiki', 'file:///C:/wiki/a.wiki'],
    ['https://en.wikipedia.org/wiki/Mali_(x)', 'https://en.wikipedia.org/wiki/Mali_(x)'],
    ['-', 'stdin'],
    ['\ud800.wiki', '%EF%BF%BD.wiki'],
  ])('names %j by a URI', (path, uri) => {
    const parsed = readArticle(path, '{{cite web |title=One}}')
    const [result] = resultsOf(
      render(reportOf([{ parsed, diagnostics: [diagnose(parsed, 'One')] }]), 'sarif'),
    )
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri)
  })

  it('tells of what hindered the run', () => {
    const report = reportOf([], [{ id: 'offline', message: 'No network.' }])
    const [invocation] = readLog(render(report, 'sarif')).runs[0]?.invocations ?? []
    expect(invocation?.executionSuccessful).toBe(false)
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toBe('No network.')
  })

  it('makes no link of a text that looks like one', () => {
    const parsed = readArticle('a.wiki', '{{cite web |title=One}}')
    const diagnostics = [diagnose(parsed, 'One', { message: 'see [this](https://evil.example)' })]
    const [result] = resultsOf(render(reportOf([{ parsed, diagnostics }]), 'sarif'))
    expect(result?.message.text).toBe('see \\[this\\](https://evil.example)')
  })

  it.each(hostileCases)('stays valid with hostile text %s', (_name, text) => {
    const sarif = render(hostileReport(text), 'sarif')
    expect(sarif).not.toMatch(/[^\P{Control}\n]|[\u202a-\u202e\u2066-\u2069]/u)
    expect(resultsOf(sarif)).toHaveLength(3)
  })

  it.each(hostileCases)('leads out of the folder with no path of %s', (_name, text) => {
    const root = 'file:///work/articles/'
    const [run] = readLog(render(hostileReport(text), 'sarif')).runs
    const uris = [...JSON.stringify(run).matchAll(/"uri":"([^"]*)"/g)].map(([, uri = '']) => uri)
    const climbs = /^[./\\]*[/\\]/.test(text)
    const out = uris.filter((uri) => !new URL(uri, root).href.startsWith(root))
    expect(out.filter((uri) => !climbs && !uri.startsWith('https://'))).toEqual([])
  })
})
