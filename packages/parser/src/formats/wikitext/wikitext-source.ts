import type { Span } from '@veracite/core'
import type { Spelling } from '../../citation/spelling-table.js'
import { createSpan, LineIndex } from '../../span.js'
import { greaterThan, isBlank, lessThan } from './characters.js'
import { PartTable } from './part-table.js'
import { english, type Vocabulary } from './vocabulary.js'

/** A stretch of text that MediaWiki drops or expands before a template sees the value around it. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: '' | '|' | '='
}

/** Articles have about one part of a citation in 128 code units; the exponent of that. */
const expectedPartLength = 7

/** A text of which MediaWiki gives templates every character. */
export class PlainSource {
  readonly text: string
  readonly vocabulary: Vocabulary
  /** The parts of the templates that matter. */
  readonly parts: PartTable
  protected readonly lines: LineIndex

  /** `whole` is the source of the same text that has more to tell of it, where there is one. */
  constructor(text: string, vocabulary: Vocabulary, whole?: PlainSource) {
    this.text = text
    this.vocabulary = vocabulary
    this.lines = whole?.lines ?? new LineIndex(text)
    this.parts = whole?.parts ?? new PartTable(text.length >>> expectedPartLength)
  }

  span(start: number, end: number): Span {
    return createSpan(this.lines, start, end)
  }

  expand(start: number, end: number): string {
    return this.text.slice(start, end)
  }

  /** The parameter whose trimmed name stands from `start` to `end`, where that is a usual one. */
  findParameter(start: number, end: number): Spelling | undefined {
    return this.vocabulary.findParameter(this.text, start, end)
  }

  trimStart(start: number, end: number): number {
    let at = start
    while (at < end && isBlank(this.text.charCodeAt(at))) at += 1
    return at
  }

  trimEnd(start: number, end: number): number {
    let at = end
    while (at > start && isBlank(this.text.charCodeAt(at - 1))) at -= 1
    return at
  }
}

/** A text, and what MediaWiki drops from it or expands in it before templates receive values. */
export class WikitextSource extends PlainSource {
  private readonly edits: Edit[] = []
  private readonly plain: PlainSource

  constructor(text: string, vocabulary: Vocabulary = english) {
    super(text, vocabulary)
    this.plain = new PlainSource(text, vocabulary, this)
  }

  /** Adds a stretch that counts as something else; stretches come in the order of the text. */
  addEdit(edit: Edit): void {
    this.edits.push(edit)
  }

  /** Whether any stretch was added that ends after an offset. */
  hasEditSince(offset: number): boolean {
    const last = this.edits.at(-1)
    return last !== undefined && last.end > offset
  }

  /** Whether nothing between two offsets is dropped or expanded. */
  isPlainBetween(start: number, end: number): boolean {
    const edit = this.edits[this.firstEditAfter(start)]
    return edit === undefined || edit.start >= end
  }

  /** The source to cut what stands between two offsets from; a faster one if nothing changes. */
  sourceBetween(start: number, end: number): PlainSource {
    return this.isPlainBetween(start, end) ? this.plain : this
  }

  /** The text from `start` to `end` as a template would receive it, not yet trimmed. */
  override expand(start: number, end: number): string {
    if (this.edits.length === 0) return this.text.slice(start, end)
    let expanded = ''
    let from = start
    for (let index = this.firstEditAfter(start); index < this.edits.length; index += 1) {
      const edit = this.edits[index]
      if (edit === undefined || edit.start >= end) break
      expanded += this.text.slice(from, Math.max(from, edit.start)) + edit.replacement
      from = edit.end
    }
    return from === start ? this.text.slice(start, end) : expanded + this.text.slice(from, end)
  }

  /** No parameter: its name may hold what is dropped. */
  override findParameter(): undefined {
    return undefined
  }

  /** The offset after what is dropped at an offset; the offset itself where nothing is. */
  skipDropped(offset: number): number {
    return this.droppedAt(offset)?.end ?? offset
  }

  /** The first offset from `start` on that holds more than white space and what is dropped. */
  override trimStart(start: number, end: number): number {
    let at = start
    while (at < end) {
      const unit = this.text.charCodeAt(at)
      if (isBlank(unit)) at += 1
      else {
        const dropped = unit === lessThan ? this.droppedAt(at) : undefined
        if (dropped === undefined) return at
        at = dropped.end
      }
    }
    return end
  }

  /** The offset after the last before `end` that holds more than white space and what is dropped. */
  override trimEnd(start: number, end: number): number {
    let at = end
    while (at > start) {
      const unit = this.text.charCodeAt(at - 1)
      if (isBlank(unit)) at -= 1
      else {
        const dropped = unit === greaterThan ? this.droppedAt(at - 1) : undefined
        if (dropped === undefined) return at
        at = dropped.start
      }
    }
    return start
  }

  /** The edit that drops what stands at an offset. */
  private droppedAt(offset: number): Edit | undefined {
    const edit = this.edits[this.firstEditAfter(offset)]
    return edit !== undefined && edit.start <= offset && edit.replacement === '' ? edit : undefined
  }

  /** The index of the first edit that ends after an offset. */
  private firstEditAfter(offset: number): number {
    let low = 0
    let high = this.edits.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.edits[middle]?.end ?? 0) > offset) high = middle
      else low = middle + 1
    }
    return low
  }
}
