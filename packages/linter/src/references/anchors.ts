import type { ParsedDocument, Reference, RunContext } from '@veracite/core'
import { evaluateCs1 } from '../cs1/evaluate.js'

/** What a short reference points at. */
interface ShortAnchor {
  readonly anchor: string
  /** The names and the year, for messages. */
  readonly names: string
  readonly firstName: string
}

/** What a short reference points at; `undefined` where that cannot be told. */
export function shortAnchor(reference: Reference): ShortAnchor | undefined {
  if (reference.kind !== 'short') return undefined
  if (reference.attributes.some(({ name }) => name.toLowerCase() === 'ref')) return undefined
  const parts = reference.attributes
    .filter(({ name }) => /^[1-5]$/.test(name))
    .map(({ value }) => value.trim())
    .filter((value) => value !== '')
  // What other templates make of a name cannot be seen here.
  if (parts.length < 2 || parts.some((part) => part.includes('{{'))) return undefined
  return { anchor: `CITEREF${parts.join('')}`, names: parts.join(' '), firstName: parts[0] ?? '' }
}

/** How many sources have each anchor. For `RunContext.once`. */
export function indexAnchors(
  document: ParsedDocument,
  run: RunContext,
): ReadonlyMap<string, number> {
  const anchors = new Map<string, number>()
  const add = (anchor: string): void => {
    anchors.set(anchor, (anchors.get(anchor) ?? 0) + 1)
  }
  for (const citation of document.citations) {
    const { anchor } = run.once(citation, evaluateCs1)
    if (anchor !== undefined) add(anchor)
  }
  // Templates of other kinds and plain text can set anchors too.
  for (const [anchor] of document.text.matchAll(/CITEREF[^\s"'|}\]<>]{1,200}/g)) {
    if (!anchors.has(anchor)) add(anchor)
  }
  return anchors
}

/** How far a template is looked back for, in UTF-16 code units. */
const longestTemplate = 600

/** How many places of a name are looked at. */
const mostPlaces = 200

/**
 * Whether a name stands in a template that is no citation: some of them cite a certain source, and
 * what anchor they set cannot be seen here.
 */
export function isInOtherTemplate(text: string, name: string): boolean {
  let at = text.indexOf(name)
  for (let place = 0; at !== -1 && place < mostPlaces; place += 1) {
    const before = text.slice(Math.max(0, at - longestTemplate), at)
    const opening = before.lastIndexOf('{{')
    const isInside = opening > before.lastIndexOf('}}')
    if (isInside && !/^\{\{\s*(?:sfn|harv|cite |citation)/i.test(before.slice(opening))) return true
    at = text.indexOf(name, at + 1)
  }
  return false
}
