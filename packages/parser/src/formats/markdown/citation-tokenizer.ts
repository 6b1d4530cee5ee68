import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { longestName, markdownTemplate } from './read-citation.js'

/** What is read, and what comes after it. */
interface Outcome {
  readonly type: 'citation' | 'inlineCitation'
  /** How far a block is indented: its lines begin after as much. @default 0 */
  readonly indentation?: number
  readonly ok: State
  readonly nok: State
}

/** How the name of a template that cites begins. */
const citing = 'cit'

/**
 * Reads one citation code by code.
 *
 * Another citation that begins inside ends the attempt: so an unclosed one never swallows those
 * after it, and no text is read more than twice.
 */
export class CitationTokenizer {
  private readonly effects: Effects
  private readonly outcome: Outcome
  /** The first of the opening delimiters. */
  private opener: Code = codes.eof
  private name = ''
  private hasName = false
  private isInData = false
  private isBlankLine = false
  /** Pairs of braces that opened inside and have not closed. */
  private depth = 0
  /** How much of `cit` followed two opening delimiters inside; -1 where none did. */
  private nested = -1

  constructor(effects: Effects, outcome: Outcome) {
    this.effects = effects
    this.outcome = outcome
  }

  /** Begins at the first delimiter. */
  readonly start: State = (code) => {
    this.opener = code
    this.effects.enter(this.outcome.type)
    this.effects.enter('citationMarker')
    this.effects.consume(code)
    return this.secondMarker
  }

  private readonly secondMarker: State = (code) => {
    if (code !== this.opener) return this.outcome.nok(code)
    this.effects.consume(code)
    this.effects.exit('citationMarker')
    return this.inside
  }

  private readonly inside: State = (code) => {
    const { nok } = this.outcome
    if (code === codes.eof || !this.readName(code) || this.beginsNested(code)) return nok(code)
    if (markdownLineEnding(code)) return this.breakLine(code)
    if (!markdownSpace(code)) this.isBlankLine = false
    if (code === codes.backslash) return this.consume(code, this.escaped)
    if (code === codes.lessThan || code === codes.leftCurlyBrace) {
      return this.consume(code, code === codes.lessThan ? this.afterAngle : this.afterBrace)
    }
    if (code !== this.closer()) return this.consume(code, this.inside)
    return this.effects.check(closings[code], this.atClosing, this.notClosing)(code)
  }

  private readonly escaped: State = (code) => {
    if (code === codes.eof || markdownLineEnding(code)) return this.inside(code)
    if (!this.hasName && (code !== codes.verticalBar || !this.endName(code))) {
      return this.outcome.nok(code)
    }
    return this.consume(code, this.inside)
  }

  private readonly afterAngle: State = (code) => {
    if (code !== codes.lessThan) return this.inside(code)
    this.nested = 0
    return this.consume(code, this.inside)
  }

  private readonly afterBrace: State = (code) => {
    if (code !== codes.leftCurlyBrace) return this.inside(code)
    this.nested = 0
    this.depth += 1
    return this.consume(code, this.inside)
  }

  private readonly notClosing: State = (code) => this.consume(code, this.inside)

  private readonly atClosing: State = (code) => {
    if (code === codes.rightCurlyBrace && this.depth > 0) {
      this.depth -= 1
      return this.consume(code, this.notClosing)
    }
    this.exitData()
    this.effects.enter('citationMarker')
    this.effects.consume(code)
    return this.lastMarker
  }

  private readonly lastMarker: State = (code) => {
    this.effects.consume(code)
    this.effects.exit('citationMarker')
    this.effects.exit(this.outcome.type)
    return this.outcome.ok
  }

  private closer(): typeof codes.greaterThan | typeof codes.rightCurlyBrace {
    return this.opener === codes.lessThan ? codes.greaterThan : codes.rightCurlyBrace
  }

