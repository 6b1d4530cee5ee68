import { parseArchiveUrl } from '@veracite/archives/archive-url'
import type {
  Citation,
  Fix,
  MessageData,
  Parameter,
  RunContext,
  SourceVerdict,
} from '@veracite/core'
import { dateSample } from '../archive/date-sample.js'
import { writeCopy } from '../archive/write-copy.js'
import { formatDay } from '../cs1/dates/format-day.js'
import { templateClasses } from '../data/cs1-templates.js'
import { leastConfidence } from '../least-confidence.js'

/** The parameter that a verdict is about; `undefined` where the text has it no more. */
export function sourceParameter(citation: Citation, verdict: SourceVerdict): Parameter | undefined {
  return citation.parameters.findLast(
    ({ name, value }) => name === verdict.parameter && value !== '',
  )
}

/** The copy that a verdict recommends, for messages: its address and its day. */
export function describeCopy({ archive }: SourceVerdict): MessageData {
  return { copy: archive.url ?? '', day: dayOfTimestamp(archive.timestamp) ?? 'an unknown day' }
}

/** The fix that cites the copy a verdict recommends. */
export function citeCopy(
  run: RunContext,
  citation: Citation,
  verdict: SourceVerdict,
): Fix | undefined {
  const source = sourceParameter(citation, verdict)
  const day = dayOfTimestamp(verdict.archive.timestamp)
  const copy = verdict.archive.url
  if (!source || day === undefined || copy === undefined || /[|{}\s]/.test(copy)) return undefined
  if (!takesCopy(citation, source)) return undefined
  const status = statusFor(verdict)
  const wanted = new Map([
    ['archive-url', copy],
    ['archive-date', formatDay(day, dateSample(run, citation))],
  ])
  if (status !== undefined) wanted.set('url-status', status)
  const edits = writeCopy(run, citation, { source, wanted })
  return edits && { safe: isSafe(citation, verdict), edits }
}

/** The fix that cites another copy in the place of one that is no good; none where no check has found one. */
export function replaceCopy(run: RunContext, citation: Citation): Fix | undefined {
  const verdict = run
    .verdictsOf(citation)
    .find(({ archive }) => archive.status === 'broken' || archive.status === 'mismatch')
  return verdict && citeCopy(run, citation, verdict)
}

/** Whether `archive-url` would be of a source, which is none itself of a copy. */
function takesCopy({ parameters }: Citation, source: Parameter): boolean {
  if (source.name === 'url')
    return (
      parseArchiveUrl(source.value) === null &&
      !parameters.some(({ name, value }) => name === 'chapter-url' && value !== '')
    )
  return (
    source.name === 'chapter-url' &&
    !parameters.some(({ name, value }) => name === 'url' && value !== '')
  )
}

/** Whether nobody need be asked: the page is gone, a check has seen the copy, and nothing better is replaced. */
function isSafe({ template, confidence }: Citation, { live, archive }: SourceVerdict): boolean {
  const isGone = live.status === 'dead' || live.status === 'soft-404'
  const isRead = templateClasses.has(template) && confidence >= leastConfidence
  return isGone && archive.status === 'available' && isRead
}

/** What `url-status` must say; nothing where it is not known whether the page lives. */
export function statusFor({ live }: SourceVerdict): string | undefined {
  if (live.reason === 'parked' || live.reason === 'hijacked') return 'usurped'
  if (live.status === 'dead' || live.status === 'soft-404') return 'dead'
  return live.status === 'alive' || live.status === 'moved' ? 'live' : undefined
}

function dayOfTimestamp(timestamp: string | undefined): string | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})/.exec(timestamp ?? '')
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : undefined
}
