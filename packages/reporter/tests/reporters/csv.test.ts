import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/render.ts'
import { exampleReport, reportOf } from '../support/example-report.ts'
import { expectFixture } from '../support/fixture.ts'
import { hostileCases, hostileReport } from '../support/hostile.ts'

function readRows(text: string): Record<string, string>[] {
  return parse(text, { columns: true, recordDelimiter: '\r\n' })
}

describe('csv', () => {
  it('shows a check', () => {
    expectFixture('check.csv', render(exampleReport, 'csv'))
  })

  it('has a row a source, and a row a finding', () => {
    const rows = readRows(render(exampleReport, 'csv'))
    expect(rows.map(({ type }) => type)).toEqual([
      ...Array(6).fill('citation'),
      ...Array(8).fill('diagnostic'),
    ])
    expect(rows[0]).toMatchObject({
      title: 'Ansar Dine destroys shrine',
      health: 'rescuable',
      live_status: 'dead',
      archive_timestamp: '20120703000000',
    })
    expect(rows[6]).toMatchObject({ rule_id: 'status-says-live', citation_id: 'c1', fix: 'safe' })
  })

  it('is the header alone where there is nothing', () => {
    expect(render(reportOf([]), 'csv')).toMatch(/^type,path,[a-z0-9_,]+\r\n$/)
  })

  it.each(hostileCases)('makes no formula, row or control of hostile text %s', (_name, text) => {
    const csv = render(hostileReport(text), 'csv')
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/\p{Control}/u)
    const rows = readRows(csv)
    expect(rows).toHaveLength(4)
    const formulas = rows.flatMap(Object.values).filter((cell) => /^[\s\ufeff]*[=+\-@]/.test(cell))
    expect(formulas).toEqual([])
  })
})
