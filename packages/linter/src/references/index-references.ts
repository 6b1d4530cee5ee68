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
  /** Those that do not share a name. */
  readonly single: readonly WrittenDefinition[]
}

/** A definition as it stands in a text; most contents are never compared with others. */
class WrittenDefinition implements Definition {
  readonly reference: Reference
  readonly written: string
  private folded: string | undefined

  constructor(reference: Reference, written: string) {
    this.reference = reference
    this.written = written
    this.folded = undefined
  }

  get content(): string {
    this.folded ??= foldSpace(this.written)
    return this.folded
  }
}

/** By what a named reference is found. */
export function definitionKey({ name = '', group = '', kind }: Reference): string {
  const isFootnote = kind === 'footnote' || kind === 'footnote-use'
  return `${isFootnote ? 'footnote' : 'ref'}\n${group.trim()}\n${name.trim()}`
}

/** Finds the definitions of references. For `RunContext.once`. */
export function indexReferences(document: ParsedDocument): ReferenceIndex {
  const definitions = new Map<string, WrittenDefinition[]>()
  const single: WrittenDefinition[] = []
  for (const reference of document.references) {
    if (!reference.defines || reference.kind === 'short') continue
    const { start, end } = reference.contentSpan
    const written = document.text.slice(start.offset, end.offset).trim()
    if (written === '') continue
    const definition = new WrittenDefinition(reference, written)
    const isRepeated =
      reference.name !== undefined && addTo(definitions, definitionKey(reference), definition) > 1
    if (reference.kind === 'ref' && !isRepeated) single.push(definition)
  }
  return { definitions, single }
}

/** The references of each name, defined or used. For `RunContext.once`. */
export function indexNames({
  references,
}: ParsedDocument): ReadonlyMap<string, readonly Reference[]> {
  const byName = new Map<string, Reference[]>()
  for (const reference of references) {
    if (reference.name !== undefined) addTo(byName, reference.name.trim(), reference)
  }
  return byName
}

/** The references of one content and group that do not share a name, where there are several. */
export function listIdentical({ single }: ReferenceIndex): readonly (readonly Definition[])[] {
  const alike = new Map<number, WrittenDefinition[]>()
  for (const definition of single) addTo(alike, sketch(definition.written), definition)
  const byContent = new Map<string, Definition[]>()
  for (const definitions of alike.values()) {
    if (definitions.length === 1) continue
    for (const definition of definitions) {
      const { reference, content } = definition
      addTo(byContent, `${reference.group ?? ''}\n${content}`, definition)
    }
  }
  return [...byContent.values()].filter(({ length }) => length > 1)
}

/** How much of each end of a text its sketch is made of. */
const sketchedLength = 32

/** A number that texts share which differ in nothing but white space, and few others do. */
function sketch(text: string): number {
  let number = 0
  for (let at = 0, left = sketchedLength; at < text.length && left > 0; at += 1) {
    const unit = text.charCodeAt(at)
    if (!isInk(unit)) continue
    number = (Math.imul(number, 31) + unit) | 0
    left -= 1
  }
  for (let at = text.length - 1, left = sketchedLength; at >= 0 && left > 0; at -= 1) {
    const unit = text.charCodeAt(at)
    if (!isInk(unit)) continue
    number = (Math.imul(number, 31) + unit) | 0
    left -= 1
  }
  return number
}

/** Whether a code unit is surely no white space, of which there is more beyond ASCII. */
function isInk(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f
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
  const partEnd = /[|\n{}]/g
  for (let equals = text.indexOf('='); equals !== -1; equals = text.indexOf('=', equals + 1)) {
    const start = startOfName(text, equals)
    if (start === undefined || !/ref|source|note/i.test(text.slice(start, equals))) continue
    partEnd.lastIndex = equals
    names.add(text.slice(equals + 1, partEnd.exec(text)?.index).trim())
  }
  return names
}

const longestParameterName = 60

const [lineBreak, equalsSign, braceOpen, pipe, braceClose] = [0x0a, 0x3d, 0x7b, 0x7c, 0x7d]

/** Where the name starts that the first equals sign of a part of a template ends. */
function startOfName(text: string, equals: number): number | undefined {
  for (let start = equals; start >= equals - longestParameterName; start -= 1) {
    const unit = start === 0 ? lineBreak : text.charCodeAt(start - 1)
    if (unit === equalsSign) return undefined
    if (unit === pipe || unit === lineBreak || unit === braceOpen || unit === braceClose) {
      return start === equals ? undefined : start
    }
  }
  return undefined
}

/** Adds to one of the lists of a map; the length of that list. */
function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): number {
  const list = map.get(key)
  if (list) return list.push(value)
  map.set(key, [value])
  return 1
}
