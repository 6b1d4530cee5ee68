import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Answer } from './answers.ts'
import type { Scenario } from './scenario.ts'

/** The sites of some scenarios, each at origins of its own. */
export interface Stage {
  /** The scenario of a host, and whether it is its other site. */
  readonly find: (host: string) => { readonly index: number; readonly isOther: boolean }
  /** The origin of a scenario's other site. */
  readonly otherOrigin: (index: number) => string
}

/** Answers for the sites of scenarios. */
export function play(scenarios: readonly Scenario[], stage: Stage): RequestListener {
  const asked = new Set<string>()
  return (request, response) => {
    const { index, isOther } = stage.find(request.headers.host ?? '')
    const answers = (isOther ? scenarios[index]?.other : scenarios[index]?.answers) ?? {}
    const found: Answer = answers[request.url ?? ''] ?? answers['*'] ?? { status: 404 }
    const key = `${request.headers.host} ${request.url}`
    const isLater = asked.has(key)
    asked.add(key)
    const answer = (isLater && found.later) || (request.headers.cookie && found.withCookie) || found
    const origin = stage.otherOrigin(index)
    if (answer.raw !== undefined) sendRaw(request, answer)
    else send(answer, response, { origin, url: request.url ?? '' })
  }
}

function send(
  answer: Answer,
  response: ServerResponse,
  { origin, url }: { readonly origin: string; readonly url: string },
): void {
  const headers = Object.entries(answer.headers ?? {}).map(
    ([name, value]) =>
      [
        name,
        typeof value === 'string'
          ? value.replace('{other}', origin).replace('{host}', new URL(origin).host)
          : value,
      ] as const,
  )
  response.writeHead(answer.status ?? 200, Object.fromEntries(headers) as Record<string, string>)
  const { body } = answer
  response.end(
    typeof body === 'string' ? body.replaceAll('{other}', origin).replaceAll('{url}', url) : body,
  )
}

function sendRaw({ socket }: IncomingMessage, { raw = '', then = 'end' }: Answer): void {
  socket.on('error', () => undefined)
  const drip = then === 'drip' ? setInterval(() => socket.write('x'), 20) : undefined
  socket.on('close', () => clearInterval(drip))
  if (then === 'end') socket.end(raw)
  else socket.write(raw, () => (then === 'reset' ? socket.resetAndDestroy() : undefined))
}
