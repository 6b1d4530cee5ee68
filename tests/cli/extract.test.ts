import { describe, expect, it } from 'vitest'
import { makeFolder, runVeracite } from './start-veracite.js'

const article =
  'One.<ref name="a">{{Cite web |title=T |url=http://news.example/ |archiveurl=}}</ref>\n'

describe('veracite extract', () => {
  it('gives the citations in the shape of the report', async () => {
    const cwd = makeFolder({ 'a.wiki': article })
    const { status, stdout } = await runVeracite(['extract', 'a.wiki', '--format', 'json'], { cwd })
    const report = JSON.parse(stdout)
    expect(report.summary).toMatchObject({ files: 1, citations: 1, errors: 0, warnings: 0 })
    expect(report.files).toMatchObject([
      {
        path: 'a.wiki',
        syntax: 'wikitext',
        citations: [
          {
            template: 'cite web',
            rawTemplate: 'Cite web',
            refName: 'a',
            recovered: false,
            confidence: 1,
            parameters: [
              { name: 'title', rawName: 'title', value: 'T' },
              { name: 'url', rawName: 'url', value: 'http://news.example/' },
              { name: 'archive-url', rawName: 'archiveurl', value: '' },
            ],
          },
        ],
        diagnostics: [],
      },
    ])
    expect(status).toBe(0)
  })

  it('lists them for people', async () => {
    const cwd = makeFolder({ 'a.wiki': article })
    const { status, stdout } = await runVeracite(['extract', 'a.wiki'], { cwd })
    expect(stdout).toContain('1:19  cite web  ref a\n    title        T\n')
    expect(status).toBe(0)
  })
})
