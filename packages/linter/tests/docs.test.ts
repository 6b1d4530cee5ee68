import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explainRule, renderRulesTable, rules } from '../src/index.ts'

const docs = new URL('../../../docs/', import.meta.url)

function read(path: string): string {
  return readFileSync(new URL(path, docs), 'utf8')
}

// Where one of these fails, `node scripts/generate-rules.js` has not been run.
describe('the documentation of the rules', () => {
  it('has a page for every rule and no other', () => {
    const pages = readdirSync(new URL('rules/', docs)).sort()
    expect(pages).toEqual(Array.from(rules.keys(), (id) => `${id}.md`).sort())
  })

  it.each([...rules.keys()])('has a current page of %s', (id) => {
    expect(read(`rules/${id}.md`)).toBe(explainRule(id))
  })

  it('has a current table', () => {
    expect(read('rules.md').startsWith(renderRulesTable())).toBe(true)
  })

  it('shows the rule of one’s own that the tests run', () => {
    const example = readFileSync(new URL('plugin/no-press-releases.ts', import.meta.url), 'utf8')
    expect(read('rules.md')).toContain(example.trimEnd())
  })
})
