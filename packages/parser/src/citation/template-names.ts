import { notCitations, templateAliases } from './data/template-names.js'

/** What may stand before the name: a namespace, or how the template is to be expanded. */
const prefix = /^(?::? ?(?:template|t) ?:|(?:(?:safe)?subst|msg):) ?/

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

/** Pages under a template that are other versions of it. */
const version = /\/(?:auto|lua|new|old|sandbox\d?|smart)$/

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
    const length = prefix.exec(name)?.[0].length
    if (length === undefined) return name
    name = name.slice(length)
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
  const name = normalizeTemplateName(rawName).replace(version, '')
  const key = squash(name)
  const canonical = canonicalNames.get(key)
  if (canonical !== undefined) return canonical
  if (!/^cite[ -][^/#]/.test(name) || excluded.has(key) || describing.test(name)) return null
  return `cite ${name.slice(5).trimStart()}`
}
