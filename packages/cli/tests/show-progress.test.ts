import { describe, expect, it } from 'vitest'
import { describeProgress } from '../src/show-progress.ts'

const progress = { unit: 'sources', done: 30, total: 120, waitingFor: [] } as const

describe('describeProgress', () => {
  it('tells how much is done, how fast, and what is waited for', () => {
    const waiting = { ...progress, waitingFor: ['a.example', 'b.example'] }
    expect(describeProgress(waiting, { seconds: 4, columns: 80 })).toBe(
      '30/120 sources · 7.5/s · 12 s left · waiting for a.example, b.example',
    )
    expect(describeProgress(progress, { seconds: 1, columns: 80 })).toBe('30/120 sources · 30/s')
    expect(describeProgress(progress, { seconds: 0, columns: 80 })).toBe('30/120 sources · 0.0/s')
  })

  it('stays on one line, and does not let a host act on the terminal', () => {
    const waiting = { ...progress, waitingFor: ['\u001b[2J', 'a'.repeat(100)] }
    const line = describeProgress(waiting, { seconds: 1, columns: 60 })
    expect(line).toHaveLength(59)
    expect(line).toContain('waiting for \\u001b[2J, aaa')
    expect(line.endsWith('…')).toBe(true)
  })
})
