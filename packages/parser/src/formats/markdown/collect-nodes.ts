import type { Definition, Link, LinkReference, Nodes, Root } from 'mdast'
import { ForwardSearch } from '../wikitext/forward-search.js'
import { type Range, RangeList, RangeWalk, sortByStart } from '../wikitext/ranges.js'
import { endOfAddress, trimAddress } from '../wikitext/url-characters.js'
import { blankStretches } from './blank.js'
import type { FoundCitation } from './create-citation.js'
import { endUnclosed, type UnclosedCitation } from './end-unclosed.js'
import { blankHiddenHtml, listShown } from './hidden-html.js'
import { JoinedText } from './joined-text.js'
import type { PlainFootnote } from './plain-footnote.js'
import { type ScannedCitation, scanCitations } from './scan-citations.js'
import { SourceMap, stripQuotes } from './source-map.js'
import { endsInCode } from './table-cells.js'

/** A footnote, or the use of one, as offsets into the document. */
export interface FoundReference extends Range {
  readonly kind: 'footnote' | 'footnote-use'
  readonly name: string
  readonly contentStart: number
  readonly contentEnd: number
}

/** A link as offsets into the document. */
export interface FoundLink extends Range {
  /** Absent for an address that stands in the text. */
  readonly node?: Link | LinkReference
  /** The address, where neither the node nor the text has it. */
  readonly url?: string
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
  /** Whether it is the address that a link consists of. */
  readonly isAddress: boolean
  /** Whether it stands in a line of text, where HTML is single tags. */
  readonly isInline: boolean
  /** Where the block or the table row ends that the node stands in. */
  readonly blockEnd: number
  /** How many quotations it stands in. */
  readonly quotes: number
  readonly refName?: string
  readonly reference?: number
}

/** Collects the citations, footnotes and links of a document from the trees of its pieces. */
export class NodeCollector {
  private readonly text: string
  private readonly citations: FoundCitation[] = []
  private readonly unclosed: UnclosedCitation[] = []
  private readonly references: FoundReference[] = []
  private readonly links: FoundLink[] = []
  private readonly definitions: Map<string, Definition> = new Map()
  /** The text that the tree was made of. */
  private joined: JoinedText

  constructor(text: string) {
    this.text = text
    this.joined = new JoinedText(text, [])
  }

