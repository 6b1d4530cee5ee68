import { describe, expect, it } from 'vitest'
import { cs1Ids } from '../src/cs1/ids.ts'
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
