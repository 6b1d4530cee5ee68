import { describe, expect, it } from 'vitest'
import { errorsOnly } from '../src/errors-only.ts'
import { veracite } from '../src/veracite.ts'

describe('errorsOnly', () => {
  it('leaves errors and forgets the rest', async () => {
    const report = await veracite({
      command: 'lint',
      documents: [
        { path: 'a.wiki', text: '{{cite web |url=http://news.example/}}\n{{cite web |title=x' },
      ],
      rules: { 'unclosed-cite': 'warn', 'missing-title': 'error' },
    })
    expect(report.summary.warnings).toBeGreaterThan(0)
    const shown = errorsOnly(report)
    expect(shown.summary).toMatchObject({ errors: report.summary.errors, warnings: 0, infos: 0 })
    const severities = shown.files.flatMap((file) => file.diagnostics).map((one) => one.severity)
    expect(new Set(severities)).toEqual(new Set(['error']))
  })
})
