import type { Definition, Link, LinkReference, Nodes, Root } from 'mdast'
import { endOfAddress, trimAddress } from '../wikitext/url-characters.js'
import { blankBetween, type Pair } from './blank.js'
import type { FoundCitation } from './create-citation.js'
import { endUnclosed } from './end-unclosed.js'
import type { Stretch } from './heavy-stretches.js'
import { scanCitations } from './scan-citations.js'
import { SourceMap } from './source-map.js'

/** A footnote, or the use of one, as offsets into the document. */
export interface FoundReference {
  readonly kind: 'footnote' | 'footnote-use'
  readonly name: string
  readonly start: number
  readonly end: number
  readonly contentStart: number
  readonly contentEnd: number
}

/** A link as offsets into the document. */
interface FoundLink {
  /** Absent for an address that stands in the text. */
  readonly node?: Link | LinkReference
  readonly start: number
  readonly end: number
  /** The index of the reference that holds it. */
  readonly reference?: number
}

/** What a document holds, in the order of the text. */
export interface FoundNodes {
  readonly citations: readonly FoundCitation[]
  readonly references: readonly FoundReference[]
  readonly links: readonly FoundLink[]
  readonly definitions: ReadonlyMap<string, Definition>
}

/** What is known of a node by the nodes around it. */
interface Surroundings {
  readonly isInTable: boolean
  readonly isInLink: boolean
  /** Whether it stands in a line of text, where HTML is single tags. */
  readonly isInline: boolean
  /** Where the block ends that the node stands in. */
  readonly blockEnd: number
  readonly refName?: string
  readonly reference?: number
}

interface Visit {
  readonly node: Nodes
  readonly around: Surroundings
}

/**
 * Collects the citations, footnotes and links of a tree.
 *
 * `base` is the offset in the document of the text that the tree was made of; what was `unparsed` is
 * searched for citations by their delimiters alone.
 */
export function collectNodes(
  text: string,
  tree: Root,
  { base, unparsed }: { readonly base: number; readonly unparsed: readonly Stretch[] },
): FoundNodes {
  const collector = new NodeCollector(text, base)
  const around = { isInTable: false, isInLink: false, isInline: false, blockEnd: text.length }
  // No recursion: how deep a tree is, its author decides.
  const visits: Visit[] = [{ node: tree, around }]
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const inside = collector.visit(visit)
    if (!('children' in visit.node)) continue
    for (const node of visit.node.children.toReversed()) visits.push({ node, around: inside })
  }
  for (const { start, end } of unparsed) {
    collector.scanRaw(text.slice(start, end), start, { ...around, blockEnd: end })
  }
  collector.citations.sort((a, b) => a.start - b.start)
  const citations = endUnclosed(text, collector.citations)
  const { references, definitions } = collector
  return { citations, references, definitions, links: leaveOut(collector.links, citations) }
}

class NodeCollector {
  readonly citations: FoundCitation[] = []
  readonly references: FoundReference[] = []
  readonly links: FoundLink[] = []
  readonly definitions: Map<string, Definition> = new Map()
  private readonly text: string
  private readonly base: number

  constructor(text: string, base: number) {
    this.text = text
    this.base = base
  }

  /** Collects a node; tells what is around those in it. */
  visit({ node, around }: Visit): Surroundings {
    const start = this.base + (node.position?.start.offset ?? 0)
    const end = this.base + (node.position?.end.offset ?? 0)
    switch (node.type) {
      case 'citation':
      case 'inlineCitation': {
        const value = this.isOneLine(start, end) ? this.text.slice(start + 2, end - 2) : node.value
        this.addCitation({ start, end, value, form: node.form, isClosed: true }, around)
        return around
      }
      case 'text':
        this.scanText(start, end, around)
        return around
      case 'html':
        if (!around.isInline) this.scanHtml(node.value, start, end, around)
        return around
      case 'link':
      case 'linkReference':
        this.links.push({ node, start, end, ...pickReference(around) })
        return { ...around, isInLink: true }
      case 'definition':
        if (!this.definitions.has(node.identifier)) this.definitions.set(node.identifier, node)
        return around
      case 'footnoteReference': {
        this.addUse(node.label ?? node.identifier, start, end)
        return around
      }
      case 'footnoteDefinition': {
        const name = node.label ?? node.identifier
        const contentStart =
          this.base + (node.children[0]?.position?.start.offset ?? end - this.base)
        const reference = this.references.length
        this.references.push({ kind: 'footnote', name, start, end, contentStart, contentEnd: end })
        return { ...around, refName: name, reference }
      }
      case 'tableCell':
        return { ...around, isInTable: true, isInline: true, blockEnd: end }
      case 'paragraph':
      case 'heading':
        return { ...around, isInline: true, blockEnd: end }
      default:
        return around
    }
  }

