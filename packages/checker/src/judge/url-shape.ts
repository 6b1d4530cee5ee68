import { getDomain } from 'tldts'

const indexFile =
  /(?:\/(?:index|default|home|main|start|welcome|homepage|main[_-]page|home[_-]page)(?:\.[a-z]{2,5})?){1,2}$/i
/** Folders that whole sites stand in. */
const siteFolder = /^\/(?:wiki|w|web|site|www|public|public_html|html|htdocs|cms|portal)$/i
/** Folders that the home page of a site may stand in, as its systems build addresses. */
const homeFolder =
  /^(?:wiki|w|web|site|sites|www|public|public_html|html|htdocs|cms|portal|content|pages|guest|default|frontend)$/i
/** A path that is nothing but a language, or the region that stands for one: a home page too. */
const languageHome =
  /^\/(?:ar|bg|bn|ca|cs|da|de|el|en|es|et|eu|fa|fi|fr|gb|gl|he|hi|hr|hu|id|is|it|ja|jp|ka|kk|ko|kr|lt|lv|ms|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|sw|ta|th|tr|uk|ur|us|uz|vi|zh|[a-z]{2}[-_][a-z]{2,4})$/i
/** Last segments that name a form of a page, not a page. */
const formSegment =
  /^(?:amp|print|printable|full|abstract|summary|comments?|feed|rss|single|all|page|embed|mobile|m|details?|overview|info|view|show|reviews|images?|photos|videos?|maps?|history|about|profile|\d{1,3})$/i
const notFoundSegment =
  /^(?:(?:error|http|status|err|page)?[-_]?(?:404|410)(?:[-_]?(?:error|page|not[-_]?found))?|(?:page|file|error|content|article)?[-_]?not[-_]?found(?:[-_]?(?:page|error))?|errors?|error[-_]?pages?|page[-_]error|pagina[-_]no[-_]encontrada|seite[-_]nicht[-_]gefunden|page[-_]introuvable|sayfa[-_]?bulunamad[iı]|pagina[-_](?:niet[-_]gevonden|non[-_]trovata|nao[-_]encontrada)|nie[-_]znaleziono(?:[-_]strony)?|strona[-_]nie[-_](?:istnieje|znaleziona)|halaman[-_]tidak[-_]ditemukan|stranka[-_]nenalezena|sidan[-_](?:hittades[-_]inte|finns[-_]inte)|siden[-_]ikke[-_]funnet|nicht[-_]gefunden|no[-_]encontrad[oa]|introuvable)(?:\.[a-z]{2,5})?$/i
/** The same, where it is the last. */
const goneSegment =
  /^(?:oops|sorry|expired|unavailable|page[-_]?(?:gone|removed|deleted|missing|unavailable|expired)|missing[-_]?page|no[-_]longer[-_]available|not[-_]available)(?:\.[a-z]{2,5})?$/i
const loginSegment =
  /^(?:log[-_]?in|wp-login|adfs|saml2|wayf|sign[-_]?in|signon|sso|auth|authenticate|authorize|oauth2?|users?[-_]login|anmelden|anmeldung|connexion|iniciar[-_]sesion|acceso-usuarios|saml2?|shibboleth|register|sign[-_]?up)(?:\.[a-z]{2,5})?$/i
const loginHost = /^(?:log-?in|sign-?in|auth|sso|accounts?|idp|passport|secure-?login)\./i
const consentHost = /^(?:consent|guce|privacy|cookie-?consent|cmp)\./i
const consentSegment =
  /^(?:cookie-?(?:test|check)|(?:check|test)-?cookies?|terms(?:-?of-?(?:use|service))?|disclaimer|agreement|age-?gate|age-?verification|agecheck|(?:choose|select)[-_]?(?:country|region|location|language)|consent|cookie-?consent|privacy-?gate|gdpr|collectconsent|cookiewall)(?:\.[a-z]{2,5})?$/i
const regionSegment =
  /^(?:geo[-_]?(?:block(?:ed)?|restrict(?:ed|ion))|(?:not|un)[-_]?available[-_]in[-_](?:your[-_])?(?:country|region|location)|region[-_]?(?:block(?:ed)?|restricted)|country[-_]?block(?:ed)?|(?:gdpr|eu)[-_]?(?:block(?:ed)?|notice|visitors?))(?:\.[a-z]{2,5})?$/i
