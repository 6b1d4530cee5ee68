import { archives } from '@veracite/archives/archive-url'
import type { RuleContext, RuleVisitor } from '@veracite/core'
import { replaceCopy } from '../verdicts/rescue.js'
import { readArchiveUrl } from './read-archive-url.js'

/** Reports copies in archives of one standing, the standing as the message, and offers a verified copy elsewhere. */
export function reportStanding(
  context: RuleContext,
  standing: 'defunct' | 'deprecated',
): RuleVisitor {
  return {
    citation: (citation) => {
      const parameter = citation.parameters.findLast(({ name }) => name === 'archive-url')
      const copy = parameter && readArchiveUrl(context, parameter)
      if (!parameter || !copy || archives[copy.archive].standing !== standing) return
      const fix = replaceCopy(context, citation)
      context.report({
        messageId: standing,
        data: { archive: archives[copy.archive].name },
        span: parameter.valueSpan,
        citation,
        ...(fix && { fix }),
      })
    },
  }
}
