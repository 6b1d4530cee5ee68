import type { Report } from '@veracite/core'
import type { Settings } from './settings.js'

/** 1 where there are errors, or more warnings than allowed; else 0. */
export function exitStatus({ summary }: Report, { maxWarnings }: Settings): 0 | 1 {
  const tooManyWarnings = maxWarnings !== undefined && summary.warnings > maxWarnings
  return summary.errors > 0 || tooManyWarnings ? 1 : 0
}
