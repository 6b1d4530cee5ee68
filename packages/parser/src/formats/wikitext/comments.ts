import { newline } from './characters.js'
import { ForwardSearch } from './forward-search.js'

/** A run of comments, and the line breaks that vanish with it. */
export interface CommentRun {
  readonly start: number
  readonly end: number
  /** Whether it filled whole lines, and the line after it counts as the start of a line still. */
  readonly eatsLine: boolean
}

/** Reads comments by the rules of MediaWiki's preprocessor. */
export class CommentReader {
  private readonly text: string
  private readonly closings: ForwardSearch

  constructor(text: string) {
    this.text = text
    this.closings = new ForwardSearch(text, '-->')
  }

  /** The comment whose `<!--` stands at `start`, with those that follow it on a line of their own. */
  read(start: number, limit: number): CommentRun {
    const firstEnd = this.endOfComment(start, limit)
    if (firstEnd === -1) return { start, end: limit, eatsLine: false }
    const alone = { start, end: firstEnd, eatsLine: false }
    const lineStart = this.skipBack(start)
    if (lineStart === 0 || this.text.charCodeAt(lineStart - 1) !== newline) return alone
    let lineEnd = this.skipForward(firstEnd, limit)
    while (this.text.startsWith('<!--', lineEnd)) {
      const end = this.endOfComment(lineEnd, limit)
      if (end === -1) break
      lineEnd = this.skipForward(end, limit)
    }
    if (lineEnd >= limit || this.text.charCodeAt(lineEnd) !== newline) return alone
    return { start: lineStart, end: lineEnd + 1, eatsLine: true }
  }

  private endOfComment(start: number, limit: number): number {
    const closing = this.closings.next(start + 4)
    return closing + 3 <= limit ? closing + 3 : -1
  }

  private skipBack(offset: number): number {
    let at = offset
    while (at > 0 && isSpaceOrTab(this.text.charCodeAt(at - 1))) at -= 1
    return at
  }

  private skipForward(offset: number, limit: number): number {
    let at = offset
    while (at < limit && isSpaceOrTab(this.text.charCodeAt(at))) at += 1
    return at
  }
}

function isSpaceOrTab(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}