  /** Takes a code of the template's name; tells whether it may still be one that cites. */
  private readName(code: number): boolean {
    if (this.hasName || code === codes.backslash) return true
    if (code === codes.verticalBar || code === this.closer()) return this.endName(code)
    this.name += code < 0 ? ' ' : String.fromCharCode(code)
    return this.name.length <= longestName && !'<>[]{}'.includes(this.name.slice(-1))
  }

  /** Ends the name before a pipe, escaped or not, or before the end; tells whether it is one that cites. */
  private endName(code: number): boolean {
    this.hasName = code === codes.verticalBar || code === this.closer()
    return this.hasName && markdownTemplate(this.name) !== null
  }

  /** Tells whether a code completes the beginning of another citation. */
  private beginsNested(code: number): boolean {
    if (this.nested === -1) return false
    const isNext = code > 0 && String.fromCharCode(code).toLowerCase() === citing[this.nested]
    this.nested = isNext ? this.nested + 1 : -1
    return this.nested === citing.length
  }

  private consume(code: Code, next: State): State {
    if (!this.isInData) this.effects.enter('citationData')
    this.isInData = true
    this.effects.consume(code)
    return next
  }

  private exitData(): void {
    if (this.isInData) this.effects.exit('citationData')
    this.isInData = false
  }

  /** Goes on in the next line; a blank line ends the attempt. */
  private breakLine(code: Code): State | undefined {
    if (this.isBlankLine || this.isOtherBlock()) return this.outcome.nok(code)
    this.exitData()
    this.isBlankLine = true
    const lineBreak = this.outcome.type === 'citation' ? lineBreakInBlock : lineBreakInLine
    return this.effects.attempt(lineBreak, this.startLine, this.outcome.nok)(code)
  }

  /** Whether the first line of a block names no template that cites: then it is none, and shields nothing. */
  private isOtherBlock(): boolean {
    return this.outcome.type === 'citation' && !this.hasName && markdownTemplate(this.name) === null
  }

  private readonly startLine: State = (code) => {
    if (!markdownSpace(code) || !this.outcome.indentation) return this.inside(code)
    let left = this.outcome.indentation
    const inPrefix: State = (next) => {
      if (markdownSpace(next) && left > 0) {
        left -= 1
        this.effects.consume(next)
        return inPrefix
      }
      this.effects.exit('linePrefix')
      return this.inside(next)
    }
    this.effects.enter('linePrefix')
    return inPrefix(code)
  }
}

/** A line break within a paragraph, whose lazy lines belong to it. */
const lineBreakInLine: Construct = { tokenize: tokenizeLineBreak, partial: true }

/** A line break after which the same block goes on; a lazy line would be of a paragraph. */
const lineBreakInBlock: Construct = { tokenize: tokenizeBlockBreak, partial: true }

function tokenizeLineBreak(effects: Effects, ok: State): State {
  return (code) => {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return ok
  }
}

function tokenizeBlockBreak(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return tokenizeLineBreak(effects, (next) =>
    this.parser.lazy[this.now().line] === true ? nok(next) : ok(next),
  )
}

/** The closing delimiters; of more than two angles, the last two. */
const closings: Readonly<
  Record<typeof codes.greaterThan | typeof codes.rightCurlyBrace, Construct>
> = {
  [codes.greaterThan]: { tokenize: tokenizeAngles, partial: true },
  [codes.rightCurlyBrace]: { tokenize: tokenizeBraces, partial: true },
}

function tokenizeBraces(effects: Effects, ok: State, nok: State): State {
  return tokenizePair(effects, ok, nok)
}

function tokenizeAngles(effects: Effects, ok: State, nok: State): State {
  const afterPair: State = (code) => (code === codes.greaterThan ? nok(code) : ok(code))
  return tokenizePair(effects, afterPair, nok)
}

function tokenizePair(effects: Effects, ok: State, nok: State): State {
  return (first) => {
    effects.enter('citationMarker')
    effects.consume(first)
    return (second) => {
      if (second !== first) return nok(second)
      effects.consume(second)
      effects.exit('citationMarker')
      return ok
    }
  }
}
