import type { Report, ReportCitation, SourceVerdict } from '@veracite/core'

/** What becomes of the sources of a year, were they to go. */
interface YearCounts {
  with: number
  without: number
  /** Archives did not answer, or were not asked. */
  open: number
}

const kinds = ['with', 'without', 'open'] as const

const meanings: Readonly<Record<keyof YearCounts, string>> = {
  with: 'a good copy exists',
  without: 'no good copy',
  open: 'not known',
}

/** More years than these are seldom of use, and would not fit. */
const mostYears = 40

/** Which sources have an archived copy, by the year they were cited in, else written in; empty where no archive was asked. */
export function renderCoverage({ files }: Report): string {
  const years = new Map<number, YearCounts>()
  for (const { citations } of files) {
    for (const entry of citations) countYear(entry, years)
  }
  const total = sumOf(years)
  if (total.with + total.without === 0) return ''
  const shown = kinds.filter((kind) => total[kind] > 0)
  const key = shown.map(
    (kind) =>
      `<li><svg viewBox="0 0 1 1" aria-hidden="true"><rect class="${kind}" width="1" height="1"/></svg>${meanings[kind]}: ${total[kind]}</li>`,
  )
  return `<section class="panel">
<h2>Archive coverage by year</h2>
<p class="quiet small">When the sources were cited, else published, and whether an archive has them.</p>
${drawYears(years)}
<ul class="key small">${key.join('')}</ul>
</section>`
}

function countYear({ citation, sources }: ReportCitation, years: Map<number, YearCounts>): void {
  const read = (name: string): string =>
    citation.parameters.find((parameter) => parameter.name === name)?.value ?? ''
  const year = readYear(read('access-date')) ?? readYear(read('date') || read('year'))
  const deciding = sources.find(({ parameter }) => parameter === 'url') ?? sources[0]
  if (year === undefined || deciding === undefined) return
  const counts = years.get(year) ?? { with: 0, without: 0, open: 0 }
  counts[coverageOf(deciding)] += 1
  years.set(year, counts)
}

function readYear(text: string): number | undefined {
  const year = Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text.slice(0, 100))?.[0])
  return year >= 1990 ? year : undefined
}

function coverageOf({ archive }: SourceVerdict): keyof YearCounts {
  if (archive.status === 'unchecked') return 'open'
  if (archive.status === 'cited' || archive.url !== undefined) return 'with'
  return archive.searchIncomplete ? 'open' : 'without'
}

function sumOf(years: ReadonlyMap<number, YearCounts>): YearCounts {
  const sum = { with: 0, without: 0, open: 0 }
  for (const counts of years.values()) for (const kind of kinds) sum[kind] += counts[kind]
  return sum
}

function drawYears(years: ReadonlyMap<number, YearCounts>): string {
  const last = Math.max(...years.keys())
  const first = Math.max(Math.min(...years.keys()), last - mostYears + 1)
  const most = Math.max(...Array.from(years.values(), (counts) => totalOf(counts)))
  const none = { with: 0, without: 0, open: 0 }
  const bars = Array.from({ length: last - first + 1 }, (_, index) =>
    drawYear(first + index, years.get(first + index) ?? none, most),
  )
  return `<ol class="years" role="list" tabindex="0" aria-label="Sources by year">${bars.join('')}</ol>`
}

function totalOf(counts: YearCounts): number {
  return counts.with + counts.without + counts.open
}

function drawYear(year: number, counts: YearCounts, most: number): string {
  const total = totalOf(counts)
  let y = 1
  const rects = kinds.map((kind) => {
    const height = counts[kind] / most
    y -= height
    return height === 0
      ? ''
      : `<rect class="${kind}" y="${y.toFixed(3)}" width="1" height="${height.toFixed(3)}"/>`
  })
  const words = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${meanings[kind]}: ${counts[kind]}`)
    .join(', ')
  return `<li><span aria-hidden="true">${total === 0 ? '' : total}</span><svg viewBox="-.12 0 1.24 1" preserveAspectRatio="none" aria-hidden="true">${rects.join('')}</svg>${year}<span class="aloud">: ${words || 'none'}</span></li>`
}
