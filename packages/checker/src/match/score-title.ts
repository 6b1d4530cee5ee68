import type { PageFacts } from '@veracite/core'
import { compareTokens, foldText, tokenize } from './fold-text.js'

const separator = /\s+[|·•»«›‹–—―~:/-]+\s+|\s*[|»«]\s*|:\s+/
/** Part of a title from which it can stand for the whole. */
const wholePart = 0.5
/** A page's own title and the first of its headings: further down stand those of other pages. */
const maxTitles = 12

/**
 * How far what a page calls itself agrees with the title it is cited under.
 *
 * The site's name in either title does not count against it, nor does a subtitle left out.
 *
 * @returns 0 to 1; `null` where one of the two has no title
 */
export function scoreTitle(cited: string, page: PageFacts): number | null {
  return matchTitle(cited, page)?.score ?? null
}

/** What a page calls itself, and how far that is a cited title, from 0 to 1. */
export interface TitleMatch {
  readonly title: string
  readonly score: number
}

/** The title of a page that is most like a cited one; `undefined` where one of the two has none. */
export function matchTitle(cited: string, page: PageFacts): TitleMatch | undefined {
  const forms = formsOf(cited)
  const titles = [page.title ?? '', ...(page.otherTitles ?? []), ...page.headings]
  let best: TitleMatch | undefined
  for (const title of titles.slice(0, maxTitles)) {
    for (const candidate of formsOf(title)) {
      for (const form of forms) {
        const score = Math.round(compareTokens(form, candidate) * 100) / 100
        if (best === undefined || score > best.score) best = { title, score }
      }
    }
    if (best?.score === 1) break
  }
  return best
}

/** A title and those of its parts that may stand for it, in tokens; none where it has no words. */
function formsOf(title: string): string[][] {
  const whole = tokenize(foldText(title))
  if (whole.length === 0) return []
  const parts = title.slice(0, 500).split(separator)
  if (parts.length === 1) return [whole]
  const main = parts
    .map((part) => tokenize(foldText(part)))
    .filter(
      ({ length }) => length >= 2 && length < whole.length && length >= whole.length * wholePart,
    )
  return [whole, ...main]
}
