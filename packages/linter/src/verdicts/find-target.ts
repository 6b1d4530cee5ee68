import type { Citation, RunContext, SourceVerdict } from '@veracite/core'
import { isThere } from './is-there.js'

/** Where an address of a citation leads, as a check saw it. */
interface Target {
  readonly url: string
  /** Whether the page there has the cited title. */
  readonly isVerified: boolean
}

/** A score from which on a title is the cited one. */
const surelySame = 0.8

/** The page that an address leads to; `undefined` where it was not seen. */
export function findTarget(
  run: RunContext,
  citation: Citation | undefined,
  { url, choose }: { url: string; choose: (verdict: SourceVerdict) => string | undefined },
): Target | undefined {
  const verdict = citation && run.verdictsOf(citation).find((one) => one.url === url)
  if (!verdict || !isThere(verdict.live)) return undefined
  const target = choose(verdict)
  if (target === undefined || !/^https?:\/\//i.test(target)) return undefined
  return { url: target, isVerified: (verdict.match.title ?? 0) >= surelySame }
}
