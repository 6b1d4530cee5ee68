import { daysBetween, isSameOriginal, parseArchiveUrl } from '@veracite/archives'
import type { PageFacts } from '@veracite/core'
import { findErrorPage } from '../judge/error-pages.js'
import { isBlank } from '../judge/page-tests.js'
import { hasOwnText } from '../judge/soft-404.js'
import { findOffer, isParkingPage } from '../judge/takeovers.js'
import { findForm, findWall } from '../judge/walls.js'
import { findArchiveMessage } from './archive-messages.js'
import type { CopyEvidence, CopyHop } from './fetch-copy.js'
import { findDetour } from './find-detour.js'
import type { TitleFit } from './fit-title.js'

/** What a copy should be. */
export interface CopyExpectation {
  /** The page that is cited. */
  readonly url: string
  /** When the copy is said to be of, as the digits of a timestamp: `20120501`, `201205`, `2012`. */
  readonly day?: string
}

/** The tests of a page that the judgement rests on. */
export interface PageTests {
  readonly isNotFoundPage: (page: PageFacts) => boolean
  readonly fitTitle: (page: PageFacts) => TitleFit
}

/** What a copy is worth. */
export type CopyJudgement =
  /** `timestamp` is the time of the capture, as far as it is known. */
  | { readonly kind: 'good'; readonly timestamp?: string }
  | { readonly kind: 'broken' | 'mismatch' | 'unknown'; readonly reason: string }

const dayLength = 86_400_000

/** Clocks differ between places, and archives answer with the capture of a minute later. */
const dayTolerance = dayLength

/** How far from its redirect a redirect's target may be captured and still show what the redirect led to. */
const redirectTolerance = 183 * dayLength

function isFarFrom(a: string | undefined, b: string | undefined, tolerance: number): boolean {
  if (a === undefined || b === undefined) return false
  const days = a.length > b.length ? daysBetween(b, a) : daysBetween(a, b)
  return days !== undefined && days * dayLength > tolerance
}

function innermost(original: string): string {
  let nested = parseArchiveUrl(original)
  let found = original
  while (nested?.original !== undefined) {
    found = nested.original
    nested = nested.nested ?? null
  }
  return found
}

function judgeStatus(
  last: CopyHop,
  { copy, page, end }: CopyEvidence,
  fit: TitleFit,
): CopyJudgement | undefined {
  const isCapture = last.captured !== undefined || copy.archive === 'other'
  if (end === 'loop') return { kind: 'broken', reason: 'redirect-loop' }
  if (end === 'outside') return { kind: 'unknown', reason: 'not-verifiable' }
  if (isCapture && last.status >= 400) return { kind: 'broken', reason: `http-${last.status}` }
  const message = isCapture ? undefined : findArchiveMessage(page)
  if (message !== undefined) return { kind: 'broken', reason: message }
  if (last.status === 404 || last.status === 410) return { kind: 'broken', reason: 'not-archived' }
  // An archive that says of each capture that it is one shows a page of its own here.
  const isOwnPage = !isCapture && copy.isRaw && fit !== 'yes'
  return last.status >= 400 || isOwnPage
    ? { kind: 'unknown', reason: 'archive-unavailable' }
    : undefined
}

function judgePage(
  { page, hops, copy }: CopyEvidence,
  fit: TitleFit,
  tests: PageTests,
): CopyJudgement | undefined {
  const broken = (reason: string): CopyJudgement => ({ kind: 'broken', reason })
  if (page.bodyLength === 0 || isBlank(page)) return broken('empty')
  if (fit === 'yes') return undefined
  if (tests.isNotFoundPage(page)) return broken('not-found-page')
  const wall = findWall(page, {}) ?? findForm(page)
  if (wall !== undefined) {
    // What is in no capture an archive says itself, of the program that asks.
    const isOwn = wall.reason === 'bot-wall' && hops.at(-1)?.captured === undefined
    return isOwn && copy.archive !== 'other'
      ? { kind: 'unknown', reason: 'archive-unavailable' }
      : broken(wall.reason)
  }
  // Where nothing tells what was cited, it may be about errors.
  const isTelling = fit === 'no' || !hasOwnText(page)
  if (isTelling && findErrorPage(page) !== undefined) return broken('error-page')
  const address = hops.at(-1)?.original ?? copy.fetchUrl
  const offer = URL.canParse(address) ? findOffer(page, address) : undefined
  return offer !== undefined || isParkingPage(page) ? broken('parked') : undefined
}

function judgeAddress(
  { copy, hops, page }: CopyEvidence,
  url: string,
  fit: TitleFit,
): CopyJudgement | undefined {
  const last = hops.at(-1)
  const canonical = page.canonicalUrl
  const known = [copy.original, ...hops.map((hop) => hop.original), canonical].flatMap(
    (original) => (original === undefined ? [] : [innermost(original)]),
  )
  const isOfPage = known.some((original) => isSameOriginal(original, url))
  const isTold = copy.original !== undefined || hops.some((hop) => hop.original !== undefined)
  if (!isOfPage && fit !== 'yes' && !isTold) return { kind: 'unknown', reason: 'original-unknown' }
  if (!isOfPage && isTold) return { kind: 'mismatch', reason: 'wrong-page' }
  const end = innermost(last?.original ?? url)
  const detour = fit === 'yes' || isSameOriginal(end, url) ? undefined : findDetour(end, url)
  return detour === undefined ? undefined : { kind: 'broken', reason: detour }
}

/** When the copy was captured, as far as it is known. */
function captureTime({ hops }: CopyEvidence): string | undefined {
  return hops.find((hop) => hop.captured !== undefined)?.captured ?? hops.at(-1)?.timestamp
}

function judgeDates(
  evidence: CopyEvidence,
  day: string | undefined,
  fit: TitleFit,
): CopyJudgement | undefined {
  const first = captureTime(evidence)
  const last = evidence.hops.at(-1)?.captured
  const { timestamp = '' } = evidence.copy
  const isWrong =
    // Shorter timestamps are questions for the nearest copy.
    (timestamp.length >= 8 && isFarFrom(first, timestamp, dayTolerance)) ||
    isFarFrom(first, day, dayTolerance) ||
    (fit !== 'yes' && isFarFrom(last, first, redirectTolerance))
  return isWrong ? { kind: 'mismatch', reason: 'wrong-date' } : undefined
}

/** Judges a copy by what was seen of it: the same evidence always gives the same judgement. */
export function judgeCopy(
  evidence: CopyEvidence,
  { url, day }: CopyExpectation,
  tests: PageTests,
): CopyJudgement {
  const last = evidence.hops.at(-1)
  if (last === undefined) return { kind: 'unknown', reason: 'archive-unavailable' }
  const fit = tests.fitTitle(evidence.page)
  const fault =
    judgeStatus(last, evidence, fit) ??
    judgePage(evidence, fit, tests) ??
    judgeAddress(evidence, url, fit) ??
    judgeDates(evidence, day, fit)
  if (fault) return fault
  if (fit === 'no') return { kind: 'mismatch', reason: 'wrong-title' }
  // Elsewhere than in a capture, the page of an archive's own frame answers as well as a copy does.
  const isProven = last.captured !== undefined || fit === 'yes'
  if (!isProven) return { kind: 'unknown', reason: 'not-verifiable' }
  const timestamp = captureTime(evidence)
  return { kind: 'good', ...(timestamp?.length === 14 ? { timestamp } : {}) }
}
