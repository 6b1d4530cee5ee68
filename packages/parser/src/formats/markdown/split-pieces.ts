import type { Range } from '../wikitext/ranges.js'

/** How long a piece is before it ends at the next place that is fit for it. */
const usualLength = 64_000

/** How long a piece is before it ends at any line. */
const greatestLength = 4 * usualLength

/** What begins a block wherever it stands at the start of a line. */
const blockStart = /(?:[-+*]|\d{1,9}[.)])[ \t]|#{1,6}[ \t]|\[\^?[^\]\s]{1,200}\]:/y

const fenceStart = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/s
const hiddenStart = /^ {0,3}(?:(<!--)|<(?:script|pre|style|textarea)(?![\w-]))/i

/** A block that nothing is read from and that blank lines do not end. */
interface Opaque {
  readonly start: number
  /** What its last line has. */
  readonly closing: RegExp
}

/**
 * Splits a document where its blocks end, so that each piece can be parsed for itself: then time and
 * memory grow with the length of the document alone. A document of usual length is one piece.
 */
export function splitPieces(text: string): readonly Range[] {
  const splitter = new Splitter(text)
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline + 1
    splitter.readLine(start, end)
    start = end
  }
  return splitter.finish()
}

class Splitter {
  private readonly text: string
  private readonly pieces: Range[] = []
  private pieceStart = 0
  private isAfterBlank = false
  private opaque: Opaque | undefined

  constructor(text: string) {
    this.text = text
  }

  readLine(start: number, end: number): void {
    const line = this.text.slice(start, end)
    if (this.opaque === undefined) {
      if (this.isFit(start)) this.endPiece(start)
      this.opaque = findOpaque(line, start)
    } else if (this.opaque.closing.test(line)) {
      this.leaveOutLong(this.opaque, end)
      this.opaque = undefined
    }
    this.isAfterBlank = line.trim() === ''
  }

  finish(): readonly Range[] {
    const { length } = this.text
    if (this.opaque !== undefined) this.leaveOutLong(this.opaque, length)
    this.endPiece(length)
    return this.pieces
  }

  private endPiece(end: number): void {
    if (end > this.pieceStart) this.pieces.push({ start: this.pieceStart, end })
    this.pieceStart = end
  }

  private leaveOutLong({ start }: Opaque, end: number): void {
    if (end - this.pieceStart < greatestLength) return
    this.endPiece(start)
    this.pieceStart = end
  }

  /** Whether a piece may end before the line that starts at an offset. */
  private isFit(start: number): boolean {
    const length = start - this.pieceStart
    if (length < usualLength) return false
    if (length >= greatestLength) return true
    if (this.isAfterBlank && !/[\s>]/.test(this.text.charAt(start))) return true
    blockStart.lastIndex = start
    return blockStart.test(this.text)
  }
}

function findOpaque(line: string, start: number): Opaque | undefined {
  const [, ticks, tildes] = fenceStart.exec(line) ?? []
  const fence = ticks ?? tildes
  if (fence !== undefined) {
    return { start, closing: new RegExp(`^ {0,3}${fence}${fence.charAt(0)}*\\s*$`) }
  }
  const hidden = hiddenStart.exec(line)
  if (hidden === null) return undefined
  const closing = hidden[1] === undefined ? /<\/(?:script|pre|style|textarea)>/i : /-->/
  return closing.test(line) ? undefined : { start, closing }
}
