import { parse } from 'junit2json'
import { describe, expect, it } from 'vitest'
import { render } from '../../src/render.ts'
import { diagnose, readArticle } from '../support/article.ts'
import { exampleReport, reportOf } from '../support/example-report.ts'
import { expectFixture } from '../support/fixture.ts'
import { hostileCases, hostileReport } from '../support/hostile.ts'

describe('junit', () => {
  it('shows a check', () => {
    expectFixture('check.junit.xml', render(exampleReport, 'junit'))
  })

  it('is read as it is meant: a suite a file, a case a citation, failing where it has an error', async () => {
    const read = await parse(render(exampleReport, 'junit'))
    if (!read || !('testsuite' in read)) throw new Error('no suites')
    const [suite] = read.testsuite ?? []
    expect(suite).toMatchObject({ name: 'articles/timbuktu.wiki', tests: 7, failures: 3 })
    const failing = suite?.testcase?.filter((testcase) => testcase.failure !== undefined)
    expect(failing?.map(({ name }) => name)).toEqual([
      'Ansar Dine destroys shrine',
      'https://history.example.com/trade?utm_source=feed',
      'A Book of Sand',
    ])
  })

  it('numbers citations of one title, and names none by its line', () => {
    const parsed = readArticle('a.wiki', '{{cite web |title=T}} {{cite web |title=T}}')
    const xml = render(reportOf([{ parsed, diagnostics: [diagnose(parsed, 'T')] }]), 'junit')
    expect(xml).toContain('name="T" ')
    expect(xml).toContain('name="T (2)" ')
  })

  it.each(hostileCases)('stays well-formed with hostile text %s', async (_name, text) => {
    const xml = render(hostileReport(text), 'junit')
    // XML 1.0, production 2: what a document may hold at all.
    expect(xml).not.toMatch(/[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
    expect(xml).not.toMatch(/<(?!\/?(?:testsuites|testsuite|testcase|failure|system-out)\b|\?xml )/)
    const read = await parse(xml)
    expect(read).toMatchObject({ testsuite: [{ tests: 2, failures: 2 }] })
  })
})
