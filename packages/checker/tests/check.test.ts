import type { Citation, SourceVerdict } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { check } from '../src/check.ts'
import type { CheckOptions } from '../src/check-options.ts'
import { cite } from './citations.ts'
import type { Answer } from './scenarios/answers.ts'
import { type Scenario, scenarios } from './scenarios/scenarios.ts'
import { serve, type TestServer } from './servers.ts'

const impatient: CheckOptions = {
  archives: {},
  hostInterval: 0,
  timeout: 500,
  connectTimeout: 500,
  retries: 1,
  backoff: 1,
}

async function collect(
  citations: readonly Citation[],
  options: CheckOptions,
): Promise<SourceVerdict[]> {
  const verdicts: SourceVerdict[] = []
  for await (const verdict of check(citations, { ...impatient, ...options })) verdicts.push(verdict)
  return verdicts
}

function serveAnswers(answersOf: (host: string) => Scenario['answers']): Promise<TestServer> {
  return serve((request, response) => {
    const answers = answersOf(request.headers.host ?? '')
    const found: Answer = answers[request.url ?? ''] ?? answers['*'] ?? { status: 404 }
    const answer = (request.headers.cookie && found.withCookie) || found
    response.writeHead(answer.status ?? 200, answer.headers as Record<string, string>)
    response.end(answer.body)
  })
}

describe('scenarios', () => {
  it.each(Object.keys(scenarios))('%s', async (group) => {
    const table = scenarios[group] ?? []
    const hostOf = (index: number): string => `site${index}.example`
    const { port } = await serveAnswers(
      (host) => table[Number(/\d+/.exec(host)?.[0])]?.answers ?? {},
    )
    const citations = table.map(
      ({ cited = '/news/2010/dam.html', title = 'A dam bursts' }, index) =>
        cite({ url: `http://${hostOf(index)}${cited}`, title }, String(index)),
    )
    const verdicts = await collect(citations, { connectTo: [`:80:127.0.0.1:${port}`] })
    const byId = new Map(verdicts.map(({ citationId, live }) => [citationId, live]))
    const judged = table.map(({ label }, index) => {
      const live = byId.get(String(index))
      return `${label}: ${live?.status} ${live?.reason}`
    })
    expect(judged).toEqual(table.map(({ label, expected }) => `${label}: ${expected.join(' ')}`))
  })
})
