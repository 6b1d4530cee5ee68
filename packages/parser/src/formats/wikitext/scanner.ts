import {
  closeBrace,
  closeBracket,
  equalsSign,
  exclamationMark,
  lessThan,
  newline,
  openBrace,
  openBracket,
  pipe,
} from './characters.js'
import { CommentReader } from './comments.js'
import { ForwardSearch } from './forward-search.js'
import { PieceStack } from './piece-stack.js'
import { noReference } from './reference-table.js'
import { ScanResult } from './scan-result.js'
import { type Tag, TagReader } from './tag-reader.js'
import type { WikitextSource } from './wikitext-source.js'

/** A stretch of text that MediaWiki reads by itself: the page, or the content of a tag. */
interface Frame {
  readonly limit: number
  /** How many pieces belong to the frames around it. */
  readonly base: number
  /** Where to read on after it. */
  readonly resume: number
  /** The innermost reference that is open in it. */
  readonly holder: number
  /** Whether references in it are definitions for use elsewhere. */
  readonly listsReferences: boolean
  /** Whose content it is, where that is a `<ref>`. */
  readonly reference: number
}

/** Whether an ASCII code unit may mean something inside of a template. */
const isSpecial: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) =>
  '\n<=[]{|}'.includes(String.fromCharCode(unit)) ? 1 : 0,
)

/**
 * Finds templates and references in one pass, by the rules of MediaWiki's preprocessor.
 *
 * Source: https://www.mediawiki.org/wiki/Preprocessor_ABNF and the behaviour of MediaWiki 1.39.
 */
export class Scanner {
  private readonly source: WikitextSource
  private readonly text: string
  private readonly comments: CommentReader
  private readonly tags: TagReader
  private readonly braces: ForwardSearch
  private readonly angles: ForwardSearch
  private readonly result: ScanResult
  private readonly pieces: PieceStack
  private readonly outerFrames: Frame[] = []
  private frame: Frame
  private at = 0

  constructor(source: WikitextSource) {
    const { text } = source
    this.source = source
    this.text = text
    this.comments = new CommentReader(text)
    this.tags = new TagReader(text)
    this.braces = new ForwardSearch(text, '{{')
    this.angles = new ForwardSearch(text, '<')
    this.result = new ScanResult(text.length)
    this.pieces = new PieceStack(source, this.result)
    this.frame = {
      limit: text.length,
      base: 0,
      resume: text.length,
      holder: noReference,
      listsReferences: false,
      reference: noReference,
    }
  }

  scan(): ScanResult {
    for (;;) {
      while (this.at < this.frame.limit) {
        if (this.pieces.isEmpty) this.scanOutside()
        else this.scanInside()
      }
      if (!this.leaveFrame()) return this.result
    }
  }

  /** Jumps over text in which only templates and tags mean something. */
  private scanOutside(): void {
    const brace = this.braces.next(this.at)
    const angle = this.angles.next(this.at)
    if (Math.min(brace, angle) >= this.frame.limit) this.at = this.frame.limit
    else if (brace < angle) this.at = this.pieces.open(brace, openBrace)
    else this.readAngle(angle)
  }

  /** Reads on inside of a template, to the next character that may open or close something. */
  private scanInside(): void {
    const { text, pieces } = this
    const { limit } = this.frame
    for (let { at } = this; at < limit; at += 1) {
      const unit = text.charCodeAt(at)
      if (unit >= 128 || isSpecial[unit] === 0) continue
      if (unit === pipe) pieces.addPart(at)
      else if (unit === equalsSign) pieces.endName(at)
      else {
        this.readSpecial(at, unit)
        return
      }
    }
    this.at = limit
  }

  private readSpecial(at: number, unit: number): void {
    const { pieces } = this
    switch (unit) {
      case openBrace:
      case openBracket:
        this.at = pieces.open(at, unit)
        break
      case closeBrace:
        this.at = pieces.closeBrace(at)
        break
      case closeBracket:
        this.at = pieces.closeBracket(at)
        break
      case newline:
        this.at = pieces.breakLine(at)
        break
      case lessThan:
        this.readAngle(at)
        break
    }
  }

  private readAngle(at: number): void {
    this.at = at + 1
    const next = this.text.charCodeAt(at + 1)
    if (next === exclamationMark && this.text.startsWith('--', at + 2)) {
      this.readComment(at)
      return
    }
    const tag = this.tags.read(at, this.frame.limit)
    if (tag === undefined) return
    this.at = tag.end
    if (tag.kind === 'ref') this.readReference(tag)
    else if (tag.kind === 'marker') this.drop(tag.start, tag.end)
    else if (tag.isUnclosed || tag.contentStart === tag.end) return
    else if (tag.kind === 'includeonly') this.drop(tag.start, tag.end)
    else if (tag.kind === 'opaque') this.result.hidden.add(tag.start, tag.end)
    else this.enterFrame(tag)
  }

  private readComment(at: number): void {
    const run = this.comments.read(at, this.frame.limit)
    this.drop(run.start, run.end)
    this.at = run.end
    if (run.eatsLine && !this.pieces.isEmpty) this.at = this.pieces.startLine(run.end)
  }

  private drop(start: number, end: number): void {
    this.source.addEdit({ start, end, replacement: '' })
    this.result.hidden.add(start, end)
  }

  private readReference(tag: Tag): void {
    if (!tag.isUnclosed) this.openReference(tag)
    else if (this.isClosedByFrame(tag)) this.splitReference(tag)
    else this.result.unclosedReferences.push({ start: tag.start, end: tag.end })
  }

  private openReference(tag: Tag): void {
    const { pieces } = this
    const reference = this.frame.listsReferences
      ? pieces.addReference(tag.start, true)
      : pieces.addReference(tag.start)
    this.result.references.setTag(reference, tag)
    if (tag.contentStart !== tag.end) this.enterFrame(tag, reference)
  }

  /** Whether the closing tag that a `<ref>` lacks is the one of the `<ref>` around it. */
  private isClosedByFrame(tag: Tag): boolean {
    const { reference, resume } = this.frame
    return reference !== noReference && this.tags.nextClosing('ref', tag.end).end === resume
  }

  /** Ends a `<ref>` without a closing tag where the next one starts, which keeps the closing tag. */
  private splitReference(tag: Tag): void {
    const { limit, resume, reference } = this.frame
    const { references } = this.result
    this.result.unclosedReferences.push({
      start: references.startOf(reference),
      end: references.contentStartOf(reference),
    })
    references.endTag(reference, tag.start, tag.start)
    this.frame = { ...this.frame, limit: tag.start }
    this.leaveFrame()
    this.openReference({ ...tag, contentEnd: limit, end: resume })
  }

  private enterFrame(tag: Tag, reference: number = noReference): void {
    const { pieces } = this
    this.outerFrames.push(this.frame)
    this.frame = {
      limit: tag.contentEnd,
      base: pieces.depth,
      resume: tag.end,
      holder: pieces.holder,
      listsReferences: tag.kind === 'references',
      reference,
    }
    pieces.base = this.frame.base
    if (reference !== noReference) pieces.holder = reference
    this.at = tag.contentStart
  }

  /** Goes back to the text around the content of a tag; `false` at the end of the page. */
  private leaveFrame(): boolean {
    const { frame, pieces } = this
    pieces.dropUnclosed(frame.limit)
    const outer = this.outerFrames.pop()
    if (outer === undefined) return false
    pieces.base = outer.base
    pieces.holder = frame.holder
    this.frame = outer
    this.at = frame.resume
    return true
  }
}
