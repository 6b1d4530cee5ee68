import type { Range } from '../wikitext/ranges.js'
import type { DefinitionList } from './definitions.js'
import { LineReader } from './line-reader.js'
import { countMarks, mayHold } from './marks.js'
import type { Opaque } from './opaque-blocks.js'
import { type PlainFootnote, readPlainFootnote } from './plain-footnote.js'

/** A stretch of a document that is parsed together with others. */
export interface Stretch extends Range {
  /** Whether it is there only for what follows it, and was parsed before: the head of a table. */
  readonly isRepeated?: boolean
}

/** What a document is split into. */
export interface Split {
  /** The stretches that are parsed together. */
  readonly pieces: readonly (readonly Stretch[])[]
  /** Footnotes of a few plain words, in which there is nothing to find. */
  readonly footnotes: readonly PlainFootnote[]
  /** What is left to be read by its delimiters alone. */
  readonly unparsed: readonly Range[]
}

/** How a document is split; lengths are in UTF-16 code units. */
export interface SplitOptions {
  /** The length up to which a document is one piece. */
  readonly undividedLength: number
  /** How long the stretches of a piece are together before it ends. */
  readonly pieceLength: number
  /** How long a block is before it is divided at a line. */
  readonly blockLength: number
  /** How many lines and characters that mean something are parsed, of a document that is divided. */
  readonly mostMarks: number
}

export const defaultSplitOptions: SplitOptions = Object.freeze({
  undividedLength: 64_000,
  pieceLength: 16_000,
  blockLength: 16_000,
  // The parser takes up to some 60 µs for each, and people write some 30 in a thousand characters.
  mostMarks: 120_000,
})

/** The longest head of a table or a list that is repeated. */
const longestHead = 2000

/**
 * Splits a document where its blocks end, so that each piece can be parsed for itself, and leaves
 * out blocks that hold nothing to find: then time and memory grow with the length of the document
 * alone. A document of usual length is one piece.
 */
export function splitPieces(
  text: string,
  definitions: DefinitionList,
  options: SplitOptions = defaultSplitOptions,
): Split {
  if (text.length <= options.undividedLength) {
    return { pieces: [[{ start: 0, end: text.length }]], footnotes: [], unparsed: [] }
  }
  return new Splitter(text, definitions, options).split()
}

class Splitter {
  private readonly text: string
  private readonly definitions: DefinitionList
  private readonly options: SplitOptions
  private readonly pieces: Stretch[][] = []
  private readonly footnotes: PlainFootnote[] = []
  private readonly unparsed: Range[] = []
  private marks = 0
  private piece: Stretch[] = []
  private pieceLength = 0
  private blockStart = 0
  /** What the block needs before it to be read as what it is. */
  private head: Range | undefined
  /** The block that is being left out. */
  private leftOut: Opaque | undefined

  constructor(text: string, definitions: DefinitionList, options: SplitOptions) {
    this.text = text
    this.definitions = definitions
    this.options = options
  }

  split(): Split {
    const lines = new LineReader(this.text)
    while (lines.next()) {
      this.leaveOut(lines)
      if (lines.isBlockStart) this.endBlock(lines.start, undefined)
      else if (lines.start - this.blockStart >= this.options.blockLength) this.divide(lines)
    }
    if (this.leftOut === undefined) this.endBlock(this.text.length, undefined)
    if (this.piece.length > 0) this.pieces.push(this.piece)
    const { pieces, footnotes, unparsed } = this
    return { pieces, footnotes, unparsed }
  }

  private get isUnparsed(): boolean {
    return this.marks >= this.options.mostMarks
  }

  /** Leaves out a block in which nothing is shown, if it is long or would not be parsed. */
  private leaveOut({ opaque, isBlockStart, start, end }: LineReader): void {
    if (this.leftOut !== undefined && opaque !== this.leftOut) {
      // The line that ends it is its own, if it is not the first outside.
      this.blockStart = isBlockStart || opaque !== undefined ? start : end
      this.leftOut = undefined
    }
    if (opaque === undefined || opaque === this.leftOut) return
    if (start - opaque.start < this.options.blockLength && !this.isUnparsed) return
    this.endBlock(opaque.start, undefined)
    this.leftOut = opaque
  }

  /** Divides a block that is longer than any person writes, if it may be at this line. */
  private divide({ start, head, canDivide, opaque }: LineReader): void {
    const { blockStart, options } = this
    if (opaque !== undefined) return
    const length = start - blockStart
    if (!canDivide && length < 4 * options.blockLength) return
    const isShort = head !== undefined && head.end - head.start <= longestHead
    this.endBlock(start, isShort ? head : undefined)
  }

  /** Ends the block before an offset; the next begins with a head where it is of the same block. */
  private endBlock(end: number, nextHead: Range | undefined): void {
    const { blockStart: start, head } = this
    this.blockStart = end
    this.head = nextHead
    if (start === end || !mayHold(this.text, { start, end }, this.definitions)) return
    const footnote = readPlainFootnote(this.text, start, end)
    if (footnote !== undefined) {
      this.footnotes.push(footnote)
      return
    }
    if (this.isUnparsed) {
      this.leaveUnparsed(start, end)
      return
    }
    this.marks += countMarks(this.text.slice(start, end))
    if (this.pieceLength >= this.options.pieceLength) {
      this.pieces.push(this.piece)
      this.piece = []
      this.pieceLength = 0
    }
    this.pieceLength += end - start
    const last = this.piece.at(-1)
    if (last?.end === start && last.isRepeated !== true) {
      this.piece[this.piece.length - 1] = { start: last.start, end }
    } else if (head === undefined) this.piece.push({ start, end })
    else this.piece.push({ ...head, isRepeated: true }, { start, end })
  }
  private leaveUnparsed(start: number, end: number): void {
    const last = this.unparsed.at(-1)
    if (last?.end === start && end - last.start <= this.options.blockLength) {
      this.unparsed[this.unparsed.length - 1] = { start: last.start, end }
    } else this.unparsed.push({ start, end })
  }
}
