import type { SourceVerdict } from '@veracite/core'
import { parse } from '@veracite/parser'
import { describe, expect, it } from 'vitest'
import { type HealthSeverity, lint } from '../src/index.js'

const parsed = parse({
  path: 'a.wiki',
  text: '{{cite web |url=https://example.org/tides}}',
})
const verdict: SourceVerdict = {
  citationId: parsed.citations[0]?.id ?? '',
  parameter: 'url',
  url: 'https://example.org/tides',
  live: { status: 'dead', reason: 'http-404', httpStatus: 404 },
  archive: { status: 'none' },
  match: { title: null, author: null, date: null, quote: null },
}

function severities(healthSeverity: HealthSeverity): Readonly<Record<string, string>> {
  const found = lint(parsed, { verdicts: [verdict], healthSeverity })
  return Object.fromEntries(found.map(({ ruleId, severity }) => [ruleId, severity]))
}

describe('severity by health', () => {
  it('weighs what is found about sources, and nothing else', () => {
    const usual = severities({})
    expect(usual).toMatchObject({ 'dead-source': 'error', 'missing-title': 'error' })
    expect(severities({ lost: 'warn' })).toEqual({ ...usual, 'dead-source': 'warning' })
  })

  it('takes findings away', () => {
    const { 'dead-source': _, ...others } = severities({})
    expect(severities({ lost: 'off' })).toEqual(others)
  })

  it('leaves alone what is about citations of other health', () => {
    expect(severities({ rescuable: 'off', 'at-risk': 'info' })).toEqual(severities({}))
  })
})
