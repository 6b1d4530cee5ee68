import type { RuleVisitor, RunContext } from '@veracite/core'
import { evaluateCs1 } from './evaluate.js'
import type { ConditionVisitor } from './report-conditions.js'

/** A rule that does nothing but report conditions of the citation module. */
export interface ConditionRule {
  /** The conditions, see `RuleMeta.cs1`. */
  readonly ids: readonly string[]
  start(): ConditionVisitor
}

/**
 * The visitor that hands each condition to the rules that report it. There are many such rules, and
 * most documents have few of the conditions: a rule only starts where one of its own is met.
 */
export function visitConditions(run: RunContext, rules: readonly ConditionRule[]): RuleVisitor {
  if (rules.length === 0) return {}
  const startersById = new Map<string, (() => ConditionVisitor)[]>()
  for (const rule of rules) {
    let visitor: ConditionVisitor | undefined
    const start = (): ConditionVisitor => {
      visitor ??= rule.start()
      return visitor
    }
    for (const id of rule.ids) {
      const starters = startersById.get(id)
      if (starters) starters.push(start)
      else startersById.set(id, [start])
    }
  }
  return {
    citation: (citation) => {
      for (const condition of run.once(citation, evaluateCs1).conditions) {
        for (const start of startersById.get(condition.id) ?? []) {
          start().condition?.(condition, citation)
        }
      }
    },
  }
}
