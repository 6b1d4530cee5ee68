import { normalizeTemplateName } from '../../citation/template-names.js'
import { findTemplate, type KnownTemplate } from '../wikitext/known-templates.js'
import { bareTemplates, inlinePrefixes, inlineTemplates } from './data/templates.js'

/** The `{{` of a template and the name after it, or the `{` of a table, which has none. */
export interface Opening {
  readonly start: number
  readonly nameStart: number
  readonly nameEnd: number
  /** Absent for a template that the parser does not read. */
  readonly known?: KnownTemplate
  /** Whether it stands inside the values of citations. */
  readonly isInline: boolean
}

/** The longest template name that is looked at. */
const longestName = 80

/** Finds the templates of a text, of which only the opening braces are left. */
export function findOpenings(text: string): readonly Opening[] {
  const openings: Opening[] = []
  for (const { 0: braces, index } of text.matchAll(opening)) {
    // Of three braces the last two open the template.
    const start = index + Math.max(0, braces.length - 2)
    if (braces.length > 1) openings.push(readOpening(text, start))
    else openings.push({ start, nameStart: start + 1, nameEnd: start + 1, isInline: false })
  }
  return openings
}

/** The braces of templates, and the one of a table, whose pipe has become a comma. */
const opening = /\{{2,}|\{(?=,)/g

const nameEnd = /[,|\n{}[\]<>]/

function readOpening(text: string, start: number): Opening {
  const head = text.slice(start + 2, start + 2 + longestName)
  const length = head.search(nameEnd)
  const isSeparated = head.charAt(length) === ','
  const name = length === -1 ? head : head.slice(0, length)
  const nameStart = start + 2 + (name.length - name.trimStart().length)
  const end = findNameEnd(text, nameStart, nameStart + name.trim().length, isSeparated)
  const known = findTemplate(text, nameStart, end)
  const opening = { start, nameStart, nameEnd: end, isInline: isInline(name) }
  return known === undefined ? opening : { ...opening, known }
}

/** Where a name ends that a separator follows, or one that runs on into the text after it. */
function findNameEnd(text: string, start: number, end: number, isSeparated: boolean): number {
  if (isSeparated) return end
  const name = text.slice(start, end)
  if (/^cit(?:e|ation)\b/i.test(name))
    return start + (/^\S+(?: [a-z]+)?/.exec(name)?.[0].length ?? 0)
  const beginnings = [/^\S+ \S+ \S+/, /^\S+ \S+/, /^\S+/].flatMap((words) => words.exec(name) ?? [])
  const known = beginnings.find(({ length }) => findTemplate(text, start, start + length))
  return start + (known ?? name).length
}

/** Whether a template stands inside values. */
function isInline(rawName: string): boolean {
  const name = normalizeTemplateName(rawName)
  if (inlineTemplates.has(name) || bareTemplates.has(name) || name.startsWith('!')) return true
  const [first = '', second = ''] = name.split(' ', 2)
  if (bareTemplates.has(first) || bareTemplates.has(`${first} ${second}`)) return true
  return inlinePrefixes.some((prefix) => name.startsWith(prefix))
}
