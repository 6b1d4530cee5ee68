import { expect, it } from 'vitest'
import { createReport } from '../src/create-report.ts'
import { describeNextSteps, describeStep } from '../src/next-steps.ts'
import { judge, readArticle } from './support/article.ts'

it('counts a page to archive once, however many citations it has', () => {
  const parsed = readArticle(
    'a.wiki',
    '{{cite web |title=One |url=https://one.example/}} {{cite web |title=Two |url=https://one.example/}}',
  )
  const unarchived = {
    url: 'https://one.example/',
    live: { status: 'alive', reason: 'ok', httpStatus: 200 },
    archive: { status: 'none' },
  } as const
  const verdicts = ['c1', 'c2'].map((id) => judge(id, unarchived))
  const report = createReport({
    documents: [{ parsed, diagnostics: [], verdicts }],
    tool: { name: 'veracite', version: '1.0.0' },
  })
  expect(report.summary.health['at-risk']).toBe(2)
  expect(describeNextSteps(report).map(describeStep)).toEqual([
    '1 page is live but in no archive: have it archived.',
  ])
})
