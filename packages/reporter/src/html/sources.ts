import type { ArchiveStatus, LiveStatus, SourceVerdict } from '@veracite/core'
import { isGone } from '../attention.js'
import { escapeMarkup } from '../escape-markup.js'
import { redactUrl } from '../redact-url.js'
import { toLine, truncate } from '../terminal-text.js'
import {
  dayOf,
  describeArchive,
  describeLiveReason,
  describeLiveStatus,
  describeMoment,
} from '../words.js'
import { renderCopy } from './copy-button.js'
import { linkAddress, linkTo } from './link.js'

/** How well a status bodes, in the tones of findings. */
const liveTones: Readonly<Record<LiveStatus, string>> = {
  alive: 'clean',
  moved: 'warning',
  'soft-404': 'error',
  dead: 'error',
  blocked: 'warning',
  unstable: 'warning',
  unchecked: 'info',
}

const archiveTones: Readonly<Record<ArchiveStatus, string>> = {
  cited: 'clean',
  available: 'clean',
  none: 'warning',
  broken: 'error',
  mismatch: 'error',
  unchecked: 'info',
}

/** Enough of a page to see what it is, in terminal cells. */
const excerptWidth = 280

/** What was seen of a source: the page, the way to it, what it says of itself, and its archived copy. */
export function renderSource(source: SourceVerdict): string {
  const { parameter, url, live, archive } = source
  return `<article class="source">
<h4>${escapeMarkup(parameter)} <span class="severity ${liveTones[live.status]}">${describeLiveStatus(live)}</span> <span class="quiet">${escapeMarkup(describeLiveReason(live))}</span></h4>
<p>${linkAddress(url)}</p>
${renderHops(source)}<p><b>Archive</b> <span class="severity ${archiveTones[archive.status]}">${archive.status}</span> <span class="quiet">${escapeMarkup(describeArchive(archive) + describeMoment(archive))}</span></p>
${renderSnapshot(source)}${renderEvidence(source)}</article>`
}

/** The answers on the way, where there was more than the one of the page itself. */
function renderHops({ url, live }: SourceVerdict): string {
  const hops = live.evidence?.hops ?? []
  const way = hops.map(
    (hop) => `<li><code>${Number(hop.status)}</code>${linkAddress(hop.url)}</li>`,
  )
  if (hops.length === 0 && live.finalUrl !== undefined && live.finalUrl !== url)
    way.push(`<li>${linkAddress(live.finalUrl)}</li>`)
  if (way.length === 0 || (hops.length === 1 && hops[0]?.url === url)) return ''
  return `<ol class="hops small" role="list" aria-label="Redirects">${way.join('')}</ol>\n`
}

function renderSnapshot({ archive }: SourceVerdict): string {
  if (archive.url === undefined) return ''
  const url = redactUrl(archive.url)
  const day = archive.timestamp === undefined ? '' : ` of ${escapeMarkup(dayOf(archive.timestamp))}`
  const where = archive.archive === undefined ? '' : ` in ${escapeMarkup(archive.archive)}`
  const link = linkTo(url, `Open the snapshot${day}${where}`)
  if (link === undefined) return `<p>${linkAddress(url)}</p>\n`
  return `<p>${link} ${renderCopy(toLine(url), 'Copy its address')}</p>\n`
}

function renderEvidence(source: SourceVerdict): string {
  const rows = [...listObservations(source), ...listScores(source)]
  if (rows.length === 0) return ''
  return `<dl class="evidence">${rows.map(([name, value]) => `<dt>${name}</dt><dd dir="auto">${value}</dd>`).join('')}</dl>`
}

/** A name and a value, as markup. */
type Row = readonly [name: string, value: string]

function listObservations({ live }: SourceVerdict): readonly Row[] {
  const { basis, evidence, checkedAt } = live
  const page = evidence?.page
  const excerpt = isGone(live.status) ? page?.text : undefined
  const rows: readonly (readonly [name: string, value: string | undefined])[] = [
    ['checked', checkedAt?.replace(/^(.{10})T(.{5}).*/, '$1 $2 UTC')],
    ['told by', basis?.words && `${basis.test}: ${basis.words}`],
    ['page title', page?.title],
    ['site', page?.siteName],
    ['authors', page?.authors.join(', ')],
    ['dated', page?.date],
    ['language', page?.language],
    ['canonical', page?.canonicalUrl],
    ['says', excerpt && truncate(toLine(excerpt.slice(0, excerptWidth * 4)), excerptWidth)],
    ['made-up address', evidence?.sibling && `HTTP ${evidence.sibling.status}`],
    ['failure', evidence?.failure?.detail],
    [
      'failed on',
      evidence?.failures?.map(({ at, reason }) => `${at.slice(0, 10)} (${reason})`).join(', '),
    ],
  ]
  return rows.flatMap(([name, value]) => (value ? [[name, escapeMarkup(redactUrl(value))]] : []))
}

function listScores({ match }: SourceVerdict): readonly Row[] {
  return Object.entries(match).flatMap(([name, score]): readonly Row[] => {
    if (score === null) return []
    const percent = Math.round(Number(score) * 100)
    return [
      [
        `${escapeMarkup(name)} agrees`,
        `<meter value="${percent}" max="100" aria-hidden="true"></meter>${percent} %`,
      ],
    ]
  })
}
