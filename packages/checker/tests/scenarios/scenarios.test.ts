import type { LiveEvidence, SourceVerdict } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { judgeLive } from '../../src/judge/judge-live.ts'
import { createRecorder } from '../../src/replay/create-recorder.ts'
import { openReplay } from '../../src/replay/open-replay.ts'
import { collect, summarize } from '../run-check.ts'
import { citationsOf, perform, waits } from './perform.ts'
import { path } from './scenario.ts'
import { scenarios } from './scenarios.ts'

const all = Object.values(scenarios).flat()

function byCitation(verdicts: readonly SourceVerdict[]): SourceVerdict[] {
  return [...verdicts].sort((a, b) => (a.citationId < b.citationId ? -1 : 1))
}

describe('scenarios', () => {
  it.each(Object.keys(scenarios))('%s', async (group) => {
    const table = scenarios[group] ?? []
    const verdicts = await perform(table)
    expect(summarize(verdicts)).toEqual(
      Object.fromEntries(table.map(({ label, expected }) => [label, expected.join(' ')])),
    )
    // What is stored of a page is enough to judge it again.
    for (const { citationId, url, live } of verdicts) {
      const evidence: LiveEvidence = JSON.parse(JSON.stringify(live.evidence ?? { hops: [] }))
      const { title = 'A dam bursts' } = table.find(({ label }) => label === citationId) ?? {}
      const { checkedAt } = live
      const titles = title === '' ? [] : [title]
      const context = { url, titles, ...(checkedAt === undefined ? {} : { checkedAt }) }
      expect(judgeLive(evidence, context), citationId).toEqual(live)
    }
  })

  it('give from a recording the verdicts that they gave, bit for bit', async () => {
    const sample = all.filter((scenario, index) => index % 8 === 0 && !waits(scenario))
    const chunks: Uint8Array[] = []
    const recorder = createRecorder({
      write: async (bytes) => {
        chunks.push(bytes)
      },
      clock: { now: () => Date.now() },
      software: 'veracite',
    })
    const played = sample.map((scenario, index) => ({ ...scenario, label: String(index) }))
    const verdicts = await perform(played, { wrapTransport: recorder.wrap })
    await recorder.finish()
    const replay = await openReplay(chunks)
    const options = { transport: replay, clock: replay.clock }
    const replayed = await collect(citationsOf(played), options)
    expect(byCitation(replayed)).toEqual(byCitation(verdicts))
  })

  it('are many, and each has a name of its own', () => {
    expect(all.length).toBeGreaterThanOrEqual(1000)
    for (const table of Object.values(scenarios)) {
      const labels = table.map(({ label }) => label)
      expect(new Set(labels).size).toBe(labels.length)
    }
    expect(all.every(({ cited = path }) => cited.startsWith('/'))).toBe(true)
  })
})