  /** Collects from the tree of a text, after which definitions from elsewhere may follow. */
  collect(tree: Root, joined: JoinedText): void {
    this.joined = joined
    // No recursion: how deep a tree is, its author decides.
    const visits: { readonly node: Nodes; readonly around: Surroundings }[] = []
    visits.push({ node: tree, around: surroundings(joined.end) })
    for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
      const inside = this.visit(visit.node, visit.around)
      for (const node of listShown(visit.node).toReversed()) visits.push({ node, around: inside })
    }
  }

  /** Collects from a stretch of the document that no tree was made of, by delimiters alone. */
  collectUnparsed({ start, end }: Range): void {
    const raw = this.text.slice(start, end)
    const scanned = scanCitations(raw)
    const shown = blankStretches(
      raw,
      scanned.filter(({ isClosed }) => isClosed),
    )
    this.scanAddresses(shown, start, surroundings(end))
    this.scanHosts(shown, start)
    const map = new SourceMap(raw, raw, start)
    for (const found of scanned) this.addScanned(raw, found, map, surroundings(end))
  }

  /** Collects a footnote that no tree was made of. */
  collectFootnote({ name, start, end, contentStart }: PlainFootnote): void {
    this.references.push({ kind: 'footnote', name, start, end, contentStart, contentEnd: end })
  }

  /** All that was found. */
  finish(): FoundNodes {
    const { text, definitions } = this
    const references = sortByStart([...this.references])
    const places = new Map(references.map((reference, index) => [reference, index]))
    const unclosed = endUnclosed(text, this.citations, this.unclosed)
    const citations = sortByStart([...this.citations, ...unclosed])
    const links = leaveOut(sortByStart(this.links), unclosed).map(({ reference, ...link }) => {
      const holder = reference === undefined ? undefined : this.references[reference]
      const place = holder === undefined ? undefined : places.get(holder)
      return place === undefined ? link : { ...link, reference: place }
    })
    return { citations, references, links, definitions }
  }

  private startOf(node: Nodes): number {
    return this.joined.offsetAt(node.position?.start.offset ?? 0)
  }

  /** Whether a node is to be collected from this text: another has what is repeated in it. */
  private isOwn(node: Nodes): boolean {
    return node.type === 'definition' || this.joined.isOwn(node.position?.start.offset ?? 0)
  }

  /** Collects a node; tells what is around those in it. */
  private visit(node: Nodes, around: Surroundings): Surroundings {
    const start = this.startOf(node)
    const end = this.joined.endAt(node.position?.end.offset ?? 0)
    if (!this.isOwn(node)) return around
    switch (node.type) {
      case 'citation':
      case 'inlineCitation': {
        const { form } = node
        const inner = this.text.slice(start + 2, end - 2)
        // As in the document: the parser replaces some characters.
        const value = /[\r\n]/.test(inner) ? node.value : inner
        this.citations.push({ start, end, value, form, isClosed: true, ...pickName(around) })
        return around
      }
      case 'text':
        this.scanText(start, end, around)
        return around
      case 'html':
        if (!around.isInline) this.scanHtml(node.value, { start, end }, around)
        return around
      case 'link':
      case 'linkReference':
        this.links.push({ node, start, end, ...pickReference(around) })
        return { ...around, isInLink: true, isAddress: this.text.charAt(start) !== '[' }
      case 'definition':
        if (!this.definitions.has(node.identifier)) this.definitions.set(node.identifier, node)
        return around
      case 'footnoteReference':
        this.addUse(node.label ?? node.identifier, start, end)
        return around
      case 'footnoteDefinition': {
        const refName = node.label ?? node.identifier
        const [first] = node.children
        const contentStart = first === undefined ? end : this.startOf(first)
        const place = { start, end, contentStart, contentEnd: end }
        const reference = this.references.push({ kind: 'footnote', name: refName, ...place }) - 1
        return { ...around, refName, reference }
      }
      case 'blockquote':
        return { ...around, quotes: around.quotes + 1 }
      case 'tableRow':
        return { ...around, isInTable: true, isInline: true, blockEnd: end }
      case 'paragraph':
      case 'heading':
        return { ...around, isInline: true, blockEnd: end }
      default:
        return around
    }
  }

  /** Finds what Markdown has left as text: unclosed citations and the uses of unknown footnotes. */
  private scanText(start: number, end: number, around: Surroundings): void {
    if (around.isAddress) return
    const source = this.text.slice(start, end)
    for (const { 0: use, 1: name = '', index } of source.matchAll(footnoteUse)) {
      this.addUse(name, start + index, start + index + use.length)
    }
    if (!around.isInLink) this.scanAddresses(source, start, around)
    const raw = stripQuotes(source, around.quotes)
    const map = new SourceMap(raw, source, start)
    // In a table the pipe that a name ends at stands after the cell.
    for (const found of scanCitations(around.isInTable ? `${raw}|` : raw)) {
      if (around.isInTable && endsInCode(raw.slice(0, found.start))) continue
      this.addScanned(raw, { ...found, isClosed: false }, map, around)
    }
  }

  /** Finds the addresses in a text that Markdown has not taken for links. */
  private scanAddresses(raw: string, start: number, around: Surroundings): void {
    let next = 0
    for (const { index, 0: protocol } of raw.matchAll(bareProtocol)) {
      // What stands in an address is none itself, and would be searched through again.
      if (index < next) continue
      const host = index + protocol.length
      next = endOfAddress(raw, host, false)
      const end = trimAddress(raw, index, next)
      if (end <= host) continue
      this.links.push({ start: start + index, end: start + end, ...pickReference(around) })
    }
  }

  /** Finds the addresses without a protocol in a text that Markdown was not asked to read. */
  private scanHosts(raw: string, start: number): void {
    let next = 0
    for (const { index } of raw.matchAll(bareHost)) {
      if (index < next) continue
      next = endOfAddress(raw, index, false)
      const end = trimAddress(raw, index, next)
      if (end <= index + 'www.'.length) continue
      const url = `http://${raw.slice(index, end)}`
      this.links.push({ url, start: start + index, end: start + end })
    }
  }

  /** Finds the citations of a block of HTML, which Markdown passes on as it is. */
  private scanHtml(html: string, { start, end }: Range, around: Surroundings): void {
    const map = new SourceMap(html, this.text.slice(start, end), start)
    const shown = blankHiddenHtml(html)
    const elementEnds = new ForwardSearch(shown, '</')
    for (const found of scanCitations(shown)) {
      const blockEnd = Math.min(end, map.offsetAt(elementEnds.next(found.start)))
      this.addScanned(html, found, map, { ...around, blockEnd })
    }
  }

  private addScanned(
    raw: string,
    { start, end, form, isClosed }: ScannedCitation,
    map: SourceMap,
    around: Surroundings,
  ): void {
    const from = map.offsetAt(start)
    if (isClosed) {
      const value = raw.slice(start + 2, end - 2)
      const place = { start: from, end: map.endAt(start, end) }
      this.citations.push({ ...place, value, form, isClosed, ...pickName(around) })
    } else {
      const { blockEnd: limit, isInTable, quotes } = around
      this.unclosed.push({ start: from, limit, form, isInTable, quotes, ...pickName(around) })
    }
  }

  private addUse(name: string, start: number, end: number): void {
    const kind = 'footnote-use'
    this.references.push({ kind, name, start, end, contentStart: end, contentEnd: end })
  }
}

/** The beginning of an address that Markdown has not taken for a link. */
const bareProtocol = /(?<![\p{L}\d])(?:https?|ftps?):\/\//giu

/** The beginning of an address that Markdown takes for one of `http`. */
const bareHost = /(?<![\p{L}\d/._-])www\.(?=[\p{L}\d])/giu

/** The use of a footnote that is defined nowhere, or in another piece. */
const footnoteUse = /(?<!\\)\[\^([^\s[\]]{1,200})\]/g

function surroundings(blockEnd: number): Surroundings {
  return {
    isInTable: false,
    isInLink: false,
    isAddress: false,
    isInline: false,
    blockEnd,
    quotes: 0,
  }
}

function pickName({ refName }: Surroundings): { readonly refName?: string } {
  return refName === undefined ? {} : { refName }
}

function pickReference({ reference }: Surroundings): { readonly reference?: number } {
  return reference === undefined ? {} : { reference }
}

/** Leaves out links that stand in unclosed citations; both are in the order of the text. */
function leaveOut(links: readonly FoundLink[], unclosed: readonly Range[]): readonly FoundLink[] {
  const walk = new RangeWalk(RangeList.of(unclosed))
  return links.filter(({ start }) => !walk.covers(start))
}
