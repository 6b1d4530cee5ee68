import { describe, expect, it } from 'vitest'
import { render } from '../../src/render.ts'
import { judge, readArticle } from '../support/article.ts'
import { article, exampleReport, findings, reportOf } from '../support/example-report.ts'
import { expectFixture } from '../support/fixture.ts'
import { hostileCases, hostileReport } from '../support/hostile.ts'

const small = readArticle('a.wiki', '{{Cite web |title=One |archivedate=2020 |url=}}')
const notThere = { title: null, author: null, date: null, quote: null }

describe('json', () => {
  it('is the report of the contract', () => {
    expectFixture(
      'small.json',
      render(reportOf([{ parsed: small, diagnostics: [], verdicts: [judge('c1')] }]), 'json'),
    )
  })

  it('has the keys of the contract in its order', () => {
    const report = JSON.parse(render(exampleReport, 'json'))
    expect(Object.keys(report)).toEqual(['version', 'tool', 'summary', 'files'])
    expect(Object.keys(report.summary)).toEqual([
      'files',
      'citations',
      'errors',
      'warnings',
      'fixable',
      'health',
    ])
    const [file] = report.files
    expect(Object.keys(file)).toEqual(['path', 'syntax', 'citations', 'diagnostics'])
    expect(Object.keys(file.citations[0])).toEqual([
      'id',
      'template',
      'rawTemplate',
      'parameters',
      'refName',
      'recovered',
      'confidence',
      'span',
      'health',
      'sources',
    ])
    expect(Object.keys(file.citations[0].sources[0])).toEqual([
      'parameter',
      'url',
      'live',
      'archive',
      'match',
    ])
    expect(Object.keys(file.diagnostics[0])).toEqual([
      'ruleId',
      'messageId',
      'message',
      'severity',
      'span',
      'citationId',
      'cs1',
      'fix',
    ])
  })

  it('leaves out what does not apply and keeps empty values and unknown scores', () => {
    const report = JSON.parse(
      render(reportOf([{ parsed: small, diagnostics: [], verdicts: [judge('c1')] }]), 'json'),
    )
    const [citation] = report.files[0].citations
    expect(citation).not.toHaveProperty('refName')
    expect(citation.parameters.at(-1)).toMatchObject({ name: 'url', value: '' })
    expect(citation.sources[0].match).toEqual(notThere)
    expect(citation.sources[0].archive).toEqual({ status: 'cited' })
    expect(citation.sources[0].live).not.toHaveProperty('finalUrl')
  })

  it('has neither health nor sources where nothing was checked', () => {
    const report = JSON.parse(
      render(reportOf([{ parsed: article, diagnostics: findings }]), 'json'),
    )
    expect(report.files[0].citations[0]).not.toHaveProperty('health')
    expect(report.files[0].citations[0].sources).toEqual([])
    expect(report.files[0].diagnostics).toHaveLength(findings.length)
  })

  it('keeps evidence out', () => {
    expect(render(exampleReport, 'json')).not.toContain('evidence')
  })

  it('shows passwords nowhere but where the article itself has them', () => {
    const url = 'https://me:secret@x.example/a@b'
    const parsed = readArticle('a.wiki', `{{cite web |title=T |url=${url}}}`)
    const verdict = judge('c1', {
      url,
      live: { status: 'moved', reason: 'redirected', finalUrl: 'https://me:secret@y.example/a@b' },
      archive: { status: 'cited', url: `https://web.archive.org/web/2020/${url}` },
    })
    const report = reportOf([{ parsed, diagnostics: [], verdicts: [verdict] }])
    const [source] = JSON.parse(render(report, 'json')).files[0].citations[0].sources
    expect(source.url).toBe('https://x.example/a@b')
    expect(source.live.finalUrl).toBe('https://y.example/a@b')
    expect(source.archive.url).toBe('https://web.archive.org/web/2020/https://x.example/a@b')
  })

  it.each(hostileCases)('carries hostile text %s whole and safe to print', (_name, text) => {
    const json = render(hostileReport(text), 'json')
    expect(json).not.toMatch(/[^\P{Control}\n]|[\u202a-\u202e\u2066-\u2069]/u)
    expect(JSON.parse(json).files[0].diagnostics[0].message).toBe(text)
  })
})
