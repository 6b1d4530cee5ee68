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

type Handler = (condition: Cs1Condition, citation: Citation) => void

/** What a rule that reports conditions wants to be called for. */
export interface ConditionVisitor extends RuleVisitor {
  /** For each condition of a citation, instead of for the citation. */
  readonly condition?: Handler
}

/** Who wants to hear of each condition in one run. For `RunContext.once`. */
function createHandlers(): Map<Cs1Id, Handler[]> {
  return new Map()
}

/** The visitor of a rule that reports conditions of Wikipedia's citation module. */
export function reportConditions<MessageId extends string>(
  context: RuleContext<MessageId>,
  reports: ConditionReports<MessageId>,
): ConditionVisitor {
  const handlers = context.once(context.document, createHandlers)
  // Most citations meet no condition at all: the first rule hands each out to those that want it.
  const isFirst = handlers.size === 0
  const handle: Handler = (condition, citation) => report(context, reports, { condition, citation })
  for (const id of Object.keys(reports.messages) as Cs1Id[]) {
    const list = handlers.get(id) ?? []
    handlers.set(id, list)
    list.push(handle)
  }
  if (!isFirst) return { condition: handle }
  return {
    condition: handle,
    citation: (citation) => {
      for (const condition of context.once(citation, evaluateCs1).conditions) {
        for (const handler of handlers.get(condition.id) ?? []) handler(condition, citation)
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
