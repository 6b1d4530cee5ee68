import type { PageFacts } from '@veracite/core'
import { countWords, foldWords } from './page-wording.js'
import { isArticle } from './soft-404.js'
import { spamIn } from './spam.js'
import { isHome, siteOf } from './url-shape.js'

/** Registrars and parking services whose pages stand where a site was. */
const parkingSites: ReadonlySet<string> = new Set([
  'above.com',
  'afternic.com',
  'bodis.com',
  'brandbucket.com',
  'buydomains.com',
  'dan.com',
  'domainmarket.com',
  'domainnamesales.com',
  'efty.com',
  'epik.com',
  'expireddomains.com',
  'fabulous.com',
  'flippa.com',
  'forsale.godaddy.com',
  'hugedomains.com',
  'namedrive.com',
  'parkingcrew.net',
  'parklogic.com',
  'perfectdomain.com',
  'saw.com',
  'searchvity.com',
  'sedo.com',
  'sedoparking.com',
  'skenzo.com',
  'snparking.ru',
  'squadhelp.com',
  'undeveloped.com',
  'uniregistry.com',
  'ww1.com',
  'ww25.com',
])

const forSale =
  /(?<!\p{L})(?:(?:this |the |premium )?(?:web ?)?(?:domain|site|website)(?: name)?(?: [\w-]+){0,4} (?:is |may be |could be |ist |est |staat )?(?:for sale|zu verkaufen|te koop)|(?:domain|domainname)(?: [\w-]+){0,4} steht zum verkauf|nom de domaine(?: [\w-]+){0,4} (?:est )?(?:à vendre|en vente)|(?:este )?dominio(?: [\w-]+){0,4} (?:está )?(?:en venta|à venda|in vendita)|buy (?:this|the) domain|(?:this )?domain (?:name )?(?:is |has been |was )?(?:parked|expired|registered at|available for (?:sale|purchase)|not configured|suspended)|domain parking|parked (?:domain|page|free|by)|make (?:an|your) offer on this domain|inquire about this domain|interested in (?:buying )?this domain|this domain (?:has|was) (?:recently )?(?:been )?(?:registered|expired)|premium domain name may be available|your first and best source for (?:all of the|information)|resources and information|diese domain ist (?:bereits )?(?:registriert|geparkt)|hier entsteht eine neue (?:internetpräsenz|webseite|homepage))(?!\p{L})/u
/** The same where words are not spaced, or not told apart by it. */
const forSaleUnspaced =
  /域名.{0,20}(?:出售|转让)|(?:出售|转让)域名|ドメイン.{0,6}(?:売り出し|販売|お売り)|このドメインは.{0,20}(?:取得|登録|販売)|도메인.{0,10}판매|домен.{0,40}(?:прода[её]тся|припаркован|не прилинкован)/u
/** A title that is a host's name, and one that offers it. */
const bareHost = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/
const offeredHost =
  /^(?:\S{1,40} ){0,6}[\w-]{1,63}(?:\.[\w-]{2,63}){1,4} (?:is for sale|is available|steht zum Verkauf|est à vendre|está en venta|è in vendita|прода[её]тся)/iu
const defaultPages =
  /^(?:welcome to nginx|test page for (?:the )?(?:nginx|apache|http).*|apache2? (?:ubuntu|debian|centos|http server)?.{0,20}(?:default|test) page.*|it works|iis windows(?: server)?|iis\d?|default (?:web ?site |parallels plesk |plesk |server )?page|web servers? ?default page|domain default page|plesk obsidian.*|cpanel|account suspended|this account has been suspended|website suspended|hosting suspended|site suspended|future home of something quite cool|website coming soon|coming soon|under construction|site under construction|default web page|congratulations your website is up.*|site not published|site not configured|no site configured at this address|there isnt a github pages site here|website is no longer available|website expired|site is no longer available|apache is functioning normally)$/u
const shortPage = 2500

/** UTF-16 code units of prose from which a page has a story to tell, be it of a domain. */
const storyProse = 300
const maxTitleWords = 2

/** Whether an address is that of a service where domains are parked or sold. */
export function isParkingSite(url: string): boolean {
  return parkingSites.has(siteOf(url))
}

/** Whether a page only says that its domain is for sale, or that nothing was put there yet. */
export function isParked(page: PageFacts, url: string): boolean {
  const { title = '', proseLength: prose = 0 } = page
  if (prose >= shortPage) return false
  const names = [title, ...page.headings.slice(0, 2)]
  if (names.some((name) => offersDomain(name) && (prose < storyProse || !isArticle(page))))
    return true
  if (isDefaultPage(page) && !isNamedIn(title, url)) return true
  const isUntitled = bareHost.test(title) || countWords(foldWords(title)) <= maxTitleWords
  const isShort = page.textLength < shortPage && prose < storyProse * 2
  return isUntitled && isShort && offersDomain(page.text.slice(0, shortPage))
}

/** Only the title, or the heading where it is all there is: a cinema, too, has things “coming soon”. */
function isDefaultPage({ title, headings, proseLength = 0 }: PageFacts): boolean {
  const names = [title, title === undefined || title === headings[0] ? headings[0] : undefined]
  return proseLength < storyProse && names.some((name) => name !== undefined && isDefaultName(name))
}

function isDefaultName(name: string): boolean {
  return name.trim() === 'Index of /' || defaultPages.test(foldWords(name))
}

/** Whether an address names what a title says, which is then what was cited. */
function isNamedIn(title: string, url: string): boolean {
  const { pathname } = new URL(url)
  return pathname === '/'
    ? title.startsWith('Index of')
    : foldWords(pathname).includes(foldWords(title))
}

function offersDomain(text: string): boolean {
  const words = foldWords(text)
  return offeredHost.test(text) || forSale.test(words) || forSaleUnspaced.test(words)
}

/** Titles that tell nothing of what they are of. */
const anyTitle =
  /^(?:the )?(?:official (?:web ?)?(?:site|page)|home ?page|home|web ?site|index|start)$/

/**
 * Whether a page advertises what hijacked domains are used for.
 *
 * @param titles under which it is cited
 * @param isOther whether what it calls itself is far from them
 */
export function isSpam(
  page: PageFacts,
  {
    url,
    titles,
    isOther,
  }: { readonly url: string; readonly titles: readonly string[]; readonly isOther: boolean },
): boolean {
  const names = [page.title ?? '', page.headings[0] ?? ''].map(foldWords)
  const found = Math.max(...names.map(spamIn))
  const cited = [url, ...titles].map(foldWords)
  if (found < 2 || cited.some((words) => spamIn(words) > 0)) return false
  // Without a telling title, and on a home page, a trade of the site's own is as likely.
  const isTold = titles.some((title) => !anyTitle.test(foldWords(title)))
  return isTold ? isOther : found === 3 && !isHome(url)
}
