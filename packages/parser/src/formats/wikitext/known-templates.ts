import { NameTable } from '../../citation/name-table.js'
import {
  canonicalTemplateName,
  citationNames,
  normalizeTemplateName,
} from '../../citation/template-names.js'
import { type NamedRole, roleNames } from './data/template-roles.js'

/** What a template is to the parser. */
type TemplateRole =
  | 'citation'
  /** `{{#invoke:cite|web|…}}`: a citation whose kind is its first parameter. */
  | 'invoked-citation'
  | NamedRole

/** A template that the parser reads. */
export interface KnownTemplate {
  readonly role: TemplateRole
  /** Canonical, lower case. */
  readonly name: string
}

const roles = Object.keys(roleNames) as readonly NamedRole[]

const table: NameTable<KnownTemplate> = new NameTable([
  ...citationNames.map(([name, canonical]) => entry(name, 'citation', canonical)),
  entry('#invoke:cite', 'invoked-citation', '#invoke:cite'),
  ...roles.flatMap((role) =>
    Object.entries(roleNames[role]).flatMap(([canonical, aliases]) =>
      [canonical, ...aliases].map((name) => entry(name, role, canonical)),
    ),
  ),
])

function entry(name: string, role: TemplateRole, canonical: string): [string, KnownTemplate] {
  return [name, { role, name: canonical }]
}

/** The longest name that is looked at. */
const longestName = 100

/** The only names that can be known without being listed: with a prefix, or those of one source. */
const unlistedName =
  /^(?:cite(?:[_-]|[^\S\n])|:?[ _]*t(?:emplate)?[ _]*:|(?:safe)?subst[ _]*:|msg[ _]*:)[^\n{}[\]<>|#]*$/i

/** Tells what the template is whose trimmed name stands from `start` to `end`. */
export function findTemplate(text: string, start: number, end: number): KnownTemplate | undefined {
  const known = table.find(text, start, end)
  if (known !== undefined || end - start > longestName) return known
  const rawName = text.slice(start, end)
  if (!unlistedName.test(rawName)) return undefined
  const name = normalizeTemplateName(rawName)
  const citation = canonicalTemplateName(name)
  if (citation !== null) return { role: 'citation', name: citation }
  return table.find(name, 0, name.length)
}
