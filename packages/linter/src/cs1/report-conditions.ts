import type { Citation, Fix, MessageData, RuleContext, RuleVisitor, Span } from '@veracite/core'
import { evaluateCs1 } from './evaluate.js'
import type { Cs1Condition } from './evaluation.js'
import type { Cs1Id } from './ids.js'

/** How a rule reports conditions of the citation module. */
interface ConditionReports<MessageId extends string> {
  /**
   * The message of each condition, or one for each of its details; a detail that is not listed is
   * another rule's to report.
   */
  readonly messages: Partial<Record<Cs1Id, MessageId | Readonly<Record<string, MessageId>>>>
  /** Which part of the parameter is at fault. @default 'value' */
  readonly at?: 'name' | 'value'
  /** Whether the rule is the one for a condition, where several share an id. */
  readonly only?: (condition: Cs1Condition, citation: Citation) => boolean
  /** What the message is filled with beside the data of the condition. */
  readonly data?: (condition: Cs1Condition, citation: Citation) => MessageData
  readonly fix?: (condition: Cs1Condition, citation: Citation) => Fix | undefined
}

/** What a rule that reports conditions wants to be called for. */
export interface ConditionVisitor extends RuleVisitor {
  /** The conditions that it reports. */
  readonly conditions?: ReadonlySet<string>
  /** For each of them that a citation meets, in place of for the citation. */
  readonly condition?: (condition: Cs1Condition, citation: Citation) => void
}

/** The visitor of a rule that reports conditions of Wikipedia's citation module. */
export function reportConditions<MessageId extends string>(
  context: RuleContext<MessageId>,
  reports: ConditionReports<MessageId>,
): ConditionVisitor {
  const conditions = new Set(Object.keys(reports.messages))
  const visit = (condition: Cs1Condition, citation: Citation): void =>
    report(context, reports, { condition, citation })
  return {
    conditions,
    condition: visit,
    // For a rule that is run by itself, as a plugin.
    citation: (citation) => {
      for (const condition of context.once(citation, evaluateCs1).conditions) {
        if (conditions.has(condition.id)) visit(condition, citation)
      }
    },
  }
}

function report<MessageId extends string>(
  context: RuleContext<MessageId>,
  { messages, at = 'value', only, data, fix }: ConditionReports<MessageId>,
  { condition, citation }: { condition: Cs1Condition; citation: Citation },
): void {
  const choice = messages[condition.id]
  const messageId = typeof choice === 'object' ? choice[condition.detail ?? ''] : choice
  if (messageId === undefined || only?.(condition, citation) === false) return
  const repair = fix?.(condition, citation)
  context.report({
    messageId,
    data: data ? { ...condition.data, ...data(condition, citation) } : condition.data,
    span: spanOf(condition, citation, at),
    citation,
    cs1: condition.id,
    ...(repair && { fix: repair }),
  })
}

function spanOf({ parameter }: Cs1Condition, citation: Citation, at: 'name' | 'value'): Span {
  if (!parameter) return citation.nameSpan
  const isPositional = parameter.nameSpan.start.offset === parameter.nameSpan.end.offset
  if (parameter.value === '' || (at === 'name' && !isPositional)) return parameter.nameSpan
  return parameter.valueSpan
}
