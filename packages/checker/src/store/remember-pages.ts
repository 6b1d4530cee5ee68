import type { LiveEvidence, LiveVerdict } from '@veracite/core'
import { judgeLive } from '../judge/judge-live.js'
import { siblingUrl } from '../judge/sibling.js'
import { isStrike } from '../judge/strikes.js'
import type { NeedsNetwork, NetworkWatch } from '../network-watch.js'
import type { Observation, Observer } from '../observe-page.js'
import { isResolver } from '../resolvers/identifiers.js'
import { addFailure, readFailures } from './failure-history.js'
import type { Memory } from './memory.js'
import { readObservation, readSibling } from './read-observation.js'

/** What an observer with a memory works with. */
export interface RememberingOptions {
  readonly memory: Memory
  /** Whether what is remembered is used; where not, the memory is only added to. */
  readonly recalls: boolean
  readonly watch: NetworkWatch
  readonly needsNetwork: NeedsNetwork
  /** Whether something in between may be what fails. */
  readonly isProxied: (url: string) => boolean
  /** Milliseconds that servers are waited for. */
  readonly timeout: number
}

/** Milliseconds that a server must have been waited for before its silence counts. */
const enoughPatience = 10_000

/** An observer that asks only for what was not observed lately, and knows how pages failed before. */
export function rememberPages(observer: Observer, options: RememberingOptions): Observer {
  const { memory, recalls, watch, needsNetwork, isProxied, timeout } = options

  /** Whether a failure is the page's, for all that is known, and not of anything on this side. */
  async function counts(
    url: string,
    evidence: LiveEvidence,
    verdict: LiveVerdict,
  ): Promise<boolean> {
    if (!isStrike(evidence, verdict)) return false
    if (verdict.reason === 'timeout' && timeout < enoughPatience) return false
    if ([url, ...evidence.hops.map((hop) => hop.url)].some(isProxied)) return false
    return !needsNetwork(url) || (await watch.isStillUp())
  }

  async function withFailure(url: string, seen: Observation, { reason }: LiveVerdict) {
    const record = await memory.revise('failures', url, (old) => ({
      failures: addFailure(readFailures(old), { at: seen.checkedAt, reason }),
    }))
    if (!recalls) return seen
    return { ...seen, evidence: { ...seen.evidence, failures: readFailures(record) } }
  }

  async function forgive(url: string): Promise<void> {
    const failures = readFailures(await memory.recallAny('failures', url))
    if (failures.length > 0) await memory.revise('failures', url, () => ({ failures: [] }))
  }

  return {
    async observe(url) {
      const known = recalls ? readObservation(await memory.recall('page', url)) : undefined
      if (known !== undefined && isServed(judgeAlone(url, known.evidence))) return known
      const seen = await observer.observe(url)
      const verdict = judgeAlone(url, seen.evidence)
      if (verdict.status !== 'unchecked') await memory.remember('page', url, seen)
      if (verdict.status === 'alive' || verdict.status === 'moved') await forgive(url)
      return (await counts(url, seen.evidence, verdict)) ? withFailure(url, seen, verdict) : seen
    },

    async observeSibling(url) {
      const sibling = siblingUrl(url)
      if (sibling === undefined) return undefined
      const known = recalls ? readSibling(await memory.recall('sibling', sibling)) : undefined
      if (known !== undefined) return known
      const seen = await observer.observeSibling(url)
      if (seen !== undefined && seen.status < 500) await memory.remember('sibling', sibling, seen)
      return seen
    },
  }
}

/** The judgement that no citation has a part in: one with a matching title can only be better. */
function judgeAlone(url: string, evidence: LiveEvidence): LiveVerdict {
  return judgeLive(evidence, { url, resolves: isResolver(url) })
}

/** Whether an observation still tells something: what was unstable then says nothing of now. */
function isServed({ status, reason }: LiveVerdict): boolean {
  return status !== 'unstable' && status !== 'unchecked' && reason !== 'rate-limited'
}
