import type { PageTrait } from '@veracite/core'
import type { Element } from 'domhandler'
import type { Elements } from './collect-elements.js'
import { foldSpace } from './fold-space.js'

/** What a page says of itself in `<meta>` and JSON-LD. */
export interface Metadata {
  readonly titles: readonly string[]
  readonly authors: readonly string[]
  readonly date?: string
  readonly siteName?: string
  readonly language?: string
  readonly url?: string
  readonly traits: readonly PageTrait[]
}

/** Where each fact stands, the most telling name first. */
const names = {
  titles: ['citation_title', 'og:title', 'dc.title', 'twitter:title'],
  authors: ['citation_author', 'citation_authors', 'dc.creator', 'author', 'article:author'],
  date: [
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'article:published_time',
    'dc.date',
    'dcterms.date',
    'date',
    'pubdate',
  ],
  siteName: ['og:site_name', 'citation_journal_title', 'application-name'],
  language: ['og:locale', 'citation_language', 'content-language', 'dc.language'],
  url: ['og:url'],
} as const satisfies Record<string, readonly string[]>

const articleType = /article|report|posting|review|book|dataset|thesis|creativework$/i

const maxJsonLength = 200_000
const maxJsonNodes = 2000

/** Reads what a page says of itself. */
export function readMetadata(elements: Elements): Metadata {
  const metas = readMetas(elements)
  const works = readWorks(elements)
  const first = (list: readonly string[]): string | undefined => pick(metas, list)[0]
  const date = first(names.date) ?? works.find((work) => work.date !== undefined)?.date
  const siteName = first(names.siteName)
  const language = first(names.language)
  const url = first(names.url)
  return {
    titles: [...pick(metas, names.titles), ...works.flatMap((work) => work.title ?? [])],
    authors: [...pick(metas, names.authors), ...works.flatMap((work) => work.authors)].filter(
      (author) => !/^https?:/i.test(author),
    ),
    ...(date === undefined ? {} : { date }),
    ...(siteName === undefined ? {} : { siteName }),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { url }),
    traits: readTraits(metas, works),
  }
}

type Metas = ReadonlyMap<string, readonly string[]>

function readMetas(elements: Elements): Metas {
  const metas = new Map<string, string[]>()
  for (const { attribs } of elements('meta')) {
    const { name, property, itemprop, content } = attribs
    const key = (name ?? property ?? itemprop ?? attribs['http-equiv'])?.toLowerCase()
    const value = foldSpace(content ?? '')
      .trim()
      .slice(0, 500)
    if (key === undefined || value === '') continue
    const values = metas.get(key)
    if (values === undefined) metas.set(key, [value])
    else values.push(value)
  }
  return metas
}

function pick(metas: Metas, keys: readonly string[]): string[] {
  return keys.flatMap((key) => metas.get(key) ?? [])
}

function readTraits(metas: Metas, works: readonly Work[]): PageTrait[] {
  const scholarly = metas.has('citation_title') || metas.has('article:published_time')
  const isArticle = scholarly || pick(metas, ['og:type']).includes('article') || works.length > 0
  const isPaid = works.some((work) => work.isPaid)
  return [...(isArticle ? ['article' as const] : []), ...(isPaid ? ['paywall' as const] : [])]
}

/** A work described in JSON-LD. */
interface Work {
  readonly title?: string
  readonly authors: readonly string[]
  readonly date?: string
  readonly isPaid: boolean
}

function readWorks(elements: Elements): Work[] {
  const works: Work[] = []
  for (const script of elements('script').filter(isJsonLd).slice(0, 20)) {
    const text = scriptText(script)
    if (text.length > maxJsonLength) continue
    for (const node of jsonObjects(parseJson(text))) {
      if (articleType.test(toStrings(node['@type']).join(' '))) works.push(toWork(node))
    }
  }
  return works
}

/** What stands in a script. */
export function scriptText(script: Element): string {
  return script.children.map((node) => ('data' in node ? node.data : '')).join('')
}

/** Whether a script is data about the page. */
export function isJsonLd(script: Element): boolean {
  const { type } = script.attribs
  return type?.trim().toLowerCase() === 'application/ld+json'
}

type JsonObject = Readonly<Record<string, unknown>>

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function* jsonObjects(root: unknown): Generator<JsonObject> {
  const queue: unknown[] = [root]
  for (let index = 0; index < queue.length && index < maxJsonNodes; index++) {
    const value = queue[index]
    if (Array.isArray(value)) queue.push(...value.slice(0, maxJsonNodes))
    else if (isObject(value)) {
      const { '@graph': graph, mainEntity, mainEntityOfPage } = value
      yield value
      queue.push(graph, mainEntity, mainEntityOfPage)
    }
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toWork(node: JsonObject): Work {
  const { headline, name, author, datePublished, isAccessibleForFree } = node
  const title = toStrings(headline ?? name)[0]
  const date = toStrings(datePublished)[0]
  return {
    ...(title === undefined ? {} : { title }),
    authors: toStrings(author),
    ...(date === undefined ? {} : { date }),
    isPaid: /^false$/i.test(String(isAccessibleForFree)),
  }
}

/** The strings of a JSON-LD value, that may be one, a list, or things with a name. */
function toStrings(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value]
  return values.flatMap((entry) => {
    const text = isObject(entry) ? nameOf(entry) : entry
    return typeof text === 'string' && text.trim() !== '' ? [text.trim().slice(0, 500)] : []
  })
}

function nameOf({ name }: JsonObject): unknown {
  return name
}
