import type { Parameter } from '@veracite/core'
import { readArchiveUrl } from '../archive/read-archive-url.js'
import { findArchiveFault } from './archive-form.js'
import { hasKeyword } from './check-keywords.js'
import { lacksChapters } from './check-titles.js'
import { formatDay } from './dates/format-day.js'
import { readDay } from './dates/judge-date.js'
import type { Evaluation } from './evaluation.js'
import type { Fields } from './fields.js'
import { isWebAddress } from './web-address.js'

/** Takes an archive address out of the fields that the module does not understand. */
export function checkArchiveForm(evaluation: Evaluation, fields: Fields): void {
  const { archiveUrl, url } = fields
  if (!archiveUrl) return
  const detail = findArchiveFault(archiveUrl.value)
  if (detail !== undefined) evaluation.report('err_archive_url', { parameter: archiveUrl, detail })
  else if (archiveUrl.value === url?.value) {
    evaluation.report('err_bad_url', { parameter: archiveUrl, detail: 'not-archived' })
  } else return
  fields.archiveUrl = undefined
  fields.archiveDate = undefined
}

/** Checks the addresses of a citation and what depends on them. */
export function checkAddresses(evaluation: Evaluation, fields: Fields): void {
  checkPage(evaluation, fields)
  checkFormats(evaluation, fields)
  checkRequired(evaluation, fields)
  checkArchive(evaluation, fields)
}

interface Linked {
  readonly url: Parameter | undefined
  readonly label: boolean
}

/** An address must be one, and have something to be the link of. */
function checkLinked(evaluation: Evaluation, { url, label }: Linked): void {
  if (!url) return
  if (!label && !evaluation.has('err_citation_missing_title')) {
    evaluation.report('err_bare_url_missing_title', { parameter: url })
  }
  if (!isWebAddress(url.value)) evaluation.report('err_bad_url', { parameter: url })
}

function checkPage(evaluation: Evaluation, fields: Fields): void {
  const { title, scriptTitle, chapter, scriptChapter } = fields
  checkLinked(evaluation, { url: fields.url, label: !!(title ?? scriptTitle) })
  if (!lacksChapters(evaluation, fields)) {
    checkLinked(evaluation, { url: fields.chapterUrl, label: !!(chapter ?? scriptChapter) })
  }
  const conference = evaluation.meta('Conference')
  checkLinked(evaluation, { url: evaluation.meta('ConferenceURL'), label: !!conference })
  const transcript = evaluation.meta('Transcript')
  checkLinked(evaluation, { url: evaluation.meta('TranscriptURL'), label: !!transcript })
  checkLinked(evaluation, { url: evaluation.meta('LayURL'), label: true })
}

function checkFormats(evaluation: Evaluation, fields: Fields): void {
  const pairs: readonly (readonly [Parameter | undefined, Parameter | undefined, string])[] = [
    [fields.format, fields.url, 'url'],
    [evaluation.meta('ArchiveFormat'), fields.archiveUrl, 'archive-url'],
    [evaluation.meta('ConferenceFormat'), evaluation.meta('ConferenceURL'), 'conference-url'],
    [evaluation.meta('TranscriptFormat'), evaluation.meta('TranscriptURL'), 'transcript-url'],
    [evaluation.meta('LayFormat'), evaluation.meta('LayURL'), 'lay-url'],
    ...(lacksChapters(evaluation, fields)
      ? []
      : ([[fields.chapterFormat, fields.chapterUrl, 'chapter-url']] as const)),
  ]
  for (const [parameter, url, needs] of pairs) {
    if (parameter && !url) {
      evaluation.report('err_format_missing_url', { parameter, data: { needs } })
    }
  }
}

function checkRequired(evaluation: Evaluation, fields: Fields): void {
  const { url, chapterUrl, periodical } = fields
  const { citationClass } = evaluation
  const accessDate = evaluation.meta('AccessDate')
  const site = periodical ?? evaluation.meta('ScriptPeriodical')
  const needsUrl =
    ['web', 'podcast', 'mailinglist'].includes(citationClass) ||
    (citationClass === 'citation' && /^(?:script-)?website$/.test(site?.rawName ?? ''))
  if (!url && needsUrl) evaluation.report('err_cite_web_url')
  if (accessDate && !url && !chapterUrl) {
    evaluation.report('err_accessdate_missing_url', { parameter: accessDate })
  }
  requireForAccess(evaluation, evaluation.meta('UrlAccess'), evaluation.meta('URL'))
  requireForAccess(evaluation, evaluation.meta('ChapterUrlAccess'), evaluation.meta('ChapterURL'))
  if (citationClass === 'map') {
    requireForAccess(evaluation, evaluation.meta('MapUrlAccess'), evaluation.meta('MapURL'))
  }
}

function requireForAccess(
  evaluation: Evaluation,
  parameter: Parameter | undefined,
  url: Parameter | undefined,
): void {
  if (url || !hasKeyword(parameter, 'UrlAccess')) return
  const needs = parameter.rawName.replace('-access', '')
  evaluation.report('err_param_access_requires_param', { parameter, data: { needs } })
}

function checkArchive(evaluation: Evaluation, fields: Fields): void {
  const { archiveUrl, archiveDate } = fields
  const status = evaluation.meta('UrlStatus')
  const known = hasKeyword(status, 'UrlStatus') ? status : undefined
  if (!archiveUrl) {
    if (archiveDate && evaluation.version !== '2022') {
      evaluation.report('err_archive_date_missing_url', { parameter: archiveDate })
    }
    if (known) evaluation.report('maint_url_status', { parameter: known })
    return
  }
  if (evaluation.version !== '2022') checkArchiveDate(evaluation, archiveUrl, archiveDate)
  if (!archiveDate) evaluation.report('err_archive_missing_date', { parameter: archiveUrl })
  if (!fields.url && !fields.chapterUrl) {
    evaluation.report('err_archive_missing_url', { parameter: archiveUrl })
    return
  }
  if (!isWebAddress(archiveUrl.value)) {
    evaluation.report('err_bad_url', { parameter: archiveUrl })
  }
  if (known?.value === 'bot: unknown') evaluation.report('maint_bot_unknown', { parameter: known })
  if (known && ['unfit', 'usurped'].includes(known.value) && evaluation.version === '2022') {
    evaluation.report('maint_unfit', { parameter: known })
  }
}

/** The date of a copy is the day that its address holds. */
function checkArchiveDate(
  evaluation: Evaluation,
  archiveUrl: Parameter,
  parameter: Parameter | undefined,
): void {
  const copy = readArchiveUrl(evaluation.run, archiveUrl)
  // A time hidden in an identifier is not what the editor read, who may live a day apart.
  const isVisible = copy?.timestamp !== undefined && archiveUrl.value.includes(copy.timestamp)
  const day = isVisible ? copy.date : undefined
  const written = parameter && readDay(parameter.value)
  if (day === undefined || !parameter || written === undefined) return
  if (new Date(written).toISOString().slice(0, 10) === day) return
  const date = formatDay(day, parameter.value)
  evaluation.report('err_archive_date_url_ts_mismatch', { parameter, data: { date } })
}
