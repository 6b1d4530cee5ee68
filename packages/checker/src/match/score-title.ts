import type { PageFacts } from '@veracite/core'
import { compareTokens, foldText, tokenize } from './fold-text.js'

const separator = /\s+[|·•»«›‹–—―~:/-]+\s+|\s*[|»«]\s*|:\s+/
/** Part of a title from which it can stand for the whole. */
const wholePart = 0.5
const maxCandidates = 40

/**
 * How far what a page calls itself agrees with the title it is cited under.
 *
 * The site's name in either title does not count against it, nor does a subtitle left out.
 *
 * @returns 0 to 1; `null` where one of the two has no title
 */
export function scoreTitle(cited: string, page: PageFacts): number | null {
  const wanted = tokenize(foldText(cited))
  const candidates = [page.title ?? '', ...(page.otherTitles ?? []), ...page.headings]
    .slice(0, maxCandidates)
    .flatMap((title) => [title, ...mainParts(title)])
    .map((title) => tokenize(foldText(title)))
    .filter((tokens) => tokens.length > 0)
  if (wanted.length === 0 || candidates.length === 0) return null
  const forms = [wanted, ...mainParts(cited).map((part) => tokenize(foldText(part)))]
  const scores = forms.flatMap((form) =>
    candidates.map((candidate) => compareTokens(form, candidate)),
  )
  return Math.round(Math.max(...scores) * 100) / 100
}

/** The parts of a title that are long enough to be the title without its site's name or subtitle. */
function mainParts(title: string): string[] {
  const whole = tokenize(foldText(title)).length
  return title
    .slice(0, 500)
    .split(separator)
    .filter((part) => {
      const length = tokenize(foldText(part)).length
      return length >= 2 && length < whole && length >= whole * wholePart
    })
}
