import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { type CorpusArticle, type PageChoice, peekBytes } from '@veracite/audit/inputs'
import type { SourceDocument } from '@veracite/core'
import { InputError } from '../errors/input-error.js'
import { printable } from '../printable.js'
import { type ArticleFile, findArticles, isAddress } from './find-articles.js'
import { isDump, readDump } from './read-dump.js'
import { readTextStream } from './read-text.js'
import { readWikiInput, type WikiSettings } from './read-wiki-input.js'
import { describeFailure } from './system-error.js'

export interface ReadOptions extends PageChoice, WikiSettings {
  /** The folder that relative paths and globs start from. */
  readonly cwd: string
  /** What `-` reads; without it, `-` is refused. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** The path that the text of `-` is reported under. @default '-' */
  readonly stdinFilename?: string
  /** How many threads may unpack a dump. @default one for each core */
  readonly threads?: number
  /** Told the length of what was read from files, each time some was. */
  readonly onBytes?: (count: number) => void
}

/** Enough of a file to know it by. */
const headLength = 512

/**
 * Reads all the articles that files, folders, globs, dumps and `-` stand for. Articles without text are left out
 * where a folder or a glob led to them.
 *
 * @throws {InputError} where any of them cannot be read as an article
 */
export async function readInputs(
  inputs: readonly string[],
  options: ReadOptions,
): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = []
  for await (const document of readOneByOne(inputs, options)) documents.push(document)
  return documents
}

/**
 * The same articles, each read when it is asked for; there is at least one.
 *
 * @throws {InputError} where one of them cannot be read as an article
 */
export async function* readOneByOne(
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<SourceDocument, void, undefined> {
  let isEmpty = true
  for await (const document of streamInputs(inputs, options)) {
    isEmpty = false
    yield document
  }
  if (isEmpty) throw new InputError('empty', 'there is no text in any of the articles')
}

/**
 * The same articles, or none.
 *
 * @throws {InputError} where one of them cannot be read as an article
 */
export async function* streamInputs(
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<CorpusArticle, void, undefined> {
  for (const article of await findArticles(inputs, options.cwd)) {
    if (isAddress(article.path)) yield* readWikiInput(article.path, options)
    else yield* readFile(article, options)
  }
}

/**
 * The bytes of all the files that would be read; `undefined` where that cannot be known before.
 *
 * @throws {InputError} where an input stands for nothing
 */
export async function measureInputs(
  inputs: readonly string[],
  cwd: string,
): Promise<number | undefined> {
  let total = 0
  for (const { path } of await findArticles(inputs, cwd)) {
    const stats = path === '-' ? undefined : await stat(resolve(cwd, path)).catch(() => undefined)
    if (!stats?.isFile()) return undefined
    total += stats.size
  }
  return total
}

async function* readFile(
  article: ArticleFile,
  options: ReadOptions,
): AsyncGenerator<CorpusArticle, void, undefined> {
  const given = article.path === '-' ? (options.stdinFilename ?? '-') : article.path
  const path = sep === '\\' ? given.replaceAll('\\', '/') : given
  const name = article.path === '-' ? 'standard input' : article.path
  const { head, all } = await peekBytes(openBytes(article.path, name, options), headLength)
  if (isDump(path, head)) return yield* readDump(all, { ...options, name: path })
  const text = await readTextStream(all, name)
  if (text.trim() !== '') yield { path, text }
  else if (article.named)
    throw new InputError('empty', `${printable(name)} is empty: there is no article in it`)
}

/** @throws {InputError} where it cannot be read */
async function* openBytes(
  path: string,
  name: string,
  { cwd, stdin, onBytes }: ReadOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = path === '-' ? stdin : createReadStream(resolve(cwd, path))
  if (!stream) throw new InputError('not-readable', 'there is no standard input to read')
  try {
    for await (const chunk of stream) {
      yield chunk
      onBytes?.(chunk.length)
    }
  } catch (cause) {
    const message = `${printable(name)} cannot be read: ${describeFailure(cause)}`
    throw new InputError('not-readable', message, { cause })
  }
}
