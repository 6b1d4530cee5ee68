import type { Citation, ParsedDocument, RunContext } from '@veracite/core'
import { type DateForm, readDate } from '../cs1/dates/date-forms.js'
import { isLocal } from '../wikis/local-names.js'

/**
 * A date in whose form others of a citation should be written: of the article's choice, else one of the citation,
 * else of most citations. Empty where nothing tells.
 */
export function dateSample(run: RunContext, citation: Citation): string {
  // What other wikis' templates read is the form that has no language.
  if (isLocal(run, citation)) return ''
  const format = run.document.settings.dateFormat
  const own = findDay(citation, ['archive-date', 'access-date'])
  // Where an article has chosen a form, only the one that has no language stands beside it.
  if (format !== undefined && readDate(own ?? '')?.form !== 'ymd') return samples[format]
  return own ?? findDay(citation, ['date']) ?? run.once(run.document, commonSample)
}

const samples = { dmy: '1 May 2020', mdy: 'May 1, 2020' } as const

/** The forms of dates that tell a day. */
const days: ReadonlySet<DateForm | undefined> = new Set<DateForm>(['ymd', 'dMy', 'Mdy'])

function findDay({ parameters }: Citation, names: readonly string[]): string | undefined {
  return names
    .map((wanted) => parameters.findLast(({ name }) => name === wanted)?.value ?? '')
    .find((value) => days.has(readDate(value)?.form))
}

/** A date in the form that most citations of a document have their days of access in. For `RunContext.once`. */
function commonSample({ citations }: ParsedDocument): string {
  const counts = new Map<DateForm, { count: number; sample: string }>()
  for (const citation of citations) {
    const sample = findDay(citation, ['archive-date', 'access-date'])
    const form = readDate(sample ?? '')?.form
    if (sample === undefined || form === undefined) continue
    const counted = counts.get(form) ?? { count: 0, sample }
    counted.count += 1
    counts.set(form, counted)
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  return most?.sample ?? ''
}
