import { describe, expect, it } from 'vitest'
import { createReport } from '../src/create-report.ts'
import { diagnose, judge, readArticle } from './support/article.ts'

const tool = { name: 'veracite', version: '1.0.0' }
const parsed = readArticle(
  'a.wiki',
  '{{cite web |title=One |url=https://one.example/ |doi=10.1/x}} {{cite book |title=Two}}',
)
const gone = { status: 'dead', reason: 'http-404', httpStatus: 404 } as const

describe('createReport', () => {
  it('gives no health where nothing was checked', () => {
    const report = createReport({ documents: [{ parsed, diagnostics: [] }], tool })
    expect(report.files[0]?.citations.map(({ health }) => health)).toEqual([undefined, undefined])
    expect(Object.values(report.summary.health).every((count) => count === 0)).toBe(true)
  })

  it('takes a citation without verdicts for an offline source after a check', () => {
    const verdicts = [judge('c1', { live: gone, archive: { status: 'none' } })]
    const report = createReport({ documents: [{ parsed, diagnostics: [], verdicts }], tool })
    expect(report.files[0]?.citations.map(({ health }) => health)).toEqual([
      'lost',
      'offline-source',
    ])
    expect(report.summary.health).toMatchObject({ lost: 1, 'offline-source': 1, sound: 0 })
  })

  it('claims nothing of a citation that an interrupted run did not come to', () => {
    const report = createReport({
      documents: [{ parsed, diagnostics: [], verdicts: [] }],
      tool,
      notices: [{ id: 'interrupted', message: 'Interrupted.' }],
    })
    expect(report.files[0]?.citations.map(({ health }) => health)).toEqual(['unknown', 'unknown'])
  })

  it('puts sources in the order of the parameters, however they came in', () => {
    const verdicts = [
      judge('c1', { parameter: 'doi', url: 'https://doi.example/10.1/x' }),
      judge('c1', { parameter: 'url' }),
    ]
    const report = createReport({ documents: [{ parsed, diagnostics: [], verdicts }], tool })
    expect(report.files[0]?.citations[0]?.sources.map(({ parameter }) => parameter)).toEqual([
      'url',
      'doi',
    ])
  })

  it('orders diagnostics by position, then severity, then rule', () => {
    const diagnostics = [
      diagnose(parsed, 'title=Two', { ruleId: 'a' }),
      diagnose(parsed, 'title=One', { ruleId: 'b', severity: 'warning' }),
      diagnose(parsed, 'title=One', { ruleId: 'd' }),
      diagnose(parsed, 'title=One', { ruleId: 'c' }),
    ]
    const report = createReport({ documents: [{ parsed, diagnostics }], tool })
    expect(report.files[0]?.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['c', 'd', 'b', 'a'])
  })

  it('keeps the documents in the order given and counts over all of them', () => {
    const fix = { safe: false, edits: [] }
    const report = createReport({
      documents: [
        { parsed: { ...parsed, path: 'z.wiki' }, diagnostics: [diagnose(parsed, 'Two', { fix })] },
        { parsed, diagnostics: [diagnose(parsed, 'Two', { severity: 'warning' })] },
        { parsed, diagnostics: [diagnose(parsed, 'Two', { severity: 'info' })] },
      ],
      tool,
    })
    expect(report.files.map(({ path }) => path)).toEqual(['z.wiki', 'a.wiki', 'a.wiki'])
    expect(report.summary).toMatchObject({
      files: 3,
      citations: 6,
      errors: 1,
      warnings: 1,
      infos: 1,
      fixable: 1,
    })
  })
})
