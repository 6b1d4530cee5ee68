import { blockQuote } from 'micromark-core-commonmark'
import { markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'

/** What {@link quotation} stands in for. */
export const replacedQuotation = 'blockQuote'

/** The quotation of Markdown, by a name that is not turned off. */
const plainQuotation: Construct = { ...blockQuote, name: 'plainQuotation' }

/**
 * Begins a quotation as Markdown does, but not at the `>>` that closes a citation which the paragraph
 * before it left open.
 */
export const quotation: Construct = {
  ...plainQuotation,
  name: 'quotation',
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const start = plainQuotation.tokenize.call(this, effects, ok, nok)
    return hasOpenCitation(this) ? effects.check(closing, nok, start) : start
  },
  continuation: { tokenize: continueQuotation },
}

function continueQuotation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  // Where code is not indented, quotations may be as far as they like.
  const isUnbounded = this.parser.constructs.disable.null?.includes('codeIndented') === true
  let left = isUnbounded ? Number.POSITIVE_INFINITY : 3
  const marker: State = (code) => effects.attempt(plainQuotation, ok, nok)(code)
  const prefix: State = (code) => {
    if (markdownSpace(code) && left > 0) {
      left -= 1
      effects.consume(code)
      return prefix
    }
    effects.exit('linePrefix')
    return marker(code)
  }
  return (code) => {
    if (!markdownSpace(code)) return marker(code)
    effects.enter('linePrefix')
    return prefix(code)
  }
}

const closing: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => (first) => {
    effects.enter('citationMarker')
    effects.consume(first)
    return (second: Code) => {
      if (second !== codes.greaterThan) return nok(second)
      effects.consume(second)
      effects.exit('citationMarker')
      return ok
    }
  },
}

/** What opens and closes a citation in angles. */
const marks = /(?<!\\)<<[\t ]*cit|>>/gi

/** Whether the paragraph that the line before is of has a citation that nothing closes yet. */
function hasOpenCitation({ events }: TokenizeContext): boolean {
  const child = events.findLast(([, { type }]) => type === 'chunkFlow')?.[1]._tokenizer
  if (child === undefined) return false
  // From the last line back: each is looked at again only until a mark stands between.
  for (let index = child.events.length - 1; index >= 0; index -= 1) {
    const [kind, token] = child.events[index] ?? []
    if (kind === 'exit' && token?.type === 'content') return false
    if (kind !== 'enter' || token?.type !== 'chunkContent') continue
    const end = token.end ?? child.now()
    const line = child.sliceSerialize({ start: token.start, end })
    let last: string | undefined
    for (const [mark] of line.matchAll(marks)) last = mark
    if (last !== undefined) return last.startsWith('<')
  }
  return false
}
