import type { Health, ReportSummary } from '@veracite/core'

/** The summary of two parts of a report together. */
export function addSummaries(one: ReportSummary, other: ReportSummary): ReportSummary {
  const healths = Object.entries(one.health) as [Health, number][]
  return {
    files: one.files + other.files,
    citations: one.citations + other.citations,
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
    infos: one.infos + other.infos,
    fixable: one.fixable + other.fixable,
    health: Object.fromEntries(
      healths.map(([health, count]) => [health, count + other.health[health]]),
    ) as Record<Health, number>,
  }
}
