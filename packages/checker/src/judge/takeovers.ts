import type { PageFacts } from '@veracite/core'
import {
  bareHost,
  defaultPages,
  forSale,
  forSaleUnspaced,
  offeredHost,
  parkingSites,
} from './offer-words.js'
import { beginsHeadline, countWords, foldWords, splitTitle } from './page-wording.js'
import { isArticle } from './soft-404.js'
import { callsIn, reportsIn, spamIn } from './spam.js'
import { isHome, siteOf } from './url-shape.js'

const shortPage = 2500

/** UTF-16 code units of prose from which a page has a story to tell, be it of a domain, and is no place for advertisements. */
const storyProse = 300
const maxTitleWords = 2
/** The motto of a new WordPress, which many a blog never changes: by itself it says nothing. */
const unchangedMotto = /just another wordpress site$/

/** Whether an address is that of a service where domains are parked or sold. */
export function isParkingSite(url: string): boolean {
  return parkingSites.has(siteOf(url))
}

/** Whether a page is what a parking service shows, by its scripts. */
export function isParkingPage({ proseLength = 0, traits = [] }: PageFacts): boolean {
  return proseLength < storyProse && traits.includes('parking')
}

/** The words by which a page says that its domain is for sale, or that nothing was put there yet, if it says nothing else. */
export function findOffer(page: PageFacts, url: string): string | undefined {
  const { title = '', proseLength: prose = 0 } = page
  if (prose >= shortPage) return undefined
  const names = [title, ...page.headings.slice(0, 2)]
  const isStory = prose >= storyProse
  const offered = names
    .filter((name) => !isStory || (!isArticle(page) && !beginsHeadline(name, offersDomain)))
    .find(isStory ? offersOnly : offersDomain)
  if (offered !== undefined) return offered
  const placeholder = findDefaultName(page)
  if (placeholder !== undefined && !isNamedIn(title, url)) return placeholder
  const name = foldWords(title)
  const isUntitled =
    bareHost.test(title) || countWords(name) <= maxTitleWords || unchangedMotto.test(name)
  const isShort = page.textLength < shortPage && prose < storyProse * 2
  return isUntitled && isShort ? offerIn(page.text.slice(0, shortPage)) : undefined
}

/** Only the title, or what there is in its place: a cinema, too, has things “coming soon”. */
function findDefaultName({
  title,
  headings,
  text,
  proseLength = 0,
}: PageFacts): string | undefined {
  if (proseLength >= storyProse) return undefined
  const heading = title === undefined || title === headings[0] ? headings[0] : undefined
  const all = title === undefined && heading === undefined ? text.slice(0, 100) : undefined
  return [title, heading, all].find((name) => name !== undefined && isDefaultName(name))
}

function isDefaultName(name: string): boolean {
  const beside = name.replace(hostBeside, '')
  return name.trim() === 'Index of /' || defaultPages.test(foldWords(beside))
}

/** A host before or after what is said of it. */
const hostBeside =
  /^\s*[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\s+[-–—|:]\s+|\s+[-–—|:]\s+[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\s*$/

/** Words beside an offer from which a title with a story under it goes on to tell one. */
const maxBeside = 2

function offersOnly(title: string): boolean {
  return splitTitle(title).some((part) => {
    const offer = offerIn(part)
    return offer !== undefined && countWords(part.replace(offer, '').trim()) <= maxBeside
  })
}

/** Whether an address names what a title says, which is then what was cited. */
function isNamedIn(title: string, url: string): boolean {
  const { pathname } = new URL(url)
  return pathname === '/'
    ? title.startsWith('Index of')
    : foldWords(pathname).includes(foldWords(title))
}

function offersDomain(text: string): boolean {
  return offerIn(text) !== undefined
}

function offerIn(text: string): string | undefined {
  const words = foldWords(text)
  const found =
    offeredHost.exec(text) ?? forSale.exec(words) ?? forSaleUnspaced.exec(words) ?? undefined
  return found?.[0]
}

/** Titles that tell nothing of what they are of. */
const anyTitle =
  /^(?:the )?(?:official (?:web ?)?(?:site|page)|home ?page|home|web ?site|index|start)$/

/**
 * The title by which a page advertises what hijacked domains are used for.
 *
 * @param titles under which it is cited
 * @param isOther whether what it calls itself is far from them
 */
export function findTrade(
  page: PageFacts,
  {
    url,
    titles,
    isOther,
  }: { readonly url: string; readonly titles: readonly string[]; readonly isOther: boolean },
): string | undefined {
  const names = [page.title ?? '', page.headings[0] ?? '']
  const grades: readonly number[] = names.map((name) => spamIn(foldWords(name)))
  const found = Math.max(...grades)
  const cited = [url, ...titles].map(foldWords)
  if (found < 2 || cited.some((words) => spamIn(words) > 0)) return undefined
  // News of a trade has a story to tell, and asks nobody in.
  const isStory = (page.proseLength ?? 0) >= storyProse
  const isNews = isStory && names.some((name) => reportsIn(foldWords(name)))
  if (isNews && !callsIn(foldWords(page.text.slice(0, shortPage)))) return undefined
  // Without a telling title, and on a home page, a trade of the site's own is as likely.
  const isTold = titles.some((title) => !anyTitle.test(foldWords(title)))
  return (isTold ? isOther : found === 3 && !isHome(url)) ? names[grades.indexOf(found)] : undefined
}
