import { resolve, sep } from 'node:path'
import type { SourceDocument } from '@veracite/core'
import { InputError } from '../errors/input-error.js'
import { printable } from '../printable.js'
import { type ArticleFile, findArticles } from './find-articles.js'
import { readTextFile, readTextStream } from './read-text.js'

export interface ReadOptions {
  /** The folder that relative paths and globs start from. */
  readonly cwd: string
  /** What `-` reads; without it, `-` is refused. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** The path that the text of `-` is reported under. @default '-' */
  readonly stdinFilename?: string
}

/**
 * Reads all the articles that files, folders, globs and `-` stand for. Articles without text are left out where a
 * folder or a glob led to them.
 *
 * @throws {InputError} where any of them cannot be read as an article
 */
export async function readInputs(
  inputs: readonly string[],
  options: ReadOptions,
): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = []
  for (const article of await findArticles(inputs, options.cwd)) {
    const document = await readArticle(article, options)
    if (document) documents.push(document)
  }
  if (documents.length === 0)
    throw new InputError('empty', 'there is no text in any of the articles')
  return documents
}

async function readArticle(
  article: ArticleFile,
  options: ReadOptions,
): Promise<SourceDocument | undefined> {
  const path = article.path === '-' ? (options.stdinFilename ?? '-') : article.path
  const name = article.path === '-' ? 'standard input' : article.path
  refuseDump(path, '')
  const text = await readText(article.path, name, options)
  refuseDump(path, text)
  if (text.trim() === '') {
    if (!article.named) return undefined
    throw new InputError('empty', `${printable(name)} is empty: there is no article in it`)
  }
  const shown = sep === '\\' ? path.replaceAll('\\', '/') : path
  return { path: shown, text }
}

async function readText(path: string, name: string, options: ReadOptions): Promise<string> {
  if (path !== '-') return readTextFile(resolve(options.cwd, path), name)
  if (!options.stdin) throw new InputError('not-readable', 'there is no standard input to read')
  return readTextStream(options.stdin, name)
}

function refuseDump(path: string, text: string): void {
  if (/\.xml(?:\.(?:bz2|gz|zst))?$/i.test(path) || /^\s*<mediawiki\b/.test(text))
    throw new InputError(
      'unsupported',
      `${printable(path)} is a MediaWiki dump, which veracite cannot read yet; save the article's wikitext to a file`,
    )
}
