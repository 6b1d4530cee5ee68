import type { Diagnostic, Rule, RuleExample } from '@veracite/core'
import { parse } from '@veracite/parser'
import { describe, expect, it } from 'vitest'
import { applyFixes, lint, rules } from '../src/index.ts'

const now = new Date('2026-11-22')

function lintExample(rule: Rule, example: RuleExample, text = example.text): Diagnostic[] {
  const syntax = example.syntax ?? 'wikitext'
  const parsed = parse({ path: 'example', text, syntax })
  const verdicts = example.verdicts?.map(({ citation, ...verdict }) => ({
    ...verdict,
    citationId: parsed.citations[citation]?.id ?? '',
  }))
  const found = lint(parsed, {
    preset: 'strict',
    now,
    ...(verdicts && { verdicts }),
    cs1: { version: rule.meta.cs1?.every((id) => id === 'maint_unfit') ? '2022' : '2025' },
  })
  return found.filter(({ ruleId }) => ruleId === rule.meta.id)
}

describe.each([...rules.values()].map((rule) => [rule.meta.id, rule] as const))('%s', (_, rule) => {
  const { good, bad } = rule.meta.examples

  it.each(bad.map((example) => [example.text, example] as const))('reports %j', (_, example) => {
    const found = lintExample(rule, example)
    expect(found).not.toEqual([])
    for (const diagnostic of found) {
      expect(diagnostic.message).not.toMatch(/\{\w+\}/)
      expect(rule.meta.cs1 ?? [undefined]).toContain(diagnostic.cs1)
      if (diagnostic.fix?.safe) expect(rule.meta.fix).toBe('safe')
    }
    const fixed = applyFixes(example.text, found, { suggestions: true })
    if (example.fixed === undefined) expect(fixed.applied).toEqual([])
    else {
      expect(fixed.text).toBe(example.fixed)
      // Verdicts are on the text as it was; only what is judged from the text can be judged again.
      const { verdicts, ...again } = example
      // Where the markup is given back, the text is wikitext.
      const syntax = example.syntax === 'flattened' ? 'wikitext' : example.syntax
      if (!verdicts)
        expect(lintExample(rule, { ...again, ...(syntax && { syntax }) }, fixed.text)).toEqual([])
    }
  })

  it.each(good.map((example) => [example.text, example] as const))(
    'is silent on %j',
    (_, example) => {
      expect(lintExample(rule, example)).toEqual([])
    },
  )

  it('offers fixes exactly if its metadata says so', () => {
    const offered = bad.flatMap((example) => lintExample(rule, example)).some(({ fix }) => fix)
    expect(offered).toBe(rule.meta.fix !== 'none')
  })
})
