import type { Link } from '@veracite/core'
import {
  closeBrace,
  closeBracket,
  colon,
  newline,
  openBrace,
  openBracket,
  pipe,
} from './characters.js'
import { ForwardSearch } from './forward-search.js'
import { type Range, type Ranges, RangeWalk } from './ranges.js'
import { noReference } from './reference-table.js'
import { ReferenceWalk } from './reference-walk.js'
import type { ScanResult } from './scan-result.js'
import { endOfAddress, trimAddress } from './url-characters.js'
import type { WikitextSource } from './wikitext-source.js'

/** Where links are not looked for, and where they end early; lists are in the order of the text. */
export interface LinkContext {
  /** Citations and remarks on them, and what is not read as wikitext. */
  readonly excluded: readonly Ranges[]
  /** Templates, in which a `|` ends an address. */
  readonly templates: Ranges
  /** Where the references are, which have their index; absent where the text can have none. */
  readonly scan?: ScanResult
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** The longest text of a bracketed link; longer ones are taken for damage. */
const longestText = 5000

const protocolPattern = /(?:^|[^a-z])(https?|ftps?)$/i
const longestProtocol = 5

/** Finds the web addresses of a text by the rules of MediaWiki's parser. */
export function findLinks(source: WikitextSource, context: LinkContext): Link[] {
  return new LinkFinder(source, context).find()
}

class LinkFinder {
  private readonly source: WikitextSource
  private readonly text: string
  private readonly excluded: readonly RangeWalk[]
  private readonly templates: RangeWalk
  private readonly scan: ScanResult | undefined
  private readonly references: ReferenceWalk | undefined
  private readonly links: Link[] = []
  /** Brackets that open before this offset are known to stay open. */
  private unclosedBefore = 0

  constructor(source: WikitextSource, context: LinkContext) {
    this.source = source
    this.text = source.text
    this.excluded = context.excluded.map((ranges) => new RangeWalk(ranges))
    this.templates = new RangeWalk(context.templates)
    this.scan = context.scan
    this.references = context.scan && new ReferenceWalk(context.scan)
  }

  find(): Link[] {
    const { text } = this
    const slashes = new ForwardSearch(text, '//')
    for (let at = slashes.next(0); at < text.length; ) {
      const before = text.charCodeAt(at - 1)
      const isLink = before === colon || before === openBracket
      at = slashes.next(isLink ? this.readUnlessExcluded(at) : at + 2)
    }
    return this.links
  }

  /** Reads the link around the slashes at an offset, unless it is in a range that has none. */
  private readUnlessExcluded(slashes: number): number {
    let end = slashes
    for (const walk of this.excluded) end = Math.max(end, walk.endAround(slashes))
    return end > slashes ? Math.max(end, slashes + 2) : this.readLink(slashes)
  }

  /** Reads the link around the slashes at an offset; returns the offset to read on at. */
  private readLink(slashes: number): number {
    const host = slashes + 2
    const start = this.startOfProtocol(slashes)
    if (start === -1) return host
    const isInTemplate = this.templates.covers(start)
    const end = endOfAddress(this.text, host, isInTemplate)
    const row = this.references?.referenceAt(start) ?? noReference
    if (end === host || this.isInTag(start, row)) return end
    const reference = row === noReference ? undefined : this.scan?.references.indexOf(row)
    const isBracketed = this.text.charCodeAt(start - 1) === openBracket
    const closing = isBracketed ? this.closingBracket(end, isInTemplate) : -1
    if (closing !== -1) {
      this.addLink({ start, end, closing }, reference)
      return closing + 1
    }
    if (start === slashes || /\w/.test(this.text.charAt(start - 1))) return end
    const trimmed = trimAddress(this.text, start, end)
    if (trimmed <= host) return end
    this.addLink({ start, end: trimmed }, reference)
    return end
  }

  /** Whether an offset within a reference is one of its opening tag. */
  private isInTag(offset: number, row: number): boolean {
    const references = this.scan?.references
    return (
      references !== undefined &&
      row !== noReference &&
      references.isTag(row) &&
      offset < references.contentStartOf(row)
    )
  }

  /** The offset of the protocol before slashes, theirs if none is needed; -1 if not of the web. */
  private startOfProtocol(slashes: number): number {
    if (this.text.charCodeAt(slashes - 1) === openBracket) return slashes
    const before = this.text.slice(Math.max(slashes - longestProtocol - 2, 0), slashes - 1)
    const protocol = protocolPattern.exec(before)?.[1]
    return protocol === undefined ? -1 : slashes - 1 - protocol.length
  }

  /** Adds a link; its words end at a closing bracket, if it has one. */
  private addLink(range: Range & { readonly closing?: number }, reference?: number): void {
    const { start, end, closing } = range
    const words = closing === undefined ? '' : this.source.expand(end, closing).trim()
    const isBare = closing === undefined
    const link: Mutable<Link> = {
      url: this.text.slice(start, end),
      kind: isBare ? 'bare' : 'bracketed',
      span: this.source.span(isBare ? start : start - 1, isBare ? end : closing + 1),
    }
    if (words !== '') link.text = words
    if (reference !== undefined) link.reference = reference
    this.links.push(link)
  }

  /** The offset of the `]` that ends a link whose address ends at `from`, or -1. */
  private closingBracket(from: number, isInTemplate: boolean): number {
    if (from < this.unclosedBefore) return -1
    const { text } = this
    const limit = Math.min(text.length, from + longestText)
    let braces = 0
    let brackets = 0
    let at = from
    for (; at < limit; at += 1) {
      const unit = text.charCodeAt(at)
      const isDouble = text.charCodeAt(at + 1) === unit
      if (unit === openBrace && isDouble) braces += 1
      else if (unit === closeBrace && isDouble && braces > 0) braces -= 1
      else if (unit === openBracket && isDouble) brackets += 1
      else if (unit === closeBracket && isDouble && brackets > 0) brackets -= 1
      else if (braces > 0) continue
      else if (unit === closeBracket) return at
      else if (unit === newline || (unit === closeBrace && isDouble)) break
      else if (unit === pipe && isInTemplate && brackets === 0) break
      else continue
      at += 1
    }
    this.unclosedBefore = at
    return -1
  }
}
