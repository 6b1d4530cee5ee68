import {
  closeBrace,
  closeBracket,
  equalsSign,
  hyphen,
  openBrace,
  openBracket,
} from './characters.js'
import type { KnownTemplate } from './known-templates.js'
import { noEquals, PartList } from './part-list.js'
import { noReference } from './reference-table.js'
import type { ScanResult } from './scan-result.js'
import type { WikitextSource } from './wikitext-source.js'

/** Something that opened and did not close yet. */
interface Piece {
  /**
   * What opened it: a brace, a bracket, an equals sign for a heading, or a hyphen for the `-{…}-` in
   * which words for several scripts stand.
   */
  open: number
  start: number
  /** How many opening characters are not matched yet. */
  count: number
  /** How many of the parts belong to the pieces below. */
  partsBase: number
  /** What the template is, once its name is read; `null` if nothing that matters. */
  known: KnownTemplate | null | undefined
  /** The row of the reference that the template stands for. */
  reference: number
}

/** The longest `{{!}}` or `{{=}}`, white space included, that is looked for. */
const longestMagicWord = 8

/**
 * The braces, brackets and headings that are open at a place, matched as MediaWiki's preprocessor
 * does; what closes and matters goes into the result of the scan.
 */
export class PieceStack {
  /** How many pieces are out of reach, being open around the content of a tag. */
  base = 0
  /** The row of the innermost reference that is open. */
  holder: number = noReference
  /** How many pieces are open. */
  depth = 0
  private readonly source: WikitextSource
  private readonly text: string
  private readonly result: ScanResult
  /** The pieces that are open, and after these some that were and are used again. */
  private readonly pieces: Piece[] = []
  /** The parts of the templates that are open. */
  private readonly parts = new PartList()

  constructor(source: WikitextSource, result: ScanResult) {
    this.source = source
    this.text = source.text
    this.result = result
  }

  /** Whether nothing is open within reach. */
  get isEmpty(): boolean {
    return this.depth === this.base
  }

  /** Opens a run of braces or brackets; returns the offset after it. */
  open(start: number, unit: number): number {
    let end = start + 1
    while (this.text.charCodeAt(end) === unit) end += 1
    if (end - start > 1) this.push(start, unit, end - start)
    else if (unit === openBrace) this.openConversion(start)
    return end
  }

  /** At a line break: ends a heading, and starts the next, which shields the braces in its line. */
  breakLine(at: number): number {
    if (this.top()?.open === equalsSign) this.depth -= 1
    return this.startLine(at + 1)
  }

  /** At the start of a line inside of a template; returns the offset to read on at. */
  startLine(at: number): number {
    let count = 0
    while (count < 6 && this.text.charCodeAt(at + count) === equalsSign) count += 1
    if (count === 0 || (count === 1 && this.awaitsEquals())) return at
    this.push(at, equalsSign, count)
    return at + count
  }

  /** At a `|`: starts the next part of a template. */
  addPart(at: number): void {
    const piece = this.top()
    if (piece?.open !== openBrace) return
    if (this.parts.length === piece.partsBase) {
      piece.known = this.recognize(piece.start + piece.count, at)
      if (piece.known?.role === 'reference') {
        this.depth -= 1
        piece.reference = this.addReference(piece.start + piece.count - 2)
        this.depth += 1
        this.holder = piece.reference
      }
    }
    this.parts.add(at + 1)
  }

  /** At a `=`: ends the name of a parameter, if one is read. */
  endName(at: number): void {
    if (this.awaitsEquals()) this.parts.setEquals(at)
  }

  /** At a `]`; returns the offset to read on at. */
  closeBracket(at: number): number {
    const piece = this.top()
    if (piece?.open !== openBracket || this.text.charCodeAt(at + 1) !== closeBracket) return at + 1
    piece.count -= 2
    if (piece.count < 2) this.depth -= 1
    return at + 2
  }

  /** At a `}`; returns the offset to read on at. */
  closeBrace(at: number): number {
    const piece = this.top()
    if (piece?.open === hyphen) return this.closeConversion(at)
    if (piece?.open !== openBrace || this.text.charCodeAt(at + 1) !== closeBrace) return at + 1
    const isArgument = piece.count > 2 && this.text.charCodeAt(at + 2) === closeBrace
    const left = piece.count - (isArgument ? 3 : 2)
    this.depth -= 1
    if (piece.reference !== noReference) {
      this.holder = this.result.references.parentOf(piece.reference)
    }
    if (!isArgument) this.closeTemplate(piece, at)
    this.parts.cut(piece.partsBase)
    const end = at + piece.count - left
    if (left > 1) this.push(piece.start, openBrace, left)
    else if (this.isEmpty) this.result.outermost.add(piece.start + left, end)
    else if (left === 1) this.openConversion(piece.start)
    return end
  }

