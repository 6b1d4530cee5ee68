import type { ParsedDocument, Reference } from '@veracite/core'

/** A reference with what stands in it. */
export interface Definition {
  readonly reference: Reference
  /** White space at the ends and the amount of it elsewhere left out. */
  readonly content: string
}

/** The references of a document that have content. */
interface ReferenceIndex {
  /** By name and group, see {@link definitionKey}. */
  readonly definitions: ReadonlyMap<string, readonly Definition[]>
  /** Those of one content that do not share a name. */
  readonly byContent: ReadonlyMap<string, readonly Definition[]>
}

/** By what a named reference is found. */
export function definitionKey({ name = '', group = '', kind }: Reference): string {
  const isFootnote = kind === 'footnote' || kind === 'footnote-use'
  return `${isFootnote ? 'footnote' : 'ref'}\n${group.trim()}\n${name.trim()}`
}

/** Finds the definitions of references. For `RunContext.once`. */
export function indexReferences(document: ParsedDocument): ReferenceIndex {
  const definitions = new Map<string, Definition[]>()
  const byContent = new Map<string, Definition[]>()
  for (const reference of document.references) {
    if (!reference.defines || reference.kind === 'short') continue
    const { start, end } = reference.contentSpan
    const content = foldSpace(document.text.slice(start.offset, end.offset).trim())
    if (content === '') continue
    const key = definitionKey(reference)
    if (reference.name !== undefined) addTo(definitions, key, { reference, content })
    const isRepeated = reference.name !== undefined && (definitions.get(key)?.length ?? 0) > 1
    if (reference.kind === 'ref' && !isRepeated) {
      addTo(byContent, `${reference.group ?? ''}\n${content}`, { reference, content })
    }
  }
  return { definitions, byContent }
}

function foldSpace(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s\s+|[^\S ]/g, ' ') : text
}

/**
 * The values that templates are given for their references: an infobox makes the reference `e18` of
 * `ref=e18`. For `RunContext.once`.
 */
export function listNamesInTemplates({ text }: ParsedDocument): ReadonlySet<string> {
  const names = new Set<string>()
  for (const part of text.split(/[|\n{}]/)) {
    const at = part.indexOf('=')
    if (at > 0 && at <= longestParameterName && /ref|source|note/i.test(part.slice(0, at))) {
      names.add(part.slice(at + 1).trim())
    }
  }
  return names
}

const longestParameterName = 60

function addTo(map: Map<string, Definition[]>, key: string, definition: Definition): void {
  const list = map.get(key)
  if (list) list.push(definition)
  else map.set(key, [definition])
}
