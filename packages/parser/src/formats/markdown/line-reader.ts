import type { Range } from '../wikitext/ranges.js'
import { findFrontMatterEnd, findOpaque, type Opaque } from './opaque-blocks.js'

const lineBreak = /\r\n?|\n/g

/** What begins a block at the start of a line, after a paragraph too. */
const interrupting = /(?:[-+*]|1[.)])[ \t]+\S|#{1,6}[ \t]|\[\^[^\]\s]{1,200}\]:/y

/** What begins a block after another of its kind only. */
const following = {
  list: /\d{1,9}[.)][ \t]+\S/y,
  definition: /\[[^\]\s]{1,200}\]:[ \t]*\S/y,
} as const

/** The item of a list, or what else takes the lines that are indented under it. */
const container = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t]|\[\^[^\]\s]{1,200}\]:)/y

const listItem = /(?:[-+*]|\d{1,9}[.)])[ \t]+\S/y
const citationStart = /(?:<<|\{\{)[\s>]*cit/gi
const citationEnd = />>|\}\}/g
const delimiterRow = /^ {0,3}[|:-][ \t|:-]*$/

const heading = /#{1,6}[ \t]/y

/** What a block of HTML begins with, which goes on to the next blank line. */
const tag = /<\/?[a-z]/iy

/** Goes through the lines of a document and tells at which of them blocks begin for certain. */
export class LineReader {
  /** Where the line starts, and where the next one does. */
  start = 0
  end = 0
  /** Whether no block of the lines before goes on in this one. */
  isBlockStart = false
  /** Whether the block may be divided before this line with little harm. */
  canDivide = false
  /** What must be repeated before this line if the block is divided here. */
  head: Range | undefined
  /** The block that the line stands in where nothing in it is shown as text. */
  opaque: Opaque | undefined
  private readonly text: string
  private previousStart = 0
  private isAfterBlank = true
  private isInHtml = false
  private isInContainer = false
  private isInCitation = false
  /** The least indentation of the lines after the first of a list item. */
  private indentation = Number.POSITIVE_INFINITY
  private isList = false
  private isHeading = false
  /** Of what kind the block is, where that lets the next begin. */
  private kind: keyof typeof following | undefined

  constructor(text: string) {
    this.text = text
    const end = findFrontMatterEnd(text)
    if (end > 0) this.opaque = { start: 0, end }
  }

  /** Goes to the next line; `false` at the end. */
  next(): boolean {
    const { text } = this
    if (this.end >= text.length) return false
    this.previousStart = this.start
    this.start = this.end
    lineBreak.lastIndex = this.start
    this.end = lineBreak.test(text) ? lineBreak.lastIndex : text.length
    this.readLine()
    return true
  }

  private readLine(): void {
    const at = skipSpace(this.text, this.start)
    const isBlank = at >= this.end || isLineBreak(this.text.charCodeAt(at))
    this.isBlockStart = false
    if (this.opaque !== undefined && !this.leavesOpaque(at, isBlank)) return
    if (isBlank) {
      this.endParagraph()
      return
    }
    const indent = at - this.start
    this.isBlockStart = indent === 0 && (this.isAfterBlank || this.interrupts())
    if (this.isBlockStart) this.beginBlock()
    else this.goOn(indent)
    this.isAfterBlank = this.isBlockStart && this.isHeading
    this.isInHtml ||= isAt(tag, this.text, at)
    if (indent <= 3) this.opaque = findOpaque(this.text, at, this.end)
    if (this.opaque !== undefined) this.opaque = this.inContainer(this.opaque, indent)
    else this.readCitations()
  }

  /** Whether the line stands after the block that shows nothing, which its last line belongs to. */
  private leavesOpaque(at: number, isBlank: boolean): boolean {
    const { opaque, text, start, end } = this
    if (opaque === undefined) return true
    const isOutside = !isBlank && at - start < (opaque.indentation ?? 0)
    const isEnd =
      opaque.end === undefined
        ? opaque.isLast?.(text.slice(start, end)) === true
        : end >= opaque.end
    if (!isOutside && !isEnd) return false
    this.opaque = undefined
    this.isAfterBlank = true
    return isOutside
  }

  private endParagraph(): void {
    this.isAfterBlank = true
    this.isInHtml = false
    this.isInCitation = false
    if (!this.isList) this.head = undefined
    this.canDivide = false
  }

  /** Whether a block begins in a line that follows another directly. */
  private interrupts(): boolean {
    if (this.isInHtml || this.isInCitation) return false
    if (isAt(interrupting, this.text, this.start)) return true
    return this.kind !== undefined && isAt(following[this.kind], this.text, this.start)
  }

  private beginBlock(): void {
    this.head = undefined
    this.indentation = Number.POSITIVE_INFINITY
    this.isInHtml = false
    this.isInCitation = false
    this.canDivide = false
    const { text, start, end } = this
    this.isInContainer = isAt(container, text, start)
    this.isList = isAt(listItem, text, start)
    if (this.isList) this.head = { start, end }
    this.kind = isAt(following.list, text, start) ? 'list' : undefined
    if (isAt(following.definition, text, start)) this.kind = 'definition'
    this.isHeading = isAt(heading, text, start)
  }

  /** Reads a line of the block that the line before it is of. */
  private goOn(indent: number): void {
    if (this.isList && indent > 0) {
      this.indentation = Math.min(this.indentation, indent)
      const isItem = isAt(listItem, this.text, this.start + indent)
      this.canDivide = indent === this.indentation && isItem && !this.isInCitation
      return
    }
    this.canDivide = indent < 4 && !this.isInCitation && !this.isInHtml
    if (this.isInContainer || this.isAfterBlank) return
    const line = this.text.slice(this.start, Math.min(this.end, this.start + longestRow)).trimEnd()
    if (!delimiterRow.test(line) || !line.includes('-')) return
    const { previousStart: start, end } = this
    const before = this.text.slice(start, Math.min(this.start, start + longestRow))
    if (before.includes('|') && line.includes('|')) this.head = { start, end }
  }

  private inContainer(opaque: Opaque, indent: number): Opaque {
    return this.isInContainer && indent > 0 ? { ...opaque, indentation: 1 } : opaque
  }

  /** Notes whether a citation is open at the end of the line. */
  private readCitations(): void {
    const line = this.text.slice(this.start, this.end)
    const opening = lastIndexOf(citationStart, line)
    const from = opening === -1 ? 0 : opening
    if (opening !== -1) this.isInCitation = true
    if (this.isInCitation && lastIndexOf(citationEnd, line) > from) this.isInCitation = false
  }
}

/** The longest row of a table that is looked at. */
const longestRow = 2000

function lastIndexOf(pattern: RegExp, line: string): number {
  let last = -1
  for (const { index } of line.matchAll(pattern)) last = index
  return last
}

function skipSpace(text: string, start: number): number {
  let at = start
  for (;;) {
    const unit = text.charCodeAt(at)
    if (unit !== 0x20 && unit !== 0x09) return at
    at += 1
  }
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
