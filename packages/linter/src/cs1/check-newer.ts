import { slots } from '../data/cs1-aliases.js'
import type { Cs1Class } from '../data/cs1-templates.js'
import { freeRegistrants } from '../data/free-doi-registrants.js'
import { readDateOnce } from './dates/read-once.js'
import type { Argument, Evaluation } from './evaluation.js'
import type { Fields } from './fields.js'
import { getIdentifier } from './identifiers/check-identifiers.js'

/** Checks what the citation module has learned since 2022. */
export function checkNewer(evaluation: Evaluation, fields: Fields): void {
  checkPublisher(evaluation, fields)
  checkLibraryLinks(evaluation)
  const bibcode = evaluation.get('bibcode')
  if (bibcode && /^.{9}\.tmp\./.test(bibcode.value)) {
    evaluation.report('maint_bibcode', { parameter: bibcode })
  }
  checkFreeDoi(evaluation)
  checkIsbnYear(evaluation, fields)
  const year = evaluation.meta(slots.Year)
  if (year && !evaluation.meta(slots.Date) && !/^(?:c\. )?\d{3,4}[a-zA-Z]?$/.test(year.value)) {
    if (readDateOnce(evaluation.run, year.value))
      evaluation.report('maint_year', { parameter: year })
  }
}

const published: ReadonlySet<Cs1Class> = new Set([
  'book',
  'conference',
  'encyclopaedia',
  'report',
  'techreport',
  'thesis',
])

function checkPublisher(evaluation: Evaluation, { periodical }: Fields): void {
  const { citationClass } = evaluation
  const publisher = evaluation.meta(slots.PublisherName)
  const place = evaluation.meta(slots.PublicationPlace) ?? evaluation.meta(slots.Place)
  if (citationClass === 'document' && !publisher) {
    evaluation.report('err_missing_publisher', { data: { needs: 'publisher' } })
  }
  if (periodical && (citationClass === 'book' || citationClass === 'document')) {
    evaluation.report('err_periodical_ignored', { parameter: periodical })
  }
  if (place && !publisher && !periodical && published.has(citationClass)) {
    evaluation.report('maint_location_no_publisher', { parameter: place })
  }
  if (publisher?.value.includes(':') && /^[\p{L} .,]{2,40}:\s+\p{Lu}/u.test(publisher.value)) {
    evaluation.report('maint_publisher_location', { parameter: publisher })
  }
}

/** Links that only readers with an account of the Wikipedia Library can follow. */
function checkLibraryLinks(evaluation: Evaluation): void {
  for (const parameter of evaluation.accepted) {
    if (parameter.value.includes('wikipedialibrary.idm.oclc.org')) {
      evaluation.report('err_param_has_twl_url', { parameter })
    }
  }
}

function checkFreeDoi(evaluation: Evaluation): void {
  const doi = getIdentifier(evaluation, 'doi')
  const registrant = /^10\.(\d+)\//.exec(doi?.value ?? '')?.[1]
  if (!doi || registrant === undefined || !freeRegistrants.has(registrant)) return
  if (!evaluation.get('doi-access'))
    evaluation.report('maint_doi_unflagged_free', { parameter: doi })
}

/** The first books with a standard number came out in that year. */
const firstStandardNumber = 1965

function checkIsbnYear(evaluation: Evaluation, { date }: Fields): void {
  const isbn: Argument | undefined = getIdentifier(evaluation, 'isbn')
  if (!isbn || !date) return
  const latest = readDateOnce(evaluation.run, date.value)?.years.at(-1)
  if (latest !== undefined && latest < firstStandardNumber) {
    evaluation.report('err_invalid_isbn_date', { parameter: isbn, data: { year: latest } })
  }
}
