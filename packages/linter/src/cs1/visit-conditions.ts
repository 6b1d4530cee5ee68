import type { RuleVisitor, RunContext } from '@veracite/core'
import type { ActiveRule } from '../options.js'
import { evaluateCs1 } from './evaluate.js'
import type { ConditionVisitor } from './report-conditions.js'

/**
 * The visitor that hands each condition to the rules that report it. There are many such rules, and
 * most documents have few of the conditions: a rule only starts where one of its own is met.
 */
export function visitConditions(
  run: RunContext,
  byCondition: ReadonlyMap<string, readonly ActiveRule[]>,
  start: (rule: ActiveRule) => ConditionVisitor,
): RuleVisitor {
  if (byCondition.size === 0) return {}
  const started = new Map<ActiveRule, ConditionVisitor>()
  const visitorOf = (rule: ActiveRule): ConditionVisitor => {
    const known = started.get(rule)
    if (known) return known
    const visitor = start(rule)
    started.set(rule, visitor)
    return visitor
  }
  return {
    citation: (citation) => {
      for (const condition of run.once(citation, evaluateCs1).conditions) {
        const rules = byCondition.get(condition.id)
        if (rules) for (const rule of rules) visitorOf(rule).condition?.(condition, citation)
      }
    },
  }
}
