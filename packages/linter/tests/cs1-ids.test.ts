import type { RuleContext } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { cs1Ids } from '../src/cs1/ids.ts'
import type { ConditionVisitor } from '../src/cs1/report-conditions.ts'
import { rules } from '../src/index.ts'

describe('the preset cs1', () => {
  const ofPreset = [...rules.values()].filter(({ meta }) => meta.presets.includes('cs1'))

  it('reports every condition that one citation can meet', () => {
    const reported = new Set(ofPreset.flatMap(({ meta }) => meta.cs1 ?? []))
    expect([...reported].sort()).toEqual([...cs1Ids].sort())
  })

  it('has no rule of other conditions', () => {
    expect(ofPreset.filter(({ meta }) => !meta.cs1?.length).map(({ meta }) => meta.id)).toEqual([])
  })
})

describe('rules of conditions, which start where one of theirs is met,', () => {
  const ofConditions = [...rules.values()].filter(({ meta }) => meta.cs1)

  it.each(ofConditions.map((rule) => [rule.meta.id, rule] as const))(
    '%s: reports those that it names, and nothing else',
    (_, { meta, create }) => {
      const visitor: ConditionVisitor = create({} as RuleContext)
      expect([...(visitor.conditions ?? [])].sort()).toEqual([...(meta.cs1 ?? [])].sort())
      expect(Object.keys(visitor).sort()).toEqual(['citation', 'condition', 'conditions'])
    },
  )
})
