import { describe, expect, it } from 'vitest'
import { render } from '../../src/render.ts'
import { diagnose, readArticle } from '../support/article.ts'
import { exampleReport, reportOf } from '../support/example-report.ts'
import { expectFixture } from '../support/fixture.ts'
import { hostileCases, hostileReport } from '../support/hostile.ts'

/** Reads commands as the runner does: a line that begins with `::`, properties up to the next `::`. */
function readCommands(
  text: string,
): { name: string; properties: Map<string, string>; message: string }[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter(Boolean)
    .map((line) => {
      const [, name = '', list = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
      const properties = new Map(
        list.split(',').map((pair) => {
          const [key = '', value = ''] = pair.split('=', 2)
          return [key, unescapeText(value)]
        }),
      )
      return { name, properties, message: unescapeText(message) }
    })
}

function unescapeText(text: string): string {
  return text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
}

describe('github', () => {
  it('shows a check', () => {
    expectFixture('check.github.txt', render(exampleReport, 'github'))
  })

  it('is an annotation a finding, at its place', () => {
    const commands = readCommands(render(exampleReport, 'github'))
    expect(commands.map(({ name }) => name)).toEqual(
      exampleReport.files[0]?.diagnostics.map(({ severity }) =>
        severity === 'info' ? 'notice' : severity,
      ),
    )
    expect(Object.fromEntries(commands[0]?.properties ?? [])).toEqual({
      file: 'articles/timbuktu.wiki',
      line: '1',
      endLine: '1',
      col: '168',
      endColumn: '183',
      title: 'status-says-live',
    })
  })

  it('gives no columns for what spans several lines', () => {
    const parsed = readArticle('a.wiki', '{{cite web\n|title=T}}')
    const text = render(
      reportOf([{ parsed, diagnostics: [diagnose(parsed, 'web\n|title')] }]),
      'github',
    )
    expect(text).toContain('line=1,endLine=2,title=')
  })

  it('is empty where there is nothing to say', () => {
    expect(render(reportOf([]), 'github')).toBe('')
  })

  it.each(hostileCases)('lets no command out of hostile text %s', (_name, text) => {
    const output = render(hostileReport(text), 'github')
    expect(output).not.toMatch(/[^\P{Control}\n]/u)
    const commands = readCommands(output)
    expect(commands.map(({ name }) => name)).toEqual(['warning', 'error', 'error', 'error'])
    expect(commands.slice(1).every(({ properties }) => properties.has('line'))).toBe(true)
  })
})