const searchSegment =
  /^(?:search|suche|recherche|buscar|busca|busqueda|ricerca|zoeken|szukaj|poisk|search-?results?)(?:\.[a-z]{2,5})?$/i
const searchParameters = ['q', 'query', 's', 'search', 'keyword', 'keywords', 'searchterm', 'wd']
const paySegment =
  /^(?:subscribe|subscription|subscriptions|paywall|premium|abo|abonnement|offers?|offres|angebote|checkout|plans)(?:\.[a-z]{2,5})?$/i

/** Whether a URL is that of a site's home page, in any of its languages. */
export function isHome(url: string): boolean {
  const { pathname, searchParams } = new URL(url)
  if (namesPage(searchParams)) return false
  const segments = segmentsOf(url)
  const isLanguage = (segment: string): boolean => languageHome.test(`/${segment}`)
  // Two of them are a country and its language.
  if (segments.length <= 2 && segments.every(isLanguage)) return true
  const isFolder = (segment: string): boolean => isLanguage(segment) || homeFolder.test(segment)
  return indexFile.test(pathname) && segments.length <= 3 && segments.every(isFolder)
}

/** Whether a URL may be that of a home page under a longer address, as in `/wiki/Main_Page`. */
export function isLikeHome(url: string): boolean {
  const { pathname, searchParams } = new URL(url)
  const isFolder = siteFolder.test(pathOf(url)) && indexFile.test(pathname)
  return isHome(url) || (isFolder && !namesPage(searchParams))
}

/** Fragments that name a place on any page. */
const anyFragment =
  /^(?:404|error|not-?found|top|main|content|main-?content|home|start|header|body|page|wrapper|_+|=_=)?$/i

/** Whether a redirect leads to a page within a page: its fragment says more than its path. */
export function namesFragment(location: string): boolean {
  const [, fragment = ''] = location.split('#', 2)
  return !anyFragment.test(fragment) && fragment.length >= 3
}

/** Whether parameters name a page, as in `/?p=123`; those that only track or choose a language do not. */
function namesPage(parameters: URLSearchParams): boolean {
  return [...parameters].some(([key, value]) => !incidental.test(key) && !homeName.test(value))
}

/** What the parameters of a system call its home page. */
const homeName =
  /^(?:404|error|not[-_]?found|com_frontpage|home(?:page)?|front(?:page)?|index|main|start|featured)$/i

const incidental =
  /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|_ga|ref|lang|language|hl|locale|l|cookie\w*|session\w*|sid|from|source|src|redirect\w*|gdpr|nr|noredirect|err(?:or)?\w*|status|code|not_?found|404|410|msg|message|aspxerrorpath|return_?(?:url|to)?|region|country|edition|device|nocache)$/i

/** Whether a redirect changes nothing that a reader would call an address: scheme, `www.`, final slash. */
export function isTrivialRedirect(from: string, to: string): boolean {
  const [left, right] = [new URL(from), new URL(to)]
  return (
    bareHost(left) === bareHost(right) &&
    pathOf(from).toLowerCase() === pathOf(to).toLowerCase() &&
    (left.search === right.search || sortedQuery(left) === sortedQuery(right))
  )
}

/** Whether two URLs belong to one registrable domain. */
export function isSameSite(from: string, to: string): boolean {
  const [left, right] = [from, to].map((url) => siteOf(url))
  return left === right
}

/** The registrable domain of a URL, else its host. */
export function siteOf(url: string): string {
  const { hostname } = new URL(url)
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname
}

/** Whether one URL is a section above the other, not the same page in another form. */
export function isSectionAbove(section: string, url: string): boolean {
  if (!isSameSite(section, url)) return false
  const above = segmentsOf(section)
  const cited = segmentsOf(url)
  const rest = cited.slice(above.length).filter((segment) => !formSegment.test(segment))
  return above.length > 0 && rest.length > 0 && above.every((part, index) => part === cited[index])
}

/** Names of sections: a year, a month after it, a few words; a number or a long slug names a page. */
const sectionName = /^(?:\d{4}|\p{L}[\p{L}_]*(?:-\p{L}+){0,2}(?:\.\p{L}{2,5})?)$/u
const monthPath = /\/\d{4}\/\d{1,2}$/
const wikiPath = /^\/(?:wiki|w|index\.php)\//

