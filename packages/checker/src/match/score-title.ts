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
  const forms = formsOf(cited)
  const titles = [page.title ?? '', ...(page.otherTitles ?? []), ...page.headings]
  let best: number | null = null
  for (const title of titles.slice(0, maxTitles)) {
    for (const candidate of formsOf(title)) {
      for (const form of forms) best = Math.max(best ?? 0, compareTokens(form, candidate))
    }
    if (best === 1) break
  }
  return best === null ? null : Math.round(best * 100) / 100
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
