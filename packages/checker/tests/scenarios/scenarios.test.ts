import { describe, expect, it } from 'vitest'
import { cite } from '../citations.ts'
import { collect, summarize } from '../run-check.ts'
import { serve } from '../servers.ts'
import { play } from './play.ts'
import { scenarios } from './scenarios.ts'

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
    const verdicts = await collect(citations, { connectTo: [`:80:127.0.0.1:${port}`] })
    expect(summarize(verdicts)).toEqual(
      Object.fromEntries(table.map(({ label, expected }) => [label, expected.join(' ')])),
    )
  })

  it('are many, and each has a name of its own', () => {
    const labels = Object.values(scenarios).map((table) => table.map(({ label }) => label))
    expect(labels.flat().length).toBeGreaterThanOrEqual(300)
    for (const table of labels) expect(new Set(table).size).toBe(table.length)
  })
})
