import type { Link } from '@veracite/core'
import { closeBrace, closeBracket, newline, openBrace, openBracket, pipe } from './characters.js'
import { ForwardSearch } from './forward-search.js'
import { type Range, RangeWalk } from './ranges.js'
import { endOfAddress, trimAddress } from './url-characters.js'
import type { WikitextSource } from './wikitext-source.js'

/** Where links are not looked for, and where they end early; lists are in the order of the text. */
export interface LinkContext {
  /** Citations and remarks on them, and what is not read as wikitext. */
  readonly excluded: readonly (readonly Range[])[]
  /** Templates, in which a `|` ends an address. */
  readonly templates: readonly Range[]
}

/** The longest text of a bracketed link; longer ones are taken for damage. */
const longestText = 5000

const protocolPattern = /(?:^|[^a-z])(https?|ftps?)$/i

/** Finds the web addresses of a text by the rules of MediaWiki's parser. */
export function findLinks(source: WikitextSource, context: LinkContext): Link[] {
  return new LinkFinder(source, context).find()
}

class LinkFinder {
  private readonly source: WikitextSource
  private readonly text: string
  private readonly excluded: readonly RangeWalk[]
  private readonly templates: RangeWalk
  private readonly links: Link[] = []
  /** Brackets that open before this offset are known to stay open. */
  private unclosedBefore = 0

  constructor(source: WikitextSource, context: LinkContext) {
    this.source = source
    this.text = source.text
    this.excluded = context.excluded.map((ranges) => new RangeWalk(ranges))
    this.templates = new RangeWalk(context.templates)
  }

  find(): Link[] {
    const { text } = this
    const schemes = new ForwardSearch(text, '://')
    const relatives = new ForwardSearch(text, '[//')
    let at = 0
    for (;;) {
      const scheme = schemes.next(at)
      const relative = relatives.next(at)
      const isRelative = relative < scheme
      const found = isRelative ? relative : scheme
      if (found >= text.length) return this.links
      const start = isRelative ? found + 1 : this.startOfProtocol(found, at)
      at = found + 3
      if (start !== -1 && !this.isExcluded(start)) at = this.readLink(start, at, isRelative)
    }
  }

  /** The offset of the protocol before a `://`, or -1 where it is none of the web. */
  private startOfProtocol(end: number, from: number): number {
    const before = this.text.slice(Math.max(from - 1, end - 6, 0), end)
    const protocol = protocolPattern.exec(before)?.[1]
    return protocol === undefined ? -1 : end - protocol.length
  }

  private isExcluded(offset: number): boolean {
    let isExcluded = false
    for (const walk of this.excluded) isExcluded = walk.covers(offset) || isExcluded
    return isExcluded
  }

  /** Reads the link whose address starts at `start`; returns the offset to read on at. */
  private readLink(start: number, host: number, isRelative: boolean): number {
    const isInTemplate = this.templates.covers(start)
    const end = endOfAddress(this.text, host, isInTemplate)
    if (end === host) return end
    const isBracketed = this.text.charCodeAt(start - 1) === openBracket
    const closing = isBracketed ? this.closingBracket(end, isInTemplate) : -1
    if (closing !== -1) {
      const words = this.source.expand(end, closing).trim()
      this.links.push({
        url: this.text.slice(start, end),
        ...(words === '' ? {} : { text: words }),
        kind: 'bracketed',
        span: this.source.span(start - 1, closing + 1),
      })
      return closing + 1
    }
    if (isRelative || /\w/.test(this.text.charAt(start - 1))) return end
    const trimmed = trimAddress(this.text, start, end)
    if (trimmed <= host) return end
    const url = this.text.slice(start, trimmed)
    this.links.push({ url, kind: 'bare', span: this.source.span(start, trimmed) })
    return end
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
