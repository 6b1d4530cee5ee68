import { WikiError } from './wiki-error.js'

/** What an address of a wiki says. */
export interface WikiAddress {
  readonly title: string
  /** What stands before the title in the addresses of this wiki. */
  readonly prefix: string
}

/** Code units of a pattern of addresses; those of wikis have a dozen. */
const maxPattern = 500

/**
 * The page that an address is of.
 *
 * @param patterns what the wiki says its addresses look like, `$1` for the title, `$2` for a variant of the language
 * @throws {WikiError} where it is of no form that the wiki serves
 */
export function parseWikiAddress(address: string, patterns: readonly string[]): WikiAddress {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const named = url?.pathname.endsWith('.php') ? url.searchParams.get('title') : null
  if (url && named) return { title: named, prefix: `${url.origin}${url.pathname}?title=` }
  const forms = [...patterns.flatMap(readPattern), /^(.*\/(?:wiki|index\.php)\/)(.+)$/]
  for (const form of forms) {
    const [, folder, written] = form.exec(url?.pathname ?? '') ?? []
    const title = written === undefined ? undefined : decodeTitle(written)
    if (url && folder !== undefined && title) return { title, prefix: url.origin + folder }
  }
  throw new WikiError('not-a-wiki', 'it is not the address of a page of a wiki, …/wiki/Title')
}

/** Whether an address may be of a page, so that a wiki can be asked for it. */
export function mayBePage(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url !== undefined && (url.pathname !== '/' || url.searchParams.has('title'))
}

/** The paths that a pattern stands for: what is before the title, and the title. */
function readPattern(pattern: string): RegExp[] {
  // Titles in the query are read without it.
  if (!pattern.endsWith('$1') || pattern.includes('?') || pattern.length > maxPattern) return []
  const before = pattern.slice(0, -2).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return [new RegExp(`^(${before.replaceAll('\\$2', '[^/]+')})(.+)$`)]
}

/** `undefined` for what is not well encoded. */
function decodeTitle(written: string): string | undefined {
  try {
    return decodeURIComponent(written)
  } catch {
    return undefined
  }
}
