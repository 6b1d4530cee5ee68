import type { LiveStatus, ReportCitation, SourceVerdict } from '@veracite/core'
import { isGone, isRemarkable } from '../attention.js'
import { redactUrl } from '../redact-url.js'
import { toLine, truncate } from '../terminal-text.js'
import { describeArchive, describeLive, describeMoment } from '../words.js'
import { type Layout, nameOf, wrap } from './layout.js'

const indent = '    '
const detail = `${indent}  `

/** What the check saw of a citation's sources, those that are fine left out. */
export function renderSources({ sources }: ReportCitation, layout: Layout): readonly string[] {
  return sources.filter(isRemarkable).flatMap((source) => renderSource(source, layout))
}

function renderSource(source: SourceVerdict, layout: Layout): readonly string[] {
  const { parameter, url, live, archive } = source
  const color = layout.severity[severityOf(live.status)]
  const words = `${layout.bold(`${nameOf(parameter)}:`)} ${color(describeLive(live))}`
  return [
    ...wrap(indent, words, layout.columns),
    detail + layout.dim(layout.address(redactUrl(url), detail.length)),
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
    lines.push(`${detail}→ ${layout.address(redactUrl(live.finalUrl), detail.length + 2)}`)
  }
  const title = live.evidence?.page?.title
  if (live.status === 'soft-404' && title !== undefined) {
    const words = `it calls itself “${truncate(toLine(title), layout.columns)}”`
    lines.push(...wrap(detail, words, layout.columns))
  }
  return lines
}

function renderArchive({ archive }: SourceVerdict, layout: Layout): readonly string[] {
  const words = `${layout.bold('archive:')} ${toLine(describeArchive(archive) + describeMoment(archive))}`
  const lines = wrap(indent, words, layout.columns)
  if (archive.url === undefined) return lines
  return [...lines, detail + layout.accent(layout.address(redactUrl(archive.url), detail.length))]
}
