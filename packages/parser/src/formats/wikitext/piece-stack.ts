import {
  closeBrace,
  closeBracket,
  equalsSign,
  hyphen,
  openBrace,
  openBracket,
} from './characters.js'
import type { ReferenceDraft, ScanResult, TemplateDraft } from './drafts.js'
import type { KnownTemplate } from './known-templates.js'
import { noEquals, PartList } from './part-list.js'
import type { WikitextSource } from './wikitext-source.js'

/** Something that opened and did not close yet. */
interface Piece {
  /**
   * What opened it: a brace, a bracket, an equals sign for a heading, or a hyphen for the `-{…}-` in
   * which words for several scripts stand.
   */
  readonly open: number
  readonly start: number
  /** How many opening characters are not matched yet. */
  count: number
  /** How many of the parts belong to the pieces below. */
  readonly partsBase: number
  /** What the template is, once its name is read; `null` if nothing that matters. */
  known: KnownTemplate | null | undefined
  /** The reference that the template stands for. */
  reference: ReferenceDraft | undefined
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
  /** The innermost reference that is open. */
  holder: ReferenceDraft | undefined
  private readonly source: WikitextSource
  private readonly text: string
  private readonly result: ScanResult
  private readonly pieces: Piece[] = []
  /** The parts of the templates that are open. */
  private readonly parts = new PartList(0)

  constructor(source: WikitextSource, result: ScanResult) {
    this.source = source
    this.text = source.text
    this.result = result
  }

  get depth(): number {
    return this.pieces.length
  }

  /** Whether nothing is open within reach. */
  get isEmpty(): boolean {
    return this.pieces.length === this.base
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
    if (this.top()?.open === equalsSign) this.pieces.pop()
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
        this.pieces.pop()
        piece.reference = this.addReference(piece.start + piece.count - 2)
        this.pieces.push(piece)
        this.holder = piece.reference
      }
    }
    this.parts.add(at + 1, noEquals)
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
    if (piece.count < 2) this.pieces.pop()
    return at + 2
  }

  /** At a `}`; returns the offset to read on at. */
  closeBrace(at: number): number {
    const piece = this.top()
    if (piece?.open === hyphen) return this.closeConversion(at)
    if (piece?.open !== openBrace || this.text.charCodeAt(at + 1) !== closeBrace) return at + 1
    const isArgument = piece.count > 2 && this.text.charCodeAt(at + 2) === closeBrace
    const left = piece.count - (isArgument ? 3 : 2)
    this.pieces.pop()
    if (piece.reference !== undefined) this.holder = piece.reference.parent
    if (!isArgument) this.closeTemplate(piece, at)
    this.parts.cut(piece.partsBase)
    const end = at + piece.count - left
    if (left > 1) this.push(piece.start, openBrace, left)
    else if (this.isEmpty) this.result.outermost.push({ start: piece.start + left, end })
    else if (left === 1) this.openConversion(piece.start)
    return end
  }

  /** Adds a reference that opens here. */
  addReference(start: number, isListed: boolean = this.isInList()): ReferenceDraft {
    const reference: ReferenceDraft = {
      start,
      isListDefined: isListed,
      parent: this.holder,
      tag: undefined,
      template: undefined,
      index: -1,
    }
    this.result.references.push(reference)
    return reference
  }

  /** Gives up what is open within reach: the text that it could close in ends at `limit`. */
  dropUnclosed(limit: number): void {
    if (this.isEmpty) return
    const { pieces, base, holder } = this
    this.parts.cut(pieces[base]?.partsBase ?? this.parts.length)
    for (const piece of pieces.splice(base)) {
      const { known } = piece
      if (known?.role === 'citation' || known?.role === 'invoked-citation') {
        const start = piece.start + piece.count - 2
        this.result.unclosed.push({ known, start, limit, holder })
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
    this.pieces.pop()
    const end = at + 2
    // The hyphen that ends one does not begin the next.
    const isSingle =
      this.text.charCodeAt(end) === openBrace && this.text.charCodeAt(end + 1) !== openBrace
    return isSingle ? end + 1 : end
  }

  private push(start: number, open: number, count: number): void {
    const partsBase = this.parts.length
    this.pieces.push({ open, start, count, partsBase, known: undefined, reference: undefined })
  }

  private top(): Piece | undefined {
    return this.pieces.length > this.base ? this.pieces[this.pieces.length - 1] : undefined
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
    const nameStart = this.source.trimStart(name, rawNameEnd)
    const stored = this.source.parts
    const partsFrom = stored.length
    stored.addFrom(this.parts, partsBase)
    const draft: TemplateDraft = {
      known,
      start: name - 2,
      end: partsEnd + 2,
      nameStart,
      nameEnd: this.source.trimEnd(nameStart, rawNameEnd),
      partsFrom,
      partsTo: stored.length,
      partsEnd,
      holder: this.holder,
    }
    this.parts.cut(partsBase)
    if (known.role === 'short') this.addReference(draft.start).template = draft
    else if (known.role !== 'reference') this.result.templates.push(draft)
    else if (reference !== undefined) reference.template = draft
  }

  /** Notes `{{!}}` and `{{=}}`, which templates receive as the characters they stand for. */
  private expandMagicWord(start: number, end: number): void {
    const word = this.text.slice(start, end).trim()
    if (word === '!') this.source.addEdit({ start: start - 2, end: end + 2, replacement: '|' })
    if (word === '=') this.source.addEdit({ start: start - 2, end: end + 2, replacement: '=' })
  }
}
