import { isTransportFailure } from '@veracite/archives'
import type { HttpRequest, Transport } from '@veracite/core'
import { systemClock } from './system-clock.js'

/** Pages that are reachable wherever there is a network; asked only when nothing else has answered. */
const probes = ['https://www.wikipedia.org/', 'https://web.archive.org/', 'https://www.iana.org/']

/** Failures that say nothing about the network, or that it was there when it was recorded. */
const unrelated: ReadonlySet<string> = new Set([
  'private-address',
  'unsupported-scheme',
  'invalid-url',
  'not-recorded',
])

/** Whether a failure says nothing about the network. */
export function isUnrelatedToNetwork(reason: string): boolean {
  return unrelated.has(reason)
}

/** Milliseconds of one step of waiting. */
const step = 250

/**
 * Waits in steps: after a single long one, this process may have been too busy to hear an answer. The time is this
 * machine's, whatever clock the check goes by.
 */
export async function waitInSteps(milliseconds: number, signal: AbortSignal): Promise<void> {
  for (let waited = 0; waited < milliseconds; waited += step) await systemClock.sleep(step, signal)
}

/** What carries the questions to well-known sites. */
export interface ProbeMeans {
  readonly transport: Transport
  readonly headers: HttpRequest['headers']
  readonly signal: AbortSignal
}

/** Whether any of some well-known sites answers within some milliseconds; told as soon as one does. */
export async function probeNetwork(means: ProbeMeans, patience: number): Promise<boolean> {
  const asked = probes.map(async (url) => (await probe(url, means, patience)) || Promise.reject())
  return await Promise.any(asked).catch(() => false)
}

async function probe(
  url: string,
  { transport, headers, signal }: ProbeMeans,
  patience: number,
): Promise<boolean> {
  const leaving = new AbortController()
  const within = AbortSignal.any([signal, leaving.signal])
  const leave = (): void => leaving.abort()
  waitInSteps(patience, within).then(leave, () => undefined)
  try {
    await transport.exchange({ method: 'GET', url, headers }, { signal: within })
    return true
  } catch (error) {
    return isTransportFailure(error) && isUnrelatedToNetwork(error.reason)
  } finally {
    leave()
  }
}
