import type { HttpResponse, PageFacts, PageTrait } from '@veracite/core'
import { load } from 'cheerio/slim'
import type { Element } from 'domhandler'
import { collectElements, type Elements } from './collect-elements.js'
import { type ContentType, isMarkup, isPlainText, readContentType } from './content-type.js'
import { decodeText } from './decode-text.js'
import { isJsonLd, type Metadata, readMetadata, scriptText } from './read-metadata.js'
import { readText } from './read-text.js'

const maxBytes = 1_048_576
/** Beyond it, nesting would make parsing take quadratic time. */
const maxTags = 40_000
const maxText = 10_000
const maxMeasured = 100_000
const maxHeading = 300
const maxHeadings = 20
const maxTitles = 8
const maxParagraphs = 300
const maxProse = 1000
/** UTF-16 code units of text up to which a page may be nothing but a script that sends elsewhere, and of that script. */
const maxDetour = 100
const maxScript = 2000
const maxAuthors = 30
/** UTF-16 code units from which a paragraph is prose rather than a label; half of it where words are not spaced. */
const proseParagraph = 80

/** Ids, classes and script addresses of what makes a reader prove to be a person. */
const challengeMark =
  /^(?:challenge-form|cf-challenge-running|px-captcha)$|\b(?:cf-turnstile|g-recaptcha|h-captcha)\b|\/cdn-cgi\/challenge-platform\/|captcha-delivery\.com|\/_Incapsula_Resource|\/_sec\/cp_challenge|^sec-if-cpt-container$|\.awswaf\.com\/|^anubis_challenge$/

/** `<seconds>; url=<address>` of a refreshing `<meta>`. */
const refreshContent = /^\s*(\d{1,3})(?:\.\d{0,9})?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i

