import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types'
import { CitationTokenizer } from './citation-tokenizer.js'
import { quotation, replacedQuotation } from './quotation.js'

/** Lets micromark read citations: `<<cite …>>` and `{{cite …}}`, within lines and as blocks. */
export function citationSyntax(): Extension {
  const inline: Construct = { name: 'inlineCitation', tokenize: tokenizeInline }
  const block: Construct = { name: 'citation', tokenize: tokenizeBlock, concrete: true }
  return {
    document: { [codes.greaterThan]: quotation },
    disable: { null: [replacedQuotation] },
    text: { [codes.lessThan]: inline, [codes.leftCurlyBrace]: inline },
    flow: { [codes.lessThan]: block, [codes.leftCurlyBrace]: block },
  }
}

function tokenizeInline(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return new CitationTokenizer(effects, { type: 'inlineCitation', ok, nok }).start
}

function tokenizeBlock(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { interrupt } = this
  const [, before] = this.events.at(-1) ?? []
  const indentation = before?.type === 'linePrefix' ? this.sliceSerialize(before, true).length : 0
  const tokenizer = new CitationTokenizer(effects, {
    type: 'citation',
    indentation,
    ok: afterBlock,
    nok,
  })
  return (code) => (interrupt ? nok(code) : tokenizer.start(code))

  /** A block is one only where nothing else stands in its last line. */
  function afterBlock(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return ok(code)
    if (!markdownSpace(code)) return nok(code)
    effects.enter('whitespace')
    return inWhitespace(code)
  }

  function inWhitespace(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code)
      return inWhitespace
    }
    effects.exit('whitespace')
    return afterBlock(code)
  }
}
