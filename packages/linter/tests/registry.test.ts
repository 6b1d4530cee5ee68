import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { presets, rules } from '../src/index.ts'

const files = readdirSync(new URL('../src/rules/', import.meta.url))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => name !== 'index')
  .sort()

describe('the registry', () => {
  it('has exactly the rules of the folder, each under the name of its file', () => {
    expect([...rules.keys()]).toEqual(files)
  })

  it.each([...rules.values()].map((rule) => [rule.meta.id, rule.meta] as const))(
    '%s names presets that exist, strict among them, and describes itself',
    (_, meta) => {
      expect(meta.presets.filter((name) => !Object.hasOwn(presets, name))).toEqual([])
      expect(meta.presets).toContain('strict')
      expect(meta.description).toMatch(/^[“A-Z].*[^.]$/)
      expect(meta.rationale).toMatch(/\.$/)
      expect(meta.examples.bad).not.toEqual([])
      expect(meta.examples.good).not.toEqual([])
    },
  )
})
