import type { Citation, RuleContext, RuleVisitor, SourceVerdict } from '@veracite/core'
import { findOtherPage } from '../archive/cites-another-page.js'
import { evaluateCs1 } from '../cs1/evaluate.js'
import { citeCopy, describeCopy } from './rescue.js'

/** The messages of a rule about cited copies that are no good. */
export type BadCopyMessage = 'replaceable' | 'bad'

const faults: ReadonlyMap<string | undefined, string> = new Map([
  ['wrong-page', 'is of another page'],
  ['wrong-title', 'shows a page with another title'],
  ['wrong-date', 'was made on another day than “archive-date=” says'],
  ['not-archived', 'does not exist'],
  ['not-found-page', 'shows a “not found” page'],
  ['bot-wall', 'shows a page that keeps robots out'],
  ['login-wall', 'shows a login page'],
  ['empty', 'is empty'],
])

/** The visitor of a rule that reports cited copies of one status. */
export function reportBadCopy(
  context: RuleContext<BadCopyMessage>,
  status: 'broken' | 'mismatch',
): RuleVisitor {
  return {
    verdict: (verdict, citation) => {
      if (verdict.archive.status !== status || isSeenFromText(context, citation, verdict)) return
      const cited = citation.parameters.findLast(({ name }) => name === 'archive-url')
      const isGone = verdict.live.status === 'dead' || verdict.live.status === 'soft-404'
      // A page that is gone has its own finding with the same fix.
      const fix = isGone ? undefined : citeCopy(context, citation, verdict)
      const fault = faults.get(verdict.archive.reason) ?? 'does not show the cited page'
      context.report({
        messageId: verdict.archive.url === undefined ? 'bad' : 'replaceable',
        data: { fault, ...describeCopy(verdict) },
        span: cited?.valueSpan ?? citation.nameSpan,
        citation,
        ...(fix && { fix }),
      })
    },
  }
}

/** Whether rules that need no check report the same. */
function isSeenFromText(
  context: RuleContext<BadCopyMessage>,
  citation: Citation,
  { archive }: SourceVerdict,
): boolean {
  if (archive.reason === 'wrong-page') return findOtherPage(context, citation) !== undefined
  if (archive.reason !== 'wrong-date') return false
  const { conditions } = context.once(citation, evaluateCs1)
  return conditions.some(({ id }) => id === 'err_archive_date_url_ts_mismatch')
}
