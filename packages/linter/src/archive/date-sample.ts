import type { Citation, RunContext } from '@veracite/core'

/** A date of the citation, or of the article's choice, by whose form others should be written. */
export function dateSample(run: RunContext, citation: Citation): string {
  const given = ['archive-date', 'access-date', 'date']
    .map((wanted) => citation.parameters.findLast(({ name }) => name === wanted)?.value)
    .find((value) => value !== undefined && value !== '')
  if (given !== undefined) return given
  const format = run.document.settings.dateFormat
  return format === undefined ? '' : { dmy: '1 May 2020', mdy: 'May 1, 2020' }[format]
}
