import type { SourceVerdict } from '@veracite/core'
import type { CheckOptions } from '../../src/check-options.ts'
import { cite } from '../citations.ts'
import { collect } from '../run-check.ts'
import { serve } from '../servers.ts'
import { play } from './play.ts'
import { path, type Scenario } from './scenario.ts'

/** Milliseconds to wait for servers that will not answer, and for those that will, on a busy machine too. */
const impatience = 2000
const patience = 20_000

/** The citations of some scenarios, each named after its own. */
export function citationsOf(scenarios: readonly Scenario[]) {
  return scenarios.map(({ label, cited = path, title = 'A dam bursts' }, index) =>
    cite({ url: `http://site${index}.example${cited}`, title }, label),
  )
}

/** Checks what the scenarios cite, against a server that plays them. */
export async function perform(
  scenarios: readonly Scenario[],
  options: CheckOptions = {},
): Promise<SourceVerdict[]> {
  const { port } = await serve(
    play(scenarios, {
      find: (host) => ({
        index: Number(/\d+/.exec(host)?.[0]),
        isOther: host.startsWith('other'),
      }),
      otherOrigin: (index) => `http://other${index}.example`,
    }),
  )
  const citations = citationsOf(scenarios)
  const isWaiting = (index: number): boolean => waits(scenarios[index] ?? { answers: {} })
  const verdicts = await Promise.all(
    [impatience, patience].map((timeout) =>
      collect(
        citations.filter((_, index) => isWaiting(index) === (timeout === impatience)),
        { connectTo: [`:80:127.0.0.1:${port}`], timeout, connectTimeout: timeout, ...options },
      ),
    ),
  )
  return verdicts.flat()
}

/** Whether a scenario ends only when its server is waited for no longer. */
export function waits({ answers }: Pick<Scenario, 'answers'>): boolean {
  return Object.values(answers).some(({ then }) => then === 'silence' || then === 'drip')
}
