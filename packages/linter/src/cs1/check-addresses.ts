import { readArchiveUrl } from '../archive/read-archive-url.js'
import { slots } from '../data/cs1-aliases.js'
import { findArchiveFault } from './archive-form.js'
import { hasKeyword } from './check-keywords.js'
import { formatDay } from './dates/format-day.js'
import { readDayOnce } from './dates/read-once.js'
import type { Argument, Evaluation } from './evaluation.js'
import { type Fields, shownTitle } from './fields.js'
import { getIdentifier } from './identifiers/check-identifiers.js'
import { holdsWikilink } from './markup.js'
import { isPlainAddress, isWebAddress } from './web-address.js'

/** Takes an archive address out of the fields that the module does not understand. */
export function checkArchiveForm(evaluation: Evaluation, fields: Fields): void {
  const { archiveUrl, url, chapterUrl } = fields
  const detail = archiveUrl && findArchiveFault(archiveUrl.value)
  const isUnderstood = archiveUrl !== undefined && detail === undefined
  requireUrl(evaluation, evaluation.meta(slots.ArchiveFormat), {
    url: isUnderstood ? archiveUrl : undefined,
    needs: 'archive-url',
  })
  if (!archiveUrl) return
  if (detail !== undefined) {
    evaluation.report('err_archive_url', { parameter: archiveUrl, detail })
  } else if (archiveUrl.value === url?.value || archiveUrl.value === chapterUrl?.value) {
    evaluation.report('err_bad_url', { parameter: archiveUrl, detail: 'not-archived' })
  } else return
  fields.archiveUrl = undefined
  fields.archiveDate = undefined
}

/** Checks the addresses of a citation and what depends on them. */
export function checkAddresses(evaluation: Evaluation, fields: Fields): void {
  if (fields.isLinked) checkLinkedArticle(evaluation, fields)
  checkPage(evaluation, fields)
  checkOtherPages(evaluation)
  checkFormats(evaluation, fields)
  checkRequired(evaluation, fields)
  checkArchive(evaluation, fields)
}

/** What an identifier links was not read on a day, and is not what a copy is of. */
function checkLinkedArticle(evaluation: Evaluation, fields: Fields): void {
  const accessDate = evaluation.meta(slots.AccessDate)
  if (accessDate) evaluation.report('err_accessdate_missing_url', { parameter: accessDate })
  const identifier = getIdentifier(evaluation, 'pmc') ?? getIdentifier(evaluation, 'doi')
  requireLabel(evaluation, identifier, shownTitle(fields.title, fields.scriptTitle))
  if (!fields.archiveUrl) return
  evaluation.report('err_archive_missing_url', { parameter: fields.archiveUrl })
  fields.archiveUrl = undefined
}

/** An address must have something to be the link of. */
function requireLabel(
  evaluation: Evaluation,
  url: Argument | undefined,
  label: Argument | undefined,
): void {
  if (!url || label || evaluation.has('err_citation_missing_title')) return
  evaluation.report('err_bare_url_missing_title', { parameter: url })
}

function requireAddress(evaluation: Evaluation, url: Argument | undefined): void {
  if (!url || isWebAddress(url.value)) return
  // The module knows no names of one letter, and no letters beyond ASCII; what is not on a wiki may have both.
  if (!evaluation.isOnWiki && isPlainAddress(url.value)) return
  evaluation.report('err_bad_url', { parameter: url })
}

/** What the citation links: the copy in place of the page, unless the page is live. */
function checkPage(evaluation: Evaluation, fields: Fields): void {
  const { title, scriptTitle, chapter, scriptChapter, url, chapterUrl } = fields
  const copy = readStatus(evaluation)?.value === 'live' ? undefined : fields.archiveUrl
  requireLabel(evaluation, url, shownTitle(title, scriptTitle))
  requireAddress(evaluation, url && (chapterUrl ? url : (copy ?? url)))
  if (fields.lacksChapters) return
  requireLabel(evaluation, chapterUrl, shownTitle(chapter, scriptChapter))
  requireAddress(evaluation, chapterUrl && (copy ?? chapterUrl))
}

function checkOtherPages(evaluation: Evaluation): void {
  const { citationClass } = evaluation
  const conferenceUrl = evaluation.meta(slots.ConferenceURL)
  const hasConference = citationClass === 'conference' || citationClass === 'speech'
  const conference = hasConference ? evaluation.meta(slots.Conference) : undefined
  checkLinked(evaluation, conferenceUrl, conference)
  checkLinked(evaluation, evaluation.meta(slots.TranscriptURL), evaluation.meta(slots.Transcript))
  requireAddress(evaluation, evaluation.meta(slots.LayURL))
  const newsgroup = citationClass === 'newsgroup' ? evaluation.meta(slots.Newsgroup) : undefined
  if (newsgroup && !isWebAddress(`news:${newsgroup.value}`)) {
    evaluation.report('err_bad_url', { parameter: newsgroup })
  }
}

/** An address links a text that must not be a link itself. */
function checkLinked(
  evaluation: Evaluation,
  url: Argument | undefined,
  label: Argument | undefined,
): void {
  requireLabel(evaluation, url, label)
  requireAddress(evaluation, url)
  if (url && label && holdsWikilink(label.value)) {
    evaluation.report('err_wikilink_in_url', { parameter: label })
  }
}

