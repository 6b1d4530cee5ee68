import { DumpError } from './dump-error.js'
import { createXmlScanner, type XmlHandler } from './xml-scanner.js'

/** A page of a dump, with the newest of the revisions that the dump has of it. */
export interface DumpPage {
  /** The title of the page, its namespace included. */
  readonly title: string
  /** The number of the namespace; 0 has the articles. */
  readonly namespace: number
  /** The title of the page that it only points at. */
  readonly redirect?: string
  /** The number of the revision; empty where the dump tells none. */
  readonly revision: string
  /** The content model: `wikitext` but for pages of programs and data. */
  readonly model: string
  /** Empty where the text was deleted. */
  readonly text: string
}

/** The longest text of a page, in UTF-16 code units: sixteen times what MediaWiki lets anyone save. */
const maxText = 32 * 1024 * 1024

/** The longest of the other values: titles, dates, numbers. */
const maxValue = 16_384

/**
 * Reads the pages of a MediaWiki XML dump (export schemas up to 0.11), one after the other.
 *
 * @param parts the document, in parts of any length
 * @throws {DumpError} where it is no dump, is damaged, or is not what a MediaWiki writes
 */
export async function* readDump(
  parts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<DumpPage, void, undefined> {
  const pages: DumpPage[] = []
  const scanner = createXmlScanner(createPageHandler((page) => pages.push(page)))
  for await (const part of parts) {
    scanner.write(part)
    yield* pages
    pages.length = 0
  }
  scanner.end()
}

type Values = Map<string, string>

/** The elements whose text counts, by their path below the page. */
const values = new Set([
  'title',
  'ns',
  'revision/id',
  'revision/timestamp',
  'revision/model',
  'revision/text',
])

function createPageHandler(onPage: (page: DumpPage) => void): XmlHandler {
  const path: string[] = []
  let page: Values = new Map()
  let revision: Values = new Map()
  let parts: string[] = []
  let length = 0
  let wanted = ''

  function finish(name: string): void {
    if (wanted.startsWith('revision/')) revision.set(name, parts.join(''))
    else page.set(name, parts.join(''))
    wanted = ''
  }

  return {
    open(name, attributes) {
      if (path.length === 0 && name !== 'mediawiki')
        throw new DumpError('not-a-dump', 'it is no export of a MediaWiki')
      path.push(name)
      if (path[1] !== 'page') return
      const below = path.slice(2).join('/')
      wanted = values.has(below) ? below : ''
      parts = []
      length = 0
      if (below === '') page = new Map()
      else if (below === 'revision') revision = new Map()
      else if (below === 'redirect') page.set('redirect', attributes.get('title') ?? '')
    },
    text(part) {
      if (wanted === '') return
      length += part.length
      if (length > (wanted === 'revision/text' ? maxText : maxValue))
        throw new DumpError('too-large', `the ${wanted} of a page is larger than any can be`)
      parts.push(part)
    },
    close(name) {
      if (wanted !== '') finish(name)
      path.pop()
      if (path[1] === 'page' && path.length === 2 && name === 'revision') keepNewest(page, revision)
      else if (path.length === 1 && name === 'page') onPage(toPage(page))
    },
  }
}

function keepNewest(page: Values, revision: Values): void {
  // The dates are all written alike, so that they sort as texts.
  if ((revision.get('timestamp') ?? '') < (page.get('timestamp') ?? '')) return
  for (const name of ['id', 'timestamp', 'model', 'text']) page.set(name, revision.get(name) ?? '')
}

function toPage(page: Values): DumpPage {
  const title = page.get('title') ?? ''
  const namespace = Number(page.get('ns') ?? 0)
  if (title === '' || !Number.isInteger(namespace))
    throw new DumpError('malformed', 'it has a page without a title or namespace')
  const redirect = page.get('redirect')
  return {
    title,
    namespace,
    ...(redirect === undefined ? {} : { redirect }),
    revision: page.get('id') ?? '',
    model: page.get('model') || 'wikitext',
    text: page.get('text') ?? '',
  }
}
