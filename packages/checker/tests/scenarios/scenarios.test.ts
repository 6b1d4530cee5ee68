import { describe, expect, it } from 'vitest'
import { cite } from '../citations.ts'
import { collect, summarize } from '../run-check.ts'
import { serve } from '../servers.ts'
import { play } from './play.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenarios.ts'

/** Whether a server of the scenario leaves its answer without an end. */
function isNeverDone({ expected, answers = {} }: Partial<Scenario> = {}): boolean {
  return (
    expected?.[1] === 'timeout' ||
    Object.values(answers).some(({ then }) => then === 'silence' || then === 'drip')
  )
}

describe('scenarios', () => {
  it.each(Object.keys(scenarios))('%s', async (group) => {
    const table = scenarios[group] ?? []
    const { port } = await serve(
      play(table, {
        find: (host) => ({
          index: Number(/\d+/.exec(host)?.[0]),
          isOther: host.startsWith('other'),
        }),
        otherOrigin: (index) => `http://other${index}.example`,
      }),
    )
    const citations = table.map(
      ({ label, cited = '/news/2010/dam.html', title = 'A dam bursts' }, index) =>
        cite({ url: `http://site${index}.example${cited}`, title }, label),
    )
    const connectTo = [`:80:127.0.0.1:${port}`]
    const ofSilence = citations.filter((_, index) => isNeverDone(table[index]))
    const others = citations.filter((citation) => !ofSilence.includes(citation))
    // A server that never ends its answer is waited for a moment, others as long as a busy machine needs.
    const verdicts = await Promise.all([
      collect(ofSilence, { connectTo }),
      collect(others, { connectTo, timeout: 5_000, connectTimeout: 5_000 }),
    ])
    expect(summarize(verdicts.flat())).toEqual(
      Object.fromEntries(table.map(({ label, expected }) => [label, expected.join(' ')])),
    )
  })

  it('are many, and each has a name of its own', () => {
    const labels = Object.values(scenarios).map((table) => table.map(({ label }) => label))
    expect(labels.flat().length).toBeGreaterThanOrEqual(300)
    for (const table of labels) expect(new Set(table).size).toBe(table.length)
  })
})