function requireUrl(
  evaluation: Evaluation,
  format: Argument | undefined,
  { url, needs }: { readonly url: Argument | undefined; readonly needs: string },
): void {
  if (!format || url) return
  evaluation.report('err_format_missing_url', { parameter: format, data: { needs } })
}

function checkFormats(evaluation: Evaluation, fields: Fields): void {
  const { format, url, chapterFormat, chapterUrl } = fields
  if (!fields.isLinked) requireUrl(evaluation, format, { url, needs: 'url' })
  if (!fields.lacksChapters) {
    requireUrl(evaluation, chapterFormat, { url: chapterUrl, needs: 'chapter-url' })
  }
  for (const { format: slot, needed, needs } of formats) {
    const given = evaluation.meta(slot)
    if (given) requireUrl(evaluation, given, { url: evaluation.meta(needed), needs })
  }
}

const formats = [
  { format: slots.ConferenceFormat, needed: slots.ConferenceURL, needs: 'conference-url' },
  { format: slots.TranscriptFormat, needed: slots.TranscriptURL, needs: 'transcript-url' },
  { format: slots.LayFormat, needed: slots.LayURL, needs: 'lay-url' },
] as const

function checkRequired(evaluation: Evaluation, fields: Fields): void {
  const { url, chapterUrl, isLinked } = fields
  if (!url && needsUrl(evaluation, fields)) evaluation.report('err_cite_web_url')
  const accessDate = evaluation.meta(slots.AccessDate)
  if (accessDate && !url && !chapterUrl && !isLinked) {
    evaluation.report('err_accessdate_missing_url', { parameter: accessDate })
  }
  for (const [access, needed] of accesses) {
    const level = evaluation.meta(access)
    if (!hasKeyword(level, 'UrlAccess') || evaluation.meta(needed)) continue
    const needs = level.rawName.replace('-access', '')
    evaluation.report('err_param_access_requires_param', { parameter: level, data: { needs } })
  }
}

const accesses = [
  [slots.UrlAccess, slots.URL],
  [slots.ChapterUrlAccess, slots.ChapterURL],
  [slots.MapUrlAccess, slots.MapURL],
] as const

function needsUrl(evaluation: Evaluation, { periodical }: Fields): boolean {
  const { citationClass } = evaluation
  if (citationClass === 'citation') {
    const script = evaluation.meta(slots.ScriptPeriodical)?.rawName
    return periodical?.rawName === 'website' || script === 'script-website'
  }
  return citationClass === 'web' || citationClass === 'podcast' || citationClass === 'mailinglist'
}

/** What `url-status` says, where it says something that is understood. */
function readStatus(evaluation: Evaluation): Argument | undefined {
  const status = evaluation.meta(slots.UrlStatus)
  return hasKeyword(status, 'UrlStatus') ? status : undefined
}

function checkArchive(evaluation: Evaluation, fields: Fields): void {
  const { archiveUrl, archiveDate } = fields
  const status = readStatus(evaluation)
  const isNewer = evaluation.version !== '2022'
  if (!archiveUrl) {
    if (archiveDate && isNewer) {
      evaluation.report('err_archive_date_missing_url', { parameter: archiveDate })
    }
    if (status) evaluation.report('maint_url_status', { parameter: status })
    return
  }
  if (isNewer) checkArchiveDate(evaluation, archiveUrl, archiveDate)
  if (!archiveDate) evaluation.report('err_archive_missing_date', { parameter: archiveUrl })
  const original = fields.chapterUrl ?? fields.url
  const isLive = status?.value === 'live'
  if (!original) evaluation.report('err_archive_missing_url', { parameter: archiveUrl })
  if (status && original) checkStatus(evaluation, status)
  // The address that the citation does not link stands beside the date, where there is one.
  const isShown = archiveDate && !hiding.has(status?.value ?? '')
  if (isShown) requireAddress(evaluation, isLive ? archiveUrl : original)
}

/** What keeps the original address from readers. */
const hiding: ReadonlySet<string> = new Set(['unfit', 'usurped', 'bot: unknown'])

function checkStatus(evaluation: Evaluation, status: Argument): void {
  if (!hiding.has(status.value)) return
  if (status.value === 'bot: unknown') evaluation.report('maint_bot_unknown', { parameter: status })
  else if (evaluation.version === '2022') evaluation.report('maint_unfit', { parameter: status })
}

/** The date of a copy is the day that its address holds. */
function checkArchiveDate(
  evaluation: Evaluation,
  archiveUrl: Argument,
  parameter: Argument | undefined,
): void {
  if (!parameter) return
  const copy = readArchiveUrl(evaluation.run, archiveUrl.parameter)
  // A time hidden in an identifier is not what the editor read, who may live a day apart.
  const isVisible = copy?.timestamp !== undefined && archiveUrl.value.includes(copy.timestamp)
  const day = isVisible ? copy.date : undefined
  if (day === undefined || day === parameter.value) return
  const written = readDayOnce(evaluation.run, parameter.value)
  if (written === undefined || written === Date.parse(day)) return
  const date = formatDay(day, parameter.value)
  evaluation.report('err_archive_date_url_ts_mismatch', { parameter, data: { date } })
}
