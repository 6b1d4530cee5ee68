import { type LiveStatus, type RuleContext, type RuleVisitor, sourceHealth } from '@veracite/core'
import { describeReason } from './describe-reason.js'
import { citeCopy, describeCopy, sourceParameter } from './rescue.js'

/** The messages of a rule about pages that are gone and of which no good copy is cited. */
export type GoneMessage = 'rescuable' | 'lost' | 'unsearched'

/** The visitor of a rule that reports pages of one status, unless a good copy is cited. */
export function reportGone(context: RuleContext<GoneMessage>, status: LiveStatus): RuleVisitor {
  return {
    verdict: (verdict, citation) => {
      // Of an identifier the article may be elsewhere; it has a rule of its own.
      const isAddress = verdict.parameter.endsWith('url')
      if (verdict.live.status !== status || !isAddress) return
      const health = sourceHealth(verdict.live, verdict.archive)
      if (health === 'rescued') return
      const messageId = health === 'rescuable' || health === 'lost' ? health : 'unsearched'
      const fix = messageId === 'rescuable' ? citeCopy(context, citation, verdict) : undefined
      const reason = describeReason(verdict.live)
      context.report({
        messageId,
        data: { url: verdict.url, reason, ...describeCopy(verdict) },
        span: sourceParameter(citation, verdict)?.valueSpan ?? citation.nameSpan,
        citation,
        ...(fix && { fix }),
      })
    },
  }
}
