import type { LiveReason, LiveStatus, ReportCitation, SourceVerdict } from '@veracite/core'
import { redactUrl } from '../redact-url.js'
import { toLine, truncate } from '../terminal-text.js'
import { dayOf, describeArchive, describeLive } from '../words.js'
import { type Layout, wrap } from './layout.js'

const indent = '    '
const detail = `${indent}  `

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

/** What the check saw of a citation's sources, those that are fine left out. */
export function renderSources({ sources }: ReportCitation, layout: Layout): readonly string[] {
  return sources.filter(isRemarkable).flatMap((source) => renderSource(source, layout))
}

function isUndecided({ live }: SourceVerdict): boolean {
  if (live.status === 'blocked' || live.status === 'unstable') return true
  return live.status === 'unchecked' && !reasonsOfTheRun.has(live.reason)
}

function isRemarkable(source: SourceVerdict): boolean {
  return (
    source.live.status === 'moved' ||
    isGone(source.live.status) ||
    isUndecided(source) ||
    lacksCopy(source)
  )
}

function isGone(status: LiveStatus): boolean {
  return status === 'dead' || status === 'soft-404'
}

function lacksCopy({ archive }: SourceVerdict): boolean {
  return (
    archive.status !== 'cited' && archive.status !== 'available' && archive.status !== 'unchecked'
  )
}

function renderSource(source: SourceVerdict, layout: Layout): readonly string[] {
  const { parameter, url, live, archive } = source
  const color = layout.severity[severityOf(live.status)]
  const words = `${layout.bold(`${toLine(parameter)}:`)} ${color(describeLive(live))}`
  const shown = truncate(toLine(redactUrl(url)), layout.columns - detail.length)
  return [
    ...wrap(indent, words, layout.columns),
    detail + layout.dim(shown),
    ...renderEvidence(source, layout),
    ...(archive.status === 'unchecked' && !isGone(live.status)
      ? []
      : renderArchive(source, layout)),
  ]
}

function severityOf(status: LiveStatus): 'error' | 'warning' | 'info' {
  if (isGone(status)) return 'error'
  return status === 'alive' || status === 'unchecked' ? 'info' : 'warning'
}

/** Where the page went, and what it calls itself where it is not what it was. */
function renderEvidence({ url, live }: SourceVerdict, layout: Layout): readonly string[] {
  const lines: string[] = []
  if (live.finalUrl !== undefined && live.finalUrl !== url) {
    lines.push(`${detail}→ ${toLine(redactUrl(live.finalUrl))}`)
  }
  const title = live.evidence?.page?.title
  if (live.status === 'soft-404' && title !== undefined) {
    const words = `it calls itself “${truncate(toLine(title), layout.columns)}”`
    lines.push(...wrap(detail, words, layout.columns))
  }
  return lines
}

function renderArchive({ archive }: SourceVerdict, layout: Layout): readonly string[] {
  const day = archive.timestamp === undefined ? '' : `, of ${dayOf(toLine(archive.timestamp))}`
  const words = `${layout.bold('archive:')} ${toLine(describeArchive(archive))}${day}`
  const lines = wrap(indent, words, layout.columns)
  if (archive.url === undefined) return lines
  return [...lines, detail + layout.accent(toLine(redactUrl(archive.url)))]
}
