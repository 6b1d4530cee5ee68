import { codes } from 'micromark-util-symbol'
import type {
  Construct,
  ConstructRecord,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types'
import { CitationTokenizer } from './citation-tokenizer.js'

/**
 * Keeps the blocks of other extensions from beginning with a citation: those of MDX do not give up
 * on what they cannot read, but throw.
 */
export function guardFlow(extension: Extension): Extension {
  const { flow } = extension
  if (flow === undefined) return extension
  return {
    ...extension,
    flow: {
      ...flow,
      ...guardCode(flow, codes.lessThan),
      ...guardCode(flow, codes.leftCurlyBrace),
    },
  }
}

function guardCode(flow: ConstructRecord, code: number): ConstructRecord {
  const constructs = flow[code]
  return constructs === undefined ? {} : { [code]: [constructs].flat().map(guard) }
}

function guard(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      return effects.check(citation, nok, construct.tokenize.call(this, effects, ok, nok))
    },
  }
}

const citation: Construct = {
  tokenize: (effects, ok, nok) =>
    new CitationTokenizer(effects, { type: 'inlineCitation', ok, nok }).start,
  partial: true,
}
