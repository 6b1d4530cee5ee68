import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { isAbsolute, resolve, sep } from 'node:path'
import { convertPathToPattern, glob, isDynamicPattern } from 'tinyglobby'
import { InputError } from '../errors/input-error.js'
import { printable } from '../printable.js'
import { describeFailure, errorCode } from './system-error.js'

/** An article to read. */
export interface ArticleFile {
  /** The path as the user named it, or below the folder they named; `-` is standard input. */
  readonly path: string
  /** Whether the user named this very file, and did not only name a folder or a pattern. */
  readonly named: boolean
}

/** The file names that a folder is searched for. */
const articles = '**/*.{wiki,wikitext,mediawiki,mw,md,markdown,mdx,txt,html,htm}'

const skipped = ['**/.git/**', '**/node_modules/**']

/**
 * Lists the articles that files, folders and globs stand for, each once, in a stable order. An input that
 * begins with `!` takes away what it matches.
 *
 * @throws {InputError} where an input stands for nothing
 */
export async function findArticles(inputs: readonly string[], cwd: string): Promise<ArticleFile[]> {
  const wanted = inputs.filter((input) => !input.startsWith('!'))
  const ignore = inputs
    .filter((input) => input.startsWith('!'))
    .map((input) => withSlashes(input.slice(1)))
  const found = new Map<string, ArticleFile>()
  for (const input of wanted) {
    for (const article of await expand(input, { cwd, ignore })) {
      const { path } = article
      const key = path === '-' || isAddress(path) ? path : resolve(cwd, path)
      if (!found.has(key)) found.set(key, article)
    }
  }
  return [...found.values()]
}

/** Whether an input is a page of a wiki, and no file. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input)
}

interface Search {
  readonly cwd: string
  readonly ignore: readonly string[]
}

async function expand(input: string, search: Search): Promise<readonly ArticleFile[]> {
  if (input === '-') return [{ path: '-', named: true }]
  const name = printable(input)
  if (isAddress(input)) return [{ path: input, named: true }]
  const stats = await statOf(resolve(search.cwd, input), name)
  if (stats?.isDirectory()) return inFolder(input, search)
  if (stats) return [{ path: input, named: true }]
  if (isDynamicPattern(input)) return matching(input, search)
  throw new InputError('not-found', `${name} does not exist`)
}

async function statOf(file: string, name: string): Promise<Stats | undefined> {
  try {
    return await stat(file)
  } catch (error) {
    const absent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE']
    if (absent.includes(errorCode(error))) return undefined
    throw new InputError('not-readable', `${name} cannot be read: ${describeFailure(error)}`, {
      cause: error,
    })
  }
}

async function inFolder(folder: string, search: Search): Promise<ArticleFile[]> {
  const pattern = `${convertPathToPattern(folder).replace(/\/$/, '')}/${articles}`
  const files = await list(pattern, search)
  if (files.length === 0)
    throw new InputError('no-articles', `${printable(folder)} is a folder without articles`)
  return files
}

async function matching(pattern: string, search: Search): Promise<ArticleFile[]> {
  const files = await list(withSlashes(pattern), search)
  if (files.length === 0) throw new InputError('no-match', `no file matches ${printable(pattern)}`)
  return files
}

async function list(pattern: string, { cwd, ignore }: Search): Promise<ArticleFile[]> {
  const paths = await glob(pattern, {
    cwd,
    ignore: [...skipped, ...ignore],
    absolute: isAbsolute(pattern),
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  })
  return paths.sort().map((path) => ({ path, named: false }))
}

/** A glob as Windows users type it, in the form that globs have. */
function withSlashes(pattern: string): string {
  return sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
}
