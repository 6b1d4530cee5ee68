import type { HttpResponse, PageFacts } from '@veracite/core'
import { load } from 'cheerio/slim'
import { collectElements, type Elements, isInside, unseen } from './collect-elements.js'
import { type ContentType, isMarkup, isPlainText, readContentType } from './content-type.js'
import { decodeText } from './decode-text.js'
import { foldSpace } from './fold-space.js'
import { readAlert, readDetour, readRefresh, readSeconds } from './read-detour.js'
import { type Metadata, readMetadata } from './read-metadata.js'
import { readText } from './read-text.js'
import { readTraits } from './read-traits.js'

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
/** UTF-16 code units of text up to which a page may be nothing but a script that sends elsewhere. */
const maxDetour = 100
const maxAuthors = 30
/** UTF-16 code units from which a paragraph is prose rather than a label; half of it where words are not spaced. */
const proseParagraph = 80

/**
 * Reads what a page says: title, headings, metadata, the beginning of its text.
 *
 * @param url the address that answered, against which the page's links resolve
 */
export function readPage(response: HttpResponse, url: string): PageFacts {
  const body = response.body.subarray(0, maxBytes)
  const type = readContentType(response)
  const isCut = response.truncated || response.body.length > maxBytes
  const shared = {
    contentType: type.essence,
    bodyLength: response.body.length,
    ...(isCut ? { truncated: true as const } : {}),
  }
  if (isMarkup(type.essence)) return { ...shared, ...readMarkup(response, type, url) }
  const text = isPlainText(type.essence) ? decodeText(body, type.charset) : ''
  const folded = foldSpace(text).trim()
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
): Omit<PageFacts, 'contentType' | 'bodyLength' | 'truncated'> {
  const root = load(boundTags(decodeText(all.subarray(0, maxBytes), type.charset)))
    .root()
    .toArray()
  const elements = collectElements(root)
  const metadata = readMetadata(elements)
  const seen = readText(root, maxText, maxMeasured)
  const told = seen.length === 0 ? readAlert(elements) : undefined
  const text = told === undefined ? seen : { text: told, length: told.length }
  const headings = readHeadings(elements)
  const titles = readTitles(elements, metadata, headings)
  const canonicalUrl = resolve(readCanonical(elements) ?? metadata.url, url)
  const language = readLanguage(elements) ?? metadata.language
  const detour =
    readRefresh(elements) ??
    readSeconds(headers.find(([name]) => name === 'refresh')?.[1]) ??
    (text.length <= maxDetour ? readDetour(elements) : undefined)
  const refreshUrl = resolve(detour, resolve(elements('base')[0]?.attribs['href'], url) ?? url)
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
  for (let count = 0; count < maxTags; count++) if (!tag.test(text)) return text
  return text.slice(0, tag.lastIndex)
}

function readTitles(elements: Elements, metadata: Metadata, headings: readonly string[]): string[] {
  const title = elements('title').find((element) => !isInside(element, 'svg'))
  const own = title === undefined ? '' : readText(title.children, maxHeading).text
  const others = own === '' ? [...metadata.titles, ...headings.slice(0, 1)] : metadata.titles
  // Scripts show the heading of many a page: it is no message that readers see, but may be the title.
  const hidden = elements(`${unseen}h1`).map((element) => readText([element], maxHeading).text)
  return distinct([own, ...others, ...(own === '' && others.length === 0 ? [] : hidden)], maxTitles)
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

function resolve(link: string | undefined, base: string): string | undefined {
  if (link === undefined || link.trim() === '') return undefined
  const resolved = URL.canParse(link.trim(), base) ? new URL(link.trim(), base).href : ''
  return /^https?:/.test(resolved) ? resolved.slice(0, 2048) : undefined
}

function distinct(values: readonly string[], limit: number): string[] {
  return [...new Set(values.map((value) => foldSpace(value).trim()))]
    .filter((value) => value !== '')
    .slice(0, limit)
}
