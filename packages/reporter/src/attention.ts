import type { LiveReason, LiveStatus, ReportCitation, SourceVerdict } from '@veracite/core'

/** Reasons that concern the run and not the page: the notices tell of them once. */
const reasonsOfTheRun: ReadonlySet<LiveReason> = new Set([
  'offline',
  'excluded',
  'budget-spent',
  'interrupted',
  'not-recorded',
])

/** Whether a citation is worth showing though no rule found fault with it. */
export function needsAttention({ health, sources }: ReportCitation): boolean {
  if (health === 'rescuable' || health === 'lost' || health === 'at-risk') return true
  return health === 'unknown' && sources.some(isUndecided)
}

/** Whether a source is worth a word: all is not well with the page or with its archived copy. */
export function isRemarkable(source: SourceVerdict): boolean {
  const { status } = source.live
  return status === 'moved' || isGone(status) || isUndecided(source) || lacksCopy(source)
}

/** Whether the cited page is no longer there. */
export function isGone(status: LiveStatus): boolean {
  return status === 'dead' || status === 'soft-404'
}

function isUndecided({ live }: SourceVerdict): boolean {
  if (live.status === 'blocked' || live.status === 'unstable') return true
  return live.status === 'unchecked' && !reasonsOfTheRun.has(live.reason)
}

function lacksCopy({ archive: { status } }: SourceVerdict): boolean {
  return status === 'none' || status === 'broken' || status === 'mismatch'
}
