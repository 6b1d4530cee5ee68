import type {
  Citation,
  Fix,
  MessageData,
  Parameter,
  RunContext,
  SourceVerdict,
  TextEdit,
} from '@veracite/core'
import { dateSample } from '../archive/date-sample.js'
import { formatDay } from '../cs1/dates/format-day.js'
import { insertAfter, replaceValue } from '../text/edit-parameters.js'

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
  const status = statusFor(verdict)
  const wanted: [name: string, value: string][] = [
    ['archive-url', copy],
    ['archive-date', formatDay(day, dateSample(run, citation))],
    ...(status === undefined ? [] : [['url-status', status] as [string, string]]),
  ]
  let after = source
  const edits: TextEdit[] = []
  const missing: [name: string, value: string][] = []
  for (const [name, value] of wanted) {
    const present = citation.parameters.findLast((parameter) => parameter.name === name)
    if (present) {
      edits.push(replaceValue(present, value))
      after = present
    } else missing.push([name, value])
  }
  if (missing.length > 0) edits.push(insertAfter(run, after, missing))
  return { safe: false, edits }
}

/** What `url-status` must say; nothing where it is not known whether the page lives. */
function statusFor({ live }: SourceVerdict): string | undefined {
  if (live.reason === 'parked' || live.reason === 'hijacked') return 'usurped'
  if (live.status === 'dead' || live.status === 'soft-404') return 'dead'
  return live.status === 'alive' || live.status === 'moved' ? 'live' : undefined
}

function dayOfTimestamp(timestamp: string | undefined): string | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})/.exec(timestamp ?? '')
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : undefined
}
