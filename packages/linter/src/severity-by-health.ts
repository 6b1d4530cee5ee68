import type { Finding, RunContext, Severity } from '@veracite/core'
import type { ActiveRule, HealthSeverity } from './options.js'
import { severities } from './presets.js'

/**
 * How bad a finding is: for a rule that reads verdicts as the health of the citation says, where that is set, else as
 * the rule is.
 */
export function weighFinding(
  { rule, severity }: ActiveRule,
  { citation }: Finding,
  { run, healthSeverity }: { readonly run: RunContext; readonly healthSeverity: HealthSeverity },
): Severity | 'off' {
  if (!rule.meta.readsVerdicts || citation === undefined) return severity
  const health = run.healthOf(citation)
  const level = health && healthSeverity[health]
  return (level && severities.get(level)) ?? severity
}
