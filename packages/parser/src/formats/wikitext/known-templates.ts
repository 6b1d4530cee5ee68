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
  /** `{{#invoke:cite|web|…}}`: a citation by its module, whose function is the first parameter. */
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

/**
 * The only names that can be known without being listed: with a prefix, those of one source, and
 * modules.
 */
const unlistedName =
  /^(?:cite(?:[_-]|[^\S\n])|:?[ _]*t(?:emplate)?[ _]*:|(?:(?:safe)?subst|msg)[ _]*:|#invoke[ _]*:)(?:[ _]*#invoke[ _]*:)?[^\n{}[\]<>|#]*$/i

/** What such names start with: a test that is faster. */
const unlistedStarts = '#:_ cCmMsStT'

const invocation = /^#invoke ?: ?/

/** The module that all citations are made by, which is told their kind. */
export const citationModule = '#invoke:citation/cs1'

/** Tells what the template is whose trimmed name stands from `start` to `end`. */
export function findTemplate(text: string, start: number, end: number): KnownTemplate | undefined {
  const known = table.find(text, start, end)
  if (known !== undefined) {
    return end - start === webCite.length && isWebCite(text.slice(start, end)) ? webArchive : known
  }
  if (end - start > longestName || !unlistedStarts.includes(text.charAt(start))) return undefined
  const rawName = text.slice(start, end)
  if (!unlistedName.test(rawName)) return undefined
  const name = normalizeTemplateName(rawName)
  if (invocation.test(name)) return findModule(name.replace(invocation, ''))
  const citation = canonicalTemplateName(name)
  if (citation !== null) return { role: 'citation', name: citation }
  return table.find(name, 0, name.length)
}

/** Tells what is invoked by the name of its module. */
function findModule(module: string): KnownTemplate | undefined {
  const base = module.replace(/\/sandbox$/, '')
  if (base === 'cite') return { role: 'invoked-citation', name: '#invoke:cite' }
  if (base === 'citation/cs1') return { role: 'invoked-citation', name: citationModule }
  const name = canonicalTemplateName(base)
  return name === null ? undefined : { role: 'invoked-citation', name }
}

/** The name of an archive, whose template is a link to a copy there; not that of `{{web cite}}`. */
const webCite = 'webcite'

const webArchive: KnownTemplate = { role: 'annotation', name: 'webarchive' }

function isWebCite(name: string): boolean {
  return name.toLowerCase() === webCite
}
