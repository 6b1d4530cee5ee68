import type { MatchScores, RuleContext, RuleVisitor } from '@veracite/core'
import { isThere } from './is-there.js'
import { isClearlyOther } from './match.js'

/** The visitor of a rule that reports the first of some fields when the page says clearly otherwise. */
export function reportOtherThanPage(
  context: RuleContext<'differs'>,
  aspect: keyof MatchScores,
  fields: readonly string[],
): RuleVisitor {
  return {
    verdict: ({ live, match, parameter }, citation) => {
      if (!isThere(live) || parameter !== 'url' || !isClearlyOther(match[aspect])) return
      const given = citation.parameters.find(
        ({ name, value }) => fields.includes(name) && value !== '',
      )
      if (!given) return
      context.report({
        messageId: 'differs',
        data: { value: given.value },
        span: given.valueSpan,
        citation,
      })
    },
  }
}
