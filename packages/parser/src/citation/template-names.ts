import { notCitations, templateAliases } from './data/template-names.js'

const prefixes = ['template:', 't:', ':template:', ':t:', 'subst:', 'safesubst:', 'msg:'] as const

/** Every known name of a citation template, in lower case, with its canonical one. */
export const citationNames: readonly (readonly [name: string, canonical: string])[] =
  Object.entries(templateAliases).flatMap(([canonical, aliases]) =>
    [canonical, ...aliases].map((name) => [name, canonical] as const),
  )

const canonicalNames: ReadonlyMap<string, string> = new Map(
  citationNames.map(([name, canonical]) => [squash(name), canonical]),
)

const excluded: ReadonlySet<string> = new Set(notCitations.map(squash))

/** Pages under a template that cite nothing. */
const describing = /\/(?:doc|testcases|templatedata)$/

function squash(name: string): string {
  return name.replaceAll(/[ -]/g, '')
}

/** Marks of writing direction, which MediaWiki drops from titles. */
const directionMarks = /[\u200e\u200f\u202a-\u202e]/g

/** Lower case, white space and underscores folded, namespace and substitution prefixes removed. */
export function normalizeTemplateName(rawName: string): string {
  let name = rawName
    .replaceAll(directionMarks, '')
    .replaceAll(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
  for (;;) {
    const prefix = prefixes.find((candidate) => name.startsWith(candidate))
    if (prefix === undefined) return name
    name = name.slice(prefix.length).trimStart()
  }
}

/**
 * The canonical name of a citation template: `cite web` for `Template:Cite_Web` and `citeweb`.
 *
 * Any other `cite …` is a citation template of a single source and keeps its own name.
 *
 * @returns `null` where the name is no citation template's
 */
export function canonicalTemplateName(rawName: string): string | null {
  const name = normalizeTemplateName(rawName)
  const key = squash(name)
  const canonical = canonicalNames.get(key)
  if (canonical !== undefined) return canonical
  if (!/^cite[ -][^/#]/.test(name) || excluded.has(key) || describing.test(name)) return null
  return `cite ${name.slice(5).trimStart()}`
}
