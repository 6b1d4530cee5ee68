import { execFile } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'
import pLimit from 'p-limit'
import { InputError } from '../errors/input-error.js'
import { UsageError } from '../errors/usage-error.js'
import { errorCode } from '../inputs/system-error.js'
import { printable } from '../printable.js'
import type { LineRange } from './narrow-document.js'

/** Bytes of git's answer about one file; a longer one ends in an error. */
const maxAnswer = 64 * 1024 * 1024

/** Diffs under way at once. */
const concurrency = 4

const run = promisify(execFile)

/** The lines of each file that changed, by the path of the file as it was given. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[] | 'all'>

/** Which files to compare, and with what. */
export interface Comparison {
  readonly cwd: string
  /** A revision; with `...` at its end, where the current branch left it. */
  readonly since: string
  readonly paths: readonly string[]
}

/**
 * Asks git which lines of files differ from what they were at a revision. A file that git does not know is
 * changed as a whole.
 *
 * @throws {UsageError} where git knows no such revision
 * @throws {InputError} where a file is in no repository, or git is missing
 */
export async function findChangedLines(comparison: Comparison): Promise<ChangedLines> {
  const { cwd, since, paths } = comparison
  const limit = pLimit(concurrency)
  const commits = new Map<string, Promise<string>>()
  const lines = paths.map((path) =>
    limit(async () => {
      const folder = dirname(resolve(cwd, path))
      // Articles may well lie in several repositories.
      const commit = commits.get(folder) ?? resolveRevision(since, folder)
      commits.set(folder, commit)
      return [path, await changedLinesOf(resolve(cwd, path), await commit)] as const
    }),
  )
  return new Map(await Promise.all(lines))
}

async function resolveRevision(since: string, folder: string): Promise<string> {
  const isFork = since.endsWith('...')
  const revision = isFork ? since.slice(0, -3) : since
  await git(folder, ['rev-parse', '--git-dir'])
  const arguments_ = isFork
    ? ['merge-base', '--end-of-options', revision, 'HEAD']
    : ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  try {
    return (await git(folder, arguments_)).trim()
  } catch (cause) {
    const name = printable(revision)
    throw new UsageError('invalid-value', `--since: git knows no revision “${name}” here`, {
      cause,
    })
  }
}

async function changedLinesOf(file: string, commit: string): Promise<readonly LineRange[] | 'all'> {
  const folder = dirname(file)
  const tracked = await git(folder, ['ls-files', '-z', '--', literally(file)])
  if (tracked === '') return 'all'
  const arguments_ = ['--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--text']
  return readHunks(await git(folder, ['diff', ...arguments_, commit, '--', literally(file)]))
}

/** A path in which git takes no character for a wildcard. */
function literally(path: string): string {
  return `:(literal)${path}`
}

/** Reads the headers of the hunks: `@@ -1,2 +3,4 @@`. */
function readHunks(diff: string): readonly LineRange[] {
  return Array.from(diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm), ([, first, count]) => {
    const start = Number(first)
    // Where lines were only taken away, those on both sides are new neighbours.
    return count === '0'
      ? { first: start, last: start + 1 }
      : { first: start, last: start + Number(count ?? 1) - 1 }
  })
}

async function git(cwd: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', args, { cwd, maxBuffer: maxAnswer, encoding: 'utf8' })
    return stdout
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT')
      throw new InputError('unsupported', '--since needs git, which is not installed', { cause })
    throw new InputError('unsupported', `--since: git says “${firstLine(cause)}”`, { cause })
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return printable(text.trim().split('\n', 1)[0] ?? '')
}