/** Whether the last part of a URL's path is named as sections are, on a site that is no wiki. */
export function isNamedAsSection(url: string): boolean {
  const path = pathOf(url)
  const last = segmentsOf(url).at(-1) ?? ''
  return !wikiPath.test(path) && (sectionName.test(last) || monthPath.test(path))
}

/** Whether one URL is of one site with another, and its path shorter: a section, of whatever branch. */
export function isShorter(section: string, url: string): boolean {
  return isSameSite(section, url) && segmentsOf(section).length < segmentsOf(url).length
}

/** Whether a URL's path has anything to do with missing pages or errors, be it as a subject. */
export function mentionsNotFound(url: string): boolean {
  return /404|410|not-?_?found|error/i.test(pathOf(url))
}

/** Whether a URL's path says that it is a site's page about missing pages, and that of the page that was wanted does not. */
export function isNotFoundPath(url: string, wanted: string): boolean {
  const known = segmentsOf(wanted)
  const segments = segmentsOf(url)
  const isNew = (segment: string): boolean => !known.includes(segment)
  return (
    segments.some((segment) => notFoundSegment.test(segment) && isNew(segment)) ||
    segments.slice(-1).some((segment) => goneSegment.test(segment) && isNew(segment))
  )
}

/** Whether a URL is where readers sign in. */
export function isLoginUrl(url: string): boolean {
  return loginHost.test(new URL(url).hostname) || someSegment(url, loginSegment)
}

/** Whether a URL is where readers agree to be tracked. */
export function isConsentUrl(url: string): boolean {
  return consentHost.test(new URL(url).hostname) || someSegment(url, consentSegment)
}

/** Whether a URL is where readers of other countries are sent. */
export function isRegionUrl(url: string): boolean {
  return someSegment(url, regionSegment)
}

/** Folders of nothing but offers. */
const payFolder = /^(?:subscribe|subscriptions?|membership|paywall|abo|abonnement)$/i

/** Whether a URL is where readers pay. */
export function isPayUrl(url: string): boolean {
  const [before = '', last = ''] = ['', ...segmentsOf(url)].slice(-2)
  return paySegment.test(last) || payFolder.test(before)
}

/** Parameters that tell a viewer what to show. */
const shown =
  /^(?:file|src|source|docs?|document|pdf|image|img|media|video|audio|iiif-content|manifest)$/i

/** Whether an address has the one that was wanted in its query, as where a site means to send its readers back. */
export function remembers(gate: string, url: string): boolean {
  return forget(gate, url) !== gate
}

/** An address without those of its parameters that have the one that was wanted for a value. */
export function forget(gate: string, url: string): string {
  const { pathname, search } = new URL(url)
  const wanted = decode(pathname + search)
  const parsed = new URL(gate)
  const names = [...parsed.searchParams].flatMap(([name, value]) =>
    pathname.length > 1 && !shown.test(name) && decode(value).endsWith(wanted) ? [name] : [],
  )
  for (const name of names) parsed.searchParams.delete(name)
  return names.length === 0 ? gate : parsed.href
}

/** Whether a host is named after the last part of a path, as where a section got a host of its own. */
export function isNamedAfter(home: string, url: string): boolean {
  const name =
    segmentsOf(url)
      .at(-1)
      ?.replace(/\.[a-z]{2,5}$/, '')
      .replace(/^~/, '') ?? ''
  return name.length >= 3 && new URL(home).hostname.split('.').includes(name)
}

/** Whether a URL is a site's search. */
export function isSearchUrl(url: string): boolean {
  const { searchParams } = new URL(url)
  const asks = searchParameters.some((name) => searchParams.has(name))
  return someSegment(url, searchSegment) || (asks && segmentsOf(url).length === 0)
}

function someSegment(url: string, pattern: RegExp): boolean {
  return segmentsOf(url).some((segment) => pattern.test(segment))
}

/** The path without index file, session and final slash, in one spelling of its percent signs. */
export function pathOf(url: string): string {
  const { pathname } = new URL(url)
  const path = pathname.replace(/;jsessionid=[^/;]*/gi, '').replace(indexFile, '/')
  return decode(path.replace(/\/$/, ''))
}

/** A text without percent-encoding; as it is where that is broken. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function segmentsOf(url: string): string[] {
  return pathOf(url)
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '')
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^(?:www\d?|m|mobile)\./, '').replace(/\.$/, '')
}

function sortedQuery({ searchParams }: URL): string {
  return [...searchParams]
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
}
