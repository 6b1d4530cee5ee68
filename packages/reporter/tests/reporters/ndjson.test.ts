import { describe, expect, it } from 'vitest'
import { render } from '../../src/render.ts'
import { renderNdjsonCitation, renderNdjsonFindings } from '../../src/reporters/ndjson.ts'
import { article, exampleReport, reportOf } from '../support/example-report.ts'
import { hostileCases, hostileReport } from '../support/hostile.ts'

function readLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

describe('ndjson', () => {
  it('is one citation a line, then one diagnostic a line, each with type and path', () => {
    const lines = readLines(render(exampleReport, 'ndjson'))
    expect(lines.map(({ type }) => type)).toEqual([
      ...Array(6).fill('citation'),
      ...Array(8).fill('diagnostic'),
    ])
    expect(lines.every(({ path }) => path === 'articles/timbuktu.wiki')).toBe(true)
  })

  it('says of each what the JSON report says', () => {
    const [file] = JSON.parse(render(exampleReport, 'json')).files
    const path = 'articles/timbuktu.wiki'
    expect(readLines(render(exampleReport, 'ndjson'))).toEqual([
      ...file.citations.map((citation: object) => ({ type: 'citation', path, ...citation })),
      ...file.diagnostics.map((diagnostic: object) => ({
        type: 'diagnostic',
        path,
        ...diagnostic,
      })),
    ])
  })

  it('is the same when written citation by citation', () => {
    const lines = exampleReport.files.flatMap((file) => [
      ...file.citations.map((citation) => renderNdjsonCitation(citation, file)),
      renderNdjsonFindings(file),
    ])
    expect(lines.join('')).toBe(render(exampleReport, 'ndjson'))
  })

  it('is empty where there is nothing', () => {
    const parsed = { ...article, citations: [] }
    expect(render(reportOf([{ parsed, diagnostics: [] }]), 'ndjson')).toBe('')
  })

  it.each(hostileCases)('keeps hostile text %s on its line', (_name, text) => {
    const lines = readLines(render(hostileReport(text), 'ndjson'))
    expect(lines.map(({ path }) => path)).toEqual([text, text, text, text])
  })
})