const locationScript =
  /\blocation(?:\.href)?\s{0,5}=\s{0,5}["']([^"'\s]{1,2000})["']|\blocation\.(?:replace|assign)\(\s{0,5}["']([^"'\s]{1,2000})["']/

/**
 * Reads what a page says: title, headings, metadata, the beginning of its text.
 *
 * @param url the address that answered, against which the page's links resolve
 */
export function readPage(response: HttpResponse, url: string): PageFacts {
  const body = response.body.subarray(0, maxBytes)
  const type = readContentType(response)
  const shared = { contentType: type.essence, bodyLength: response.body.length }
  if (isMarkup(type.essence)) return { ...shared, ...readMarkup(response, type, url) }
  const text = isPlainText(type.essence) ? decodeText(body, type.charset) : ''
  const folded = text.replace(/\s+/g, ' ').trim()
  return {
    ...shared,
    headings: [],
    authors: [],
    textLength: folded.length,
    text: folded.slice(0, maxText),
  }
}

function readMarkup(
  { body: all, headers }: HttpResponse,
  type: ContentType,
  url: string,
): Omit<PageFacts, 'contentType' | 'bodyLength'> {
  const root = load(boundTags(decodeText(all.subarray(0, maxBytes), type.charset)))
    .root()
    .toArray()
  const elements = collectElements(root)
  const metadata = readMetadata(elements)
  const text = readText(root, maxText, maxMeasured)
  const headings = readHeadings(elements)
  const titles = readTitles(elements, metadata, headings)
  const canonicalUrl = resolve(readCanonical(elements) ?? metadata.url, url)
  const language = readLanguage(elements) ?? metadata.language
  const detour =
    readRefresh(elements) ??
    readSeconds(headers.find(([name]) => name === 'refresh')?.[1]) ??
    (text.length <= maxDetour ? readDetour(elements) : undefined)
  const refreshUrl = resolve(detour, url)
  return {
    ...(titles[0] === undefined ? {} : { title: titles[0] }),
    ...(titles.length > 1 ? { otherTitles: titles.slice(1) } : {}),
    headings,
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
    ...(metadata.siteName === undefined ? {} : { siteName: metadata.siteName }),
    authors: distinct(metadata.authors, maxAuthors),
    ...(metadata.date === undefined ? {} : { date: metadata.date }),
    ...(language ? { language: language.slice(0, 35) } : {}),
    textLength: text.length,
    text: text.text,
    proseLength: measureProse(elements),
    ...(refreshUrl === undefined ? {} : { refreshUrl }),
    traits: readTraits(elements, metadata),
  }
}

/** The text up to its 40,000th tag. */
function boundTags(text: string): string {
  const tag = /<\/?[a-z]/gi
  for (let count = 0; count < maxTags; count++) if (tag.exec(text) === null) return text
  return text.slice(0, tag.lastIndex)
}

function readTitles(elements: Elements, metadata: Metadata, headings: readonly string[]): string[] {
  const title = elements('title').find((element) => !isInside(element, 'svg'))
  const own = title === undefined ? '' : readText(title.children, maxHeading).text
  const others = own === '' ? [...metadata.titles, ...headings.slice(0, 1)] : metadata.titles
  return distinct([own, ...others], maxTitles)
}

function isInside(element: Element, name: string): boolean {
  const parent = element.parent
  return parent !== null && 'name' in parent && parent.name === name
}

function readHeadings(elements: Elements): string[] {
  return [...elements('h1').slice(0, maxHeadings), ...elements('h2').slice(0, maxHeadings)]
    .map((element) => readText([element], maxHeading).text)
    .filter((text) => text !== '')
    .slice(0, maxHeadings)
}

function readCanonical(elements: Elements): string | undefined {
  return elements('link')
    .map(({ attribs: { rel, href } }) => (/^canonical$/i.test(rel ?? '') ? href : undefined))
    .find((href) => href !== undefined)
}

function readLanguage(elements: Elements): string | undefined {
  const { lang, 'xml:lang': xmlLang } = elements('html')[0]?.attribs ?? {}
  return lang ?? xmlLang
}

function measureProse(elements: Elements): number {
  let length = 0
  for (const paragraph of elements('p').slice(0, maxParagraphs)) {
    const { text } = readText([paragraph], maxProse)
    const isSpaced = text.includes(' ')
    if (text.length >= (isSpaced ? proseParagraph : proseParagraph / 2)) length += text.length
  }
  return length
}

function readTraits(elements: Elements, metadata: Metadata): PageTrait[] {
  const traits = new Set<PageTrait>(metadata.traits)
  const scripts = elements('script')
  if (!scripts.every(isJsonLd)) traits.add('scripted')
  if (elements('input').some(({ attribs: { type } }) => /^password$/i.test(type ?? ''))) {
    traits.add('password-field')
  }
  const marked = [...scripts, ...elements('div'), ...elements('form'), ...elements('iframe')]
  const isMarked = ({ attribs: { id, class: names, src } }: Element): boolean =>
    [id, names, src].some((value) => value !== undefined && challengeMark.test(value))
  if (marked.some(isMarked)) traits.add('challenge')
  if (mediaNames.some((name) => elements(name).length > 0)) traits.add('media')
  if (traits.has('scripted') && isShell(elements)) traits.add('shell')
  return [...traits]
}

/** Elements that show something without words. */
const mediaNames = 'img svg canvas video audio embed object applet frame iframe'.split(' ')

/** Ids, classes and names of the elements that frameworks put a page into. */
const mountName =
  /^(?:root|app|react-?root|main-?app|app-?root|__next|__nuxt|___gatsby|svelte|ember-application|ng-app|vue-app|[a-z]+-(?:app|root))$/i
const scriptNeeded =
  /(?:enable|requires?|turn on|activate|needs?) (?:your )?java ?script|java ?script (?:is )?(?:required|disabled|must be)/i

/** Whether scripts write what a reader is to see, so that what was sent tells little of it. */
function isShell(elements: Elements): boolean {
  const mounts = [...elements('div'), ...elements('main'), ...elements('body')]
  const isMount = ({ attribs: { id, class: names } }: Element): boolean =>
    [id, names].some((name) => name !== undefined && mountName.test(name))
  if (mounts.some(isMount) || elements('app-root').length > 0) return true
  const spoken = [...elements('noscript'), ...elements('p')].slice(0, 20)
  return spoken.some(({ children }) => scriptNeeded.test(readText(children, 300).text))
}

function readRefresh(elements: Elements): string | undefined {
  const refresh = elements('meta').find(
    (element) =>
      /^refresh$/i.test(element.attribs['http-equiv'] ?? '') && !isInside(element, 'noscript'),
  )
  return readSeconds(refresh?.attribs['content'])
}

function readSeconds(content: string | undefined): string | undefined {
  const [, seconds, target] = refreshContent.exec(content ?? '') ?? []
  // A slower refresh reloads a page that a reader has time to read.
  return Number(seconds) <= 10 ? target : undefined
}

/** Where a short script sends the reader of a page that is nothing else. */
function readDetour(elements: Elements): string | undefined {
  for (const script of elements('script')) {
    const text = scriptText(script)
    const [, assigned, called] = (text.length <= maxScript && locationScript.exec(text)) || []
    if (assigned !== undefined || called !== undefined) return assigned ?? called
  }
  return undefined
}

function resolve(link: string | undefined, base: string): string | undefined {
  if (link === undefined || link.trim() === '') return undefined
  const resolved = URL.canParse(link.trim(), base) ? new URL(link.trim(), base).href : ''
  return /^https?:/.test(resolved) ? resolved.slice(0, 2048) : undefined
}

function distinct(values: readonly string[], limit: number): string[] {
  return [...new Set(values.map((value) => value.replace(/\s+/g, ' ').trim()))]
    .filter((value) => value !== '')
    .slice(0, limit)
}
