import type { ActiveRule } from './options.js'
import { rules } from './registry.js'

/** The rules that a run uses, arranged by what each waits for. */
export interface RuleSet {
  /** All of them, in the order of the registry, plugins last. */
  readonly active: readonly ActiveRule[]
  /** Those that do nothing but report conditions of the citation module, by the ids of these. */
  readonly byCondition: ReadonlyMap<string, readonly ActiveRule[]>
  /** All others. */
  readonly others: readonly ActiveRule[]
  /** The others without those that need verdicts. */
  readonly withoutVerdicts: readonly ActiveRule[]
}

/** Arranges the rules of a run. */
export function arrangeRules(active: readonly ActiveRule[]): RuleSet {
  const byCondition = new Map<string, ActiveRule[]>()
  const others: ActiveRule[] = []
  for (const one of active) {
    const { id, cs1 } = one.rule.meta
    // Rules of the user's own may do more with conditions than to report them.
    if (!cs1 || rules.get(id) !== one.rule) others.push(one)
    else for (const condition of cs1) addTo(byCondition, condition, one)
  }
  const withoutVerdicts = others.filter(({ rule }) => !rule.meta.readsVerdicts)
  return { active, byCondition, others, withoutVerdicts }
}

function addTo(map: Map<string, ActiveRule[]>, condition: string, rule: ActiveRule): void {
  const list = map.get(condition)
  if (list) list.push(rule)
  else map.set(condition, [rule])
}
