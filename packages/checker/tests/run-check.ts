import type { Citation, LiveVerdict, SourceVerdict } from '@veracite/core'
import { check } from '../src/check.ts'
import type { CheckOptions } from '../src/check-options.ts'
import type { Answer } from './scenarios/answers.ts'
import { serve, type TestServer } from './servers.ts'

/** Settings that keep tests short, and wait for what answers on a busy machine too; no archive is asked. */
export const brisk: CheckOptions = {
  archives: {},
  hostInterval: 0,
  timeout: 20_000,
  connectTimeout: 20_000,
  retries: 1,
  backoff: 1,
}

/** All verdicts, in the order in which they were known. */
export async function collect(
  citations: readonly Citation[],
  options: CheckOptions = {},
): Promise<SourceVerdict[]> {
  const verdicts: SourceVerdict[] = []
  for await (const verdict of check(citations, { ...brisk, ...options })) verdicts.push(verdict)
  return verdicts
}

/** `status reason` of the live verdicts, by citation. */
export function summarize(verdicts: readonly SourceVerdict[]): Record<string, string> {
  return Object.fromEntries(
    verdicts.map(({ citationId, live }) => [citationId, describeLive(live)] as const).sort(),
  )
}

/** `status reason` of a live verdict. */
export function describeLive({ status, reason }: LiveVerdict): string {
  return `${status} ${reason}`
}

/** Serves answers by path and query, `*` for all others; what they are may depend on the host. */
export function serveAnswers(
  answersOf: (host: string) => Readonly<Record<string, Answer>>,
): Promise<TestServer> {
  return serve((request, response) => {
    const answers = answersOf(request.headers.host ?? '')
    const found: Answer = answers[request.url ?? ''] ?? answers['*'] ?? { status: 404 }
    const answer = (request.headers.cookie && found.withCookie) || found
    response.writeHead(answer.status ?? 200, answer.headers as Record<string, string>)
    response.end(answer.body)
  })
}
