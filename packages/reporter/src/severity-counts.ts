import type { Diagnostic, ReportSummary, Severity } from '@veracite/core'
import { countOf } from './words.js'

/** How many diagnostics there are of each severity. */
export type SeverityCounts = Pick<ReportSummary, 'errors' | 'warnings' | 'infos'>

/** Counts diagnostics by severity. */
export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}

/** Counts in words, none left out but zeros: `2 errors, 1 info`; empty where there is nothing to count. */
export function describeCounts({ errors, warnings, infos }: SeverityCounts): string {
  const parts: readonly (readonly [count: number, noun: string])[] = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'info'],
  ]
  return parts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => countOf(count, noun))
    .join(', ')
}