  /** Adds a reference that opens here; returns its row. */
  addReference(start: number, isListed: boolean = this.isInList()): number {
    return this.result.references.add(start, this.holder, isListed)
  }

  /** Gives up what is open within reach: the text that it could close in ends at `limit`. */
  dropUnclosed(limit: number): void {
    if (this.isEmpty) return
    const { pieces, base, depth, holder } = this
    this.parts.cut(pieces[base]?.partsBase ?? this.parts.length)
    this.depth = base
    for (let index = base; index < depth; index += 1) {
      const { known, start = 0, count = 0 } = pieces[index] ?? {}
      if (known?.role === 'citation' || known?.role === 'invoked-citation') {
        this.result.unclosed.push({ known, start: start + count - 2, limit, holder })
      }
    }
  }

  /** At a single `{`: opens `-{`, if that is what it is of; outside of templates that shields nothing. */
  private openConversion(at: number): void {
    if (this.text.charCodeAt(at - 1) === hyphen) this.push(at, hyphen, 1)
  }

  /** At a `}` in `-{`; returns the offset to read on at. */
  private closeConversion(at: number): number {
    if (this.text.charCodeAt(at + 1) !== hyphen) return at + 1
    this.depth -= 1
    const end = at + 2
    // The hyphen that ends one does not begin the next.
    const isSingle =
      this.text.charCodeAt(end) === openBrace && this.text.charCodeAt(end + 1) !== openBrace
    return isSingle ? end + 1 : end
  }

  private push(start: number, open: number, count: number): void {
    const partsBase = this.parts.length
    const piece = this.pieces[this.depth]
    this.depth += 1
    if (piece === undefined) {
      this.pieces.push({ open, start, count, partsBase, known: undefined, reference: noReference })
      return
    }
    piece.open = open
    piece.start = start
    piece.count = count
    piece.partsBase = partsBase
    piece.known = undefined
    piece.reference = noReference
  }

  private top(): Piece | undefined {
    return this.depth > this.base ? this.pieces[this.depth - 1] : undefined
  }

  /** Whether the next equals sign ends the name of a parameter. */
  private awaitsEquals(): boolean {
    const piece = this.top()
    return (
      piece?.open === openBrace &&
      this.parts.length > piece.partsBase &&
      this.parts.equalsOf(this.parts.length - 1) === noEquals
    )
  }

  /** Whether what opens here stands in the `refs=` of a list of references. */
  private isInList(): boolean {
    if (this.top()?.known?.role !== 'list') return false
    const start = this.parts.startOf(this.parts.length - 1)
    const equals = this.parts.equalsOf(this.parts.length - 1)
    return equals !== noEquals && this.source.expand(start, equals).trim() === 'refs'
  }

  /** What the template is whose name stands from `start` to `end`; `null` if nothing known. */
  private recognize(start: number, end: number): KnownTemplate | null {
    const { vocabulary } = this.source
    const nameStart = this.source.trimStart(start, end)
    const nameEnd = this.source.trimEnd(nameStart, end)
    if (!this.source.hasEditSince(nameStart)) {
      return vocabulary.findTemplate(this.text, nameStart, nameEnd) ?? null
    }
    const name = this.source.expand(nameStart, nameEnd)
    return vocabulary.findTemplate(name, 0, name.length) ?? null
  }

  private closeTemplate(piece: Piece, partsEnd: number): void {
    const { partsBase, reference } = piece
    const name = piece.start + piece.count
    const hasParts = this.parts.length > partsBase
    const rawNameEnd = hasParts ? this.parts.startOf(partsBase) - 1 : partsEnd
    const known = hasParts ? piece.known : this.recognize(name, partsEnd)
    if (known === null || known === undefined || known.role === 'list') {
      if (!hasParts && partsEnd - name < longestMagicWord) this.expandMagicWord(name, partsEnd)
      return
    }
    const { source } = this
    const { templates, references } = this.result
    const row = templates.add(known, this.holder)
    templates.setSpan(row, name - 2, partsEnd + 2)
    const nameStart = source.trimStart(name, rawNameEnd)
    templates.setName(row, nameStart, source.trimEnd(nameStart, rawNameEnd))
    const partsFrom = source.parts.length
    source.parts.addFrom(this.parts, partsBase)
    templates.setParts(row, partsFrom, source.parts.length)
    templates.setPartsEnd(row, partsEnd)
    this.parts.cut(partsBase)
    if (known.role === 'short') references.setTemplate(this.addReference(name - 2), row)
    else if (reference !== noReference) references.setTemplate(reference, row)
  }

  /** Notes `{{!}}` and `{{=}}`, which templates receive as the characters they stand for. */
  private expandMagicWord(start: number, end: number): void {
    const word = this.text.slice(start, end).trim()
    if (word === '!') this.source.addEdit({ start: start - 2, end: end + 2, replacement: '|' })
    if (word === '=') this.source.addEdit({ start: start - 2, end: end + 2, replacement: '=' })
  }
}
