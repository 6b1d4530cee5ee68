import type { ParsedDocument, Reference, RunContext } from '@veracite/core'
import { evaluateCs1 } from '../cs1/evaluate.js'
import { foldName } from '../text/fold-name.js'

/** What a short reference points at. */
interface ShortAnchor {
  readonly anchor: string
  /** The names and the year, for messages. */
  readonly names: string
  /** The last word of the first name. */
  readonly word: string
}

/** What a reference points at, where it is a short one and that can be told. */
export function shortAnchor(run: RunContext, reference: Reference): ShortAnchor | undefined {
  return reference.kind === 'short' ? run.once(reference, readAnchor) : undefined
}

function readAnchor(reference: Reference): ShortAnchor | undefined {
  if (reference.attributes.some(({ name }) => name.toLowerCase() === 'ref')) return undefined
  const parts = reference.attributes
    .filter(({ name }) => /^[1-5]$/.test(name))
    .map(({ value }) => value.trim())
    .filter((value) => value !== '')
  // What other templates make of a name cannot be seen here.
  if (parts.length < 2 || parts.some((part) => part.includes('{{'))) return undefined
  return {
    anchor: `CITEREF${parts.join('')}`,
    names: parts.join(' '),
    word: (parts[0] ?? '').split(' ').at(-1) ?? '',
  }
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

/** The titles of the sources that have each anchor. For `RunContext.once`. */
export function indexTitles(
  document: ParsedDocument,
  run: RunContext,
): ReadonlyMap<string, ReadonlySet<string>> {
  const titles = new Map<string, Set<string>>()
  for (const citation of document.citations) {
    const { anchor } = run.once(citation, evaluateCs1)
    if (anchor === undefined) continue
    const known = titles.get(anchor) ?? new Set()
    titles.set(anchor, known)
    known.add(foldName(citation.parameters.find(({ name }) => name === 'title')?.value ?? ''))
  }
  return titles
}

/** How much of a template is looked at, in UTF-16 code units. */
const longestTemplate = 600

/**
 * The words in templates that are no citations: some of them cite a certain source, and what anchor
 * they set cannot be seen here. For `RunContext.once`.
 */
export function listForeignWords({ text }: ParsedDocument): ReadonlySet<string> {
  const words = new Set<string>()
  let at = text.indexOf('{{')
  while (at !== -1) {
    let end = at + 2
    if (!/^\{\{\s{0,5}(?:sfn|harv|cite |citation)/i.test(text.slice(at, at + 20))) {
      const closing = text.slice(at, at + longestTemplate).indexOf('}}')
      end = closing === -1 ? at + longestTemplate : at + closing
      for (const [word] of text.slice(at, end).matchAll(/\p{Lu}[\p{L}'’-]+/gu)) words.add(word)
    }
    at = text.indexOf('{{', end)
  }
  return words
}

/**
 * Whether an entry of a list is a template that stands for one certain source, of which only the page
 * or the volume is given: whose source it is cannot be seen here. For `RunContext.once`.
 */
export function citesByName({ text }: ParsedDocument): boolean {
  for (const { index } of text.matchAll(/^[*#:]+ ?\{\{/gm)) {
    const entry = text.slice(index, index + longestTemplate)
    const template = entry.slice(0, (entry.indexOf('}}') + 1 || entry.length + 1) - 1)
    const isKnown = /^[*#:]+ ?\{\{\s{0,5}(?:cite |citation\b)/i.test(template)
    if (!isKnown && /\|\s{0,9}(?:pages?|volume|chapter|wstitle)\s{0,9}=/.test(template)) return true
  }
  return false
}
