import type { Hop, LiveEvidence, LiveReason, PageFacts, VerdictBasis } from '@veracite/core'
import { matchTitle, type TitleMatch } from '../match/score-title.js'
import type { JudgeContext } from './judge-context.js'
import type { Judgement } from './judge-status.js'
import { scriptOf } from './scripts-of.js'
import { findNotFoundSign, type NotFoundSign } from './soft-404.js'
import { isTrivialRedirect, namesFragment } from './url-shape.js'

/** Likeness of titles from which a page is the cited one, and under which it is another. */
export const sameTitle = 0.75
export const otherTitle = 0.3

/** A page that was answered with success, with what the tests on it go by. */
export interface PageCase {
  readonly page: PageFacts
  readonly last: Hop
  readonly evidence: LiveEvidence
  readonly context: JudgeContext
  /** How far the page's title is the cited one; `null` where one of the two has none. */
  readonly likeness: number | null
  /**
   * The title that the page carries of those it is cited under, which is evidence that it is the cited
   * one. Where a message stands at its top, the headings of its foot are none.
   */
  readonly citedTitle: string | undefined
  readonly sign: NotFoundSign | undefined
  readonly isRedirected: boolean
}

/** A test on a page: the judgement it comes to, or nothing. */
export type PageTest = (subject: PageCase) => Judgement | undefined

/** What the tests go by, of a page that was seen. */
export function toCase(page: PageFacts, evidence: LiveEvidence, context: JudgeContext): PageCase {
  const last = evidence.hops.at(-1) ?? { url: context.url, status: 200, headers: {} }
  return {
    page,
    last,
    evidence,
    context,
    ...readTitles(page, context),
    isRedirected: !isTrivialRedirect(context.url, last.url),
  }
}

/** The title that a page carries of those it is cited under, as in {@link PageCase}. */
export function findCitedTitle(page: PageFacts, context: JudgeContext): string | undefined {
  return readTitles(page, context).citedTitle
}

function readTitles(
  page: PageFacts,
  context: JudgeContext,
): Pick<PageCase, 'likeness' | 'citedTitle' | 'sign'> {
  const sign = findNotFoundSign(page)
  const match = bestMatch(page, context)
  const top = { ...page, headings: page.headings.slice(0, 1) }
  const isDoubted = isCarried(match) && sign?.certain
  const carried = isDoubted ? bestMatch(top, context) : match
  return {
    sign,
    likeness: match?.score ?? null,
    citedTitle: isCarried(carried) ? carried?.title : undefined,
  }
}

function isCarried(match: TitleMatch | undefined): boolean {
  return match !== undefined && match.score >= sameTitle
}

function bestMatch(page: PageFacts, { titles = [] }: JudgeContext): TitleMatch | undefined {
  return titles
    .flatMap((title) => matchTitle(title, page) ?? [])
    .reduce<TitleMatch | undefined>(
      (best, match) => (best === undefined || match.score > best.score ? match : best),
      undefined,
    )
}

/** Whether neither the title nor the script of a page is that of the cited title. */
export function isInOtherScript({ page, context, likeness }: PageCase): boolean {
  if (likeness === null || likeness >= otherTitle) return false
  const cited = scriptOf((context.titles ?? []).join(' '))
  const found = scriptOf(`${page.title ?? ''} ${page.text.slice(0, 1000)}`)
  return cited !== undefined && found !== undefined && cited !== found
}

/** Whether the last redirect leads to a page within a page, which scripts show. */
export function leadsWithin({ hops }: LiveEvidence): boolean {
  return namesFragment(hops.at(-2)?.headers['location'] ?? '')
}

/** The judgement that a page is gone though it answers. */
export function soft(
  reason: LiveReason,
  test: VerdictBasis['test'],
  words: string = test,
): Judgement {
  return { status: 'soft-404', reason, basis: { test, words } }
}

/** The judgement that a wall stands before a page. */
export function blocked(
  reason: LiveReason,
  test: VerdictBasis['test'],
  words: string = test,
): Judgement {
  return { status: 'blocked', reason, basis: { test, words } }
}
