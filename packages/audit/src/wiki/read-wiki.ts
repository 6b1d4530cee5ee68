import type { CorpusArticle, PageChoice } from '../inputs/read-articles.js'
import { continueQuery, listIn } from './continue-query.js'
import { findWiki } from './find-wiki.js'
import { listCategory } from './list-category.js'
import { mayBePage, parseWikiAddress } from './wiki-address.js'
import {
  type CallWiki,
  createWikiCaller,
  isObject,
  type WikiAnswer,
  type WikiOptions,
} from './wiki-caller.js'
import { WikiError } from './wiki-error.js'

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
  if (!mayBePage(address)) parseWikiAddress(address, [])
  const { endpoint, patterns } = await findWiki(address, options)
  const { title, prefix } = parseWikiAddress(address, patterns)
  const call = createWikiCaller(endpoint, options)
  const nameOf = (name: string): string =>
    prefix +
    encodeURIComponent(name.replaceAll(' ', '_')).replaceAll('%2F', '/').replaceAll('%3A', ':')
  const category = await findCategory(title, call)
  const pages = category === undefined ? readOne(title, call) : readMembers(category, call, options)
  for await (const { path, text, revision } of pages)
    yield { path: nameOf(path), text, revision, syntax: 'wikitext' }
}

/**
 * The name of a category as the wiki writes it; `undefined` for another page.
 *
 * @throws {WikiError} where there is no such page
 */
async function findCategory(title: string, call: CallWiki): Promise<string | undefined> {
  const answer = await call({ action: 'query', prop: 'info', titles: title })
  if (isObject(answer['query']) && listIn(answer['query'], 'interwiki').length > 0)
    throw new WikiError('missing', 'it is the name of a page of another wiki')
  const [page] = pagesOf(answer)
  // A category can have members without a page of its own.
  if (page?.['ns'] === categoryNamespace) return String(page['title'])
  if (page === undefined || page['invalid'] === true || page['missing'] === true)
    throw new WikiError('missing', 'the wiki has no such page')
  return undefined
}

/** @throws {WikiError} where it is not of wikitext */
async function* readOne(title: string, call: CallWiki): AsyncGenerator<WikiPage, void, undefined> {
  let isRead = false
  for await (const pages of readPages({ titles: title, redirects: '1' }, call)) {
    yield* pages
    isRead ||= pages.length > 0
  }
  if (!isRead) throw new WikiError('missing', 'it is no page of wikitext')
}

interface WikiPage {
  readonly id: string
  readonly path: string
  readonly text: string
  readonly revision: string
}

async function* readMembers(
  category: string,
  call: CallWiki,
  { redirects = false, ...choice }: PageChoice,
): AsyncGenerator<WikiPage, void, undefined> {
  for await (const ids of listCategory(category, call, choice)) {
    for await (const pages of readPages({ pageids: ids.join('|') }, call))
      yield* redirects ? pages : await withoutRedirects(pages, call)
  }
}

/** The pages of wikitext in a selection, those of one answer at a time. */
async function* readPages(
  selection: Readonly<Record<string, string>>,
  call: CallWiki,
): AsyncGenerator<readonly WikiPage[], void, undefined> {
  const parameters = {
    prop: 'revisions',
    rvprop: 'ids|content|contentmodel',
    rvslots: 'main',
    ...selection,
  }
  for await (const answer of continueQuery(parameters, call)) yield pagesOf(answer).flatMap(toPage)
}

function toPage(page: WikiAnswer): WikiPage[] {
  // Of pages that are too long for one answer some come with the next.
  const [revision] = listIn(page, 'revisions')
  const slots = revision?.['slots']
  const main = isObject(slots) ? slots['main'] : undefined
  if (!isObject(main) || main['contentmodel'] !== 'wikitext') return []
  const text = String(main['content'] ?? '')
  const revid = String(revision?.['revid'])
  return [{ id: String(page['pageid']), path: String(page['title']), text, revision: revid }]
}

/** How pages begin that only point at others, in every language; few others do. */
const pointer = /^\s*[#＃][^\n[]{1,60}\[\[/

async function withoutRedirects(
  pages: readonly WikiPage[],
  call: CallWiki,
): Promise<readonly WikiPage[]> {
  const doubtful = pages.filter(({ text }) => pointer.test(text))
  if (doubtful.length === 0) return pages
  const pageids = doubtful.map(({ id }) => id).join('|')
  const found = new Set<string>()
  for await (const answer of continueQuery({ prop: 'info', pageids }, call))
    for (const page of pagesOf(answer))
      if (page['redirect'] === true) found.add(String(page['pageid']))
  return pages.filter(({ id }) => !found.has(id))
}

function pagesOf({ query }: WikiAnswer): readonly WikiAnswer[] {
  return isObject(query) ? listIn(query, 'pages') : []
}
