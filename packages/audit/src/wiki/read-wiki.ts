import type { CorpusArticle, PageChoice } from '../inputs/read-articles.js'
import {
  type CallWiki,
  createWikiCaller,
  isObject,
  request,
  type WikiAnswer,
  type WikiOptions,
} from './wiki-caller.js'
import { WikiError } from './wiki-error.js'

/** Pages that are asked for at once: what a wiki allows everybody. */
const batchSize = 50

const categoryNamespace = 14

export interface ReadWikiOptions extends WikiOptions, PageChoice {}

/**
 * Reads a page of a wiki, or where it is a category the articles in it, through the wiki's Action API.
 *
 * @param address as a browser shows it: `https://en.wikipedia.org/wiki/Mali`
 * @throws {WikiError} where the address is of no wiki, the page is missing, or the wiki does not answer
 */
export async function* readWiki(
  address: string,
  options: ReadWikiOptions,
): AsyncGenerator<CorpusArticle, void, undefined> {
  const { title, prefix } = parseAddress(address)
  const call = createWikiCaller(await findEndpoint(address, options), options)
  const nameOf = (name: string): string =>
    prefix +
    encodeURIComponent(name.replaceAll(' ', '_')).replaceAll('%2F', '/').replaceAll('%3A', ':')
  const isCategory = await isCategoryPage(title, call)
  if (isCategory === undefined) throw new WikiError('missing', 'the wiki has no such page')
  const batches = isCategory ? listMembers(title, call, options) : onlyPage(title)
  for await (const selection of batches)
    for await (const page of readPages(selection, call))
      yield { ...page, path: nameOf(page.path), syntax: 'wikitext' }
}

interface PageAddress {
  readonly title: string
  /** What stands before the title in the addresses of this wiki. */
  readonly prefix: string
}

/** @throws {WikiError} where it is not of a form that MediaWiki serves */
function parseAddress(address: string): PageAddress {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const [, folder, written] = /^(.*\/wiki\/)(.+)$/.exec(url?.pathname ?? '') ?? []
  const title = written === undefined ? url?.searchParams.get('title') : decodeTitle(written)
  const isPage = folder !== undefined || url?.pathname.endsWith('/index.php')
  if (url === undefined || !isPage || !title)
    throw new WikiError('not-a-wiki', 'it is not the address of a page of a wiki, …/wiki/Title')
  return { title, prefix: url.origin + (folder ?? `${url.pathname}?title=`) }
}

/** `undefined` for what is not well encoded. */
function decodeTitle(written: string): string | undefined {
  try {
    return decodeURIComponent(written)
  } catch {
    return undefined
  }
}

/** The address of the Action API: where most wikis have it, else where the page itself says. */
async function findEndpoint(address: string, options: WikiOptions): Promise<string> {
  for (const path of ['/w/api.php', '/api.php']) {
    const endpoint = new URL(path, address).href
    const { status, body } = await request(
      `${endpoint}?action=query&meta=siteinfo&format=json`,
      options,
    )
    if ([429, 502, 503, 504].includes(status)) return endpoint
    if (status === 200 && new TextDecoder().decode(body.subarray(0, 2)).startsWith('{'))
      return endpoint
  }
  const { body } = await request(address, options)
  const html = new TextDecoder().decode(body.subarray(0, 262_144))
  const link = /<link\b[^>]{0,200}\brel="EditURI"[^>]{0,200}/i.exec(html)?.[0]
  const href = /\bhref="([^"?]{1,500})/.exec(link ?? '')?.[1]
  const endpoint = href === undefined ? undefined : new URL(href, address)
  // The interface of another site would be asked in its name.
  if (endpoint?.host === new URL(address).host) return endpoint.href
  throw new WikiError('not-a-wiki', 'no interface of a MediaWiki is found there')
}

/** `undefined` where there is no such page. */
async function isCategoryPage(title: string, call: CallWiki): Promise<boolean | undefined> {
  const [page] = pagesOf(await call({ action: 'query', prop: 'info', titles: title }))
  if (page === undefined || page['invalid'] === true) return undefined
  // A category can have members without a page of its own.
  if (page['ns'] === categoryNamespace) return true
  return page['missing'] === true ? undefined : false
}

/** Which pages to read: parameters of a query. */
type Selection = Readonly<Record<string, string>>

async function* onlyPage(title: string): AsyncGenerator<Selection, void, undefined> {
  yield { titles: title, redirects: '1' }
}

async function* listMembers(
  title: string,
  call: CallWiki,
  { namespaces = [0] }: PageChoice,
): AsyncGenerator<Selection, void, undefined> {
  const wanted = namespaces === 'all' ? {} : { cmnamespace: namespaces.join('|') }
  const parameters = { list: 'categorymembers', cmtitle: title, cmlimit: '500', ...wanted }
  for await (const { query } of continueQuery(parameters, call)) {
    const members = isObject(query) ? listIn(query, 'categorymembers') : []
    const ids = members.map((member) => String(member['pageid']))
    for (let start = 0; start < ids.length; start += batchSize)
      yield { pageids: ids.slice(start, start + batchSize).join('|') }
  }
}

async function* readPages(
  selection: Selection,
  call: CallWiki,
): AsyncGenerator<{ path: string; text: string; revision: string }, void, undefined> {
  const parameters = {
    prop: 'revisions',
    rvprop: 'ids|content|contentmodel',
    rvslots: 'main',
    ...selection,
  }
  for await (const answer of continueQuery(parameters, call)) {
    for (const page of pagesOf(answer)) {
      // Of pages that are too long for one answer some come with the next.
      const [revision] = listIn(page, 'revisions')
      const slots = revision?.['slots']
      const main = isObject(slots) ? slots['main'] : undefined
      if (!isObject(main) || main['contentmodel'] !== 'wikitext') continue
      const text = String(main['content'] ?? '')
      yield { path: String(page['title']), text, revision: String(revision?.['revid']) }
    }
  }
}

/** The answers to a query, as many as it takes. */
async function* continueQuery(
  parameters: Selection,
  call: CallWiki,
): AsyncGenerator<WikiAnswer, void, undefined> {
  let next: Selection | undefined = {}
  const seen = new Set<string>()
  while (next !== undefined) {
    const answer: WikiAnswer = await call({ action: 'query', ...parameters, ...next })
    yield answer
    const more = answer['continue']
    next = isObject(more)
      ? Object.fromEntries(Object.entries(more).map(([name, value]) => [name, String(value)]))
      : undefined
    const key = JSON.stringify(next)
    // A wiki that goes round in a circle is not followed.
    if (seen.has(key)) return
    seen.add(key)
  }
}

function pagesOf({ query }: WikiAnswer): readonly WikiAnswer[] {
  return isObject(query) ? listIn(query, 'pages') : []
}

function listIn(object: WikiAnswer, key: string): readonly WikiAnswer[] {
  const list = object[key]
  return Array.isArray(list) ? list.filter(isObject) : []
}
