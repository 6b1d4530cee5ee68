import { createHash } from 'node:crypto'
import type { RunNotice } from '@veracite/core'
import type { ArchiveQuestion } from '../archive/check-archive.js'

/** Why a run left something unchecked that another would not have. */
export type LeftReason = 'budget-spent' | 'interrupted' | 'offline'

const reasons: ReadonlySet<string | undefined> = new Set<LeftReason>([
  'budget-spent',
  'interrupted',
  'offline',
])

/** Whether something was left unchecked for what became of the run, and not of the page. */
export function isLeft(reason: string | undefined): reason is LeftReason {
  return reasons.has(reason)
}

/** Something that a run was to find out. */
export interface LeftQuestion {
  readonly url: string
  /** `live`, or the digest of what the archives were to be asked. */
  readonly question: string
}

/** Something that a run left unchecked. */
export interface LeftOpen extends LeftQuestion {
  readonly reason: LeftReason
}

/** What tells one question to the archives from another, without saying what the citation says. */
export function digestQuestion(question: ArchiveQuestion): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('hex')
}

/** What is said once of a run that left something unchecked. */
export const leftNotices: Readonly<Partial<Record<LeftReason, RunNotice>>> = {
  'budget-spent': {
    id: 'budget-spent',
    message: 'the time for checking ran out: some sources are unchecked',
  },
  offline: { id: 'offline', message: 'there is no network: no source could be checked' },
}