  private isOneLine(start: number, end: number): boolean {
    return !/[\r\n]/.test(this.text.slice(start, end))
  }

  private addCitation(
    citation: Omit<FoundCitation, 'isInTable' | 'refName'>,
    { isInTable, refName }: Surroundings,
  ): void {
    this.citations.push({ ...citation, isInTable, ...(refName === undefined ? {} : { refName }) })
  }

  /** Finds what Markdown has left as text: unclosed citations and the uses of unknown footnotes. */
  private scanText(start: number, end: number, around: Surroundings): void {
    const raw = this.text.slice(start, end)
    for (const { 0: use, 1: name = '', index } of raw.matchAll(footnoteUse)) {
      this.addUse(name, start + index, start + index + use.length)
    }
    if (!around.isInLink) this.scanAddresses(raw, start, around)
    for (const { form, start: from } of scanCitations(raw)) {
      const unclosed = { form, value: '', isClosed: false }
      this.addCitation({ ...unclosed, start: start + from, end: around.blockEnd }, around)
    }
  }

  /** Finds the citations of a text as it stands in the document. */
  scanRaw(raw: string, start: number, around: Surroundings): void {
    for (const found of scanCitations(raw)) {
      const { form, isClosed } = found
      const value = isClosed ? raw.slice(found.start + 2, found.end - 2) : ''
      const end = isClosed ? start + found.end : around.blockEnd
      this.addCitation({ start: start + found.start, end, value, form, isClosed }, around)
    }
  }

  /** Finds the addresses in a text that Markdown has not taken for links. */
  private scanAddresses(raw: string, start: number, around: Surroundings): void {
    for (const { index, 0: protocol } of raw.matchAll(bareProtocol)) {
      const host = index + protocol.length
      const end = trimAddress(raw, index, endOfAddress(raw, host, false))
      if (end <= host) continue
      this.links.push({ start: start + index, end: start + end, ...pickReference(around) })
    }
  }

  /** Finds the citations of a block of HTML, which Markdown passes on as it is. */
  private scanHtml(html: string, start: number, end: number, around: Surroundings): void {
    const map = new SourceMap(html, this.text.slice(start, end), start)
    for (const found of scanCitations(hiddenHtml.reduce(blankBetween, html))) {
      if (!found.isClosed) continue
      const value = html.slice(found.start + 2, found.end - 2)
      const place = { start: map.offsetAt(found.start), end: map.endAt(found.start, found.end) }
      this.addCitation({ ...place, value, form: found.form, isClosed: true }, around)
    }
  }

  private addUse(name: string, start: number, end: number): void {
    const kind = 'footnote-use'
    this.references.push({ kind, name, start, end, contentStart: end, contentEnd: end })
  }
}

/** The beginning of an address that Markdown has not taken for a link. */
const bareProtocol = /(?<![\p{L}\d])(?:https?|ftps?):\/\//giu

/** The use of a footnote that is defined nowhere. */
const footnoteUse = /(?<!\\)\[\^([^\s[\]]{1,200})\]/g

/** Leaves out links that stand in citations. */
function leaveOut(
  links: readonly FoundLink[],
  citations: readonly FoundCitation[],
): readonly FoundLink[] {
  const unclosed = citations.filter(({ isClosed }) => !isClosed)
  let index = 0
  return links.filter((link) => {
    while ((unclosed[index]?.end ?? Number.POSITIVE_INFINITY) <= link.start) index += 1
    return (unclosed[index]?.start ?? Number.POSITIVE_INFINITY) > link.start
  })
}

/** What HTML shows as it is written, or not at all. */
const hiddenHtml: readonly Pair[] = [
  ['<!--', '-->'],
  ...['code', 'pre', 'script', 'style', 'textarea'].map((tag): Pair => [`<${tag}`, `</${tag}>`]),
]

function pickReference({ reference }: Surroundings): { readonly reference?: number } {
  return reference === undefined ? {} : { reference }
}
