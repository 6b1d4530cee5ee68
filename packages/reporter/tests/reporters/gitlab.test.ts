import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/render.ts'
import { diagnose, readArticle } from '../support/article.ts'
import { exampleReport, reportOf } from '../support/example-report.ts'
import { hostileCases, hostileReport } from '../support/hostile.ts'

/** What GitLab documents of its Code Quality report format. */
const validate = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', not: { pattern: '^\\./' } },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer' } },
          },
        },
      },
    },
  },
})

function readIssues(text: string): Record<string, unknown>[] {
  const issues = JSON.parse(text)
  expect(validate(issues), JSON.stringify(validate.errors)).toBe(true)
  return issues
}

describe('gitlab', () => {
  it('has an issue a finding, with fingerprints of their own', () => {
    const issues = readIssues(render(exampleReport, 'gitlab'))
    expect(issues).toHaveLength(8)
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(8)
    expect(issues[0]).toMatchObject({
      check_name: 'status-says-live',
      severity: 'major',
      description:
        'url-status says that the page is live, but it is gone. (in “Ansar Dine destroys shrine”)',
      location: { path: 'articles/timbuktu.wiki', lines: { begin: 1, end: 1 } },
    })
  })

  it('writes paths as GitLab compares them', () => {
    const parsed = readArticle('./a\\b.wiki', '{{cite web |title=T}}')
    const [issue] = readIssues(
      render(reportOf([{ parsed, diagnostics: [diagnose(parsed, 'T')] }]), 'gitlab'),
    )
    expect(issue).toMatchObject({ location: { path: 'a/b.wiki' } })
  })

  it('is an empty list where there is nothing to say', () => {
    expect(render(reportOf([]), 'gitlab')).toBe('[]\n')
  })

  it.each(hostileCases)('stays valid with hostile text %s', (_name, text) => {
    expect(readIssues(render(hostileReport(text), 'gitlab'))).toHaveLength(3)
  })
})
