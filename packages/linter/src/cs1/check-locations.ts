import { slots } from '../data/cs1-aliases.js'
import type { Cs1Class } from '../data/cs1-templates.js'
import { holdsQuotation } from './check-style.js'
import type { Argument, Evaluation } from './evaluation.js'
import type { Fields } from './fields.js'
import { holdsTag } from './invisible-characters.js'
import { holdsApostropheMarkup, readAsWritten } from './markup.js'

const withoutPages: ReadonlySet<Cs1Class> = new Set([
  'audio-visual',
  'episode',
  'mailinglist',
  'newsgroup',
  'podcast',
  'serial',
  'sign',
  'speech',
])

const withVolume: ReadonlySet<Cs1Class> = new Set([
  'audio-visual',
  'book',
  'conference',
  'encyclopaedia',
  'interview',
  'journal',
  'magazine',
  'map',
  'news',
  'report',
  'techreport',
  'thesis',
])

const withIssue: ReadonlySet<Cs1Class> = new Set([
  'conference',
  'episode',
  'interview',
  'journal',
  'magazine',
  'map',
  'news',
  'podcast',
])

/** Checks where in a work the cited place is, and where the work was published. */
export function checkLocations(evaluation: Evaluation, fields: Fields): void {
  checkPages(evaluation)
  checkVolume(evaluation)
  checkIssue(evaluation, fields)
  checkEdition(evaluation)
  for (const slot of [slots.Place, slots.PublicationPlace]) {
    const parameter = evaluation.meta(slot)
    if (
      parameter &&
      /\p{Nd}|</u.test(parameter.value) &&
      (/\p{Nd}/u.test(parameter.value) || holdsTag(parameter.value))
    ) {
      evaluation.report('maint_location', { parameter })
    }
  }
  const publisher = evaluation.meta(slots.PublisherName)
  if (publisher && evaluation.citationClass === 'newsgroup') {
    evaluation.report('err_parameter_ignored', { parameter: publisher, detail: 'unknown' })
  }
  if (publisher && holdsApostropheMarkup(publisher.value)) {
    evaluation.report('err_apostrophe_markup', { parameter: publisher })
  }
  checkTime(evaluation)
  const encyclopedia = evaluation.meta(slots.Encyclopedia)
  if (encyclopedia && !['citation', 'encyclopaedia'].includes(evaluation.citationClass)) {
    evaluation.report('err_parameter_ignored', { parameter: encyclopedia, detail: 'unknown' })
  }
  evaluation.meta(slots.ID)
  evaluation.meta(slots.OrigDate)
  evaluation.meta(slots.Series)
  evaluation.meta(slots.TitleType)
}

function checkTime(evaluation: Evaluation): void {
  const minutes = evaluation.meta(slots.Minutes)
  const time = evaluation.meta(slots.Time)
  if (minutes && time) evaluation.reportRedundant([minutes, time])
}

const pageNames = ['page', 'p', 'pp', 'pages', 'at', 'sheet', 'sheets']

function checkPages(evaluation: Evaluation): void {
  evaluation.selectOne(pageNames)
  if (usesPages(evaluation)) {
    checkPageLabel(evaluation, evaluation.meta(slots.Page) ?? evaluation.meta(slots.Pages))
  }
  if (!holdsQuotation(evaluation)) return
  checkPageLabel(evaluation, evaluation.meta(slots.QuotePage) ?? evaluation.meta(slots.QuotePages))
}

/** Reads a value that may be a list as the module does, which takes apart the lists it writes dashes into. */
function readItems(value: string): string {
  return readAsWritten(value).text.replaceAll('&nbsp;', ' ')
}

/** Reports a page that begins with the “p.” that the template adds. */
function checkPageLabel(evaluation: Evaluation, parameter: Argument | undefined): void {
  if (!parameter || /^(?:P[^.PpGg]|[^Pp(])/.test(parameter.value)) return
  // Of several pages, the module takes off the parentheses that ask to take them as they are.
  const isSeveral = /s$|^pp$/.test(parameter.rawName)
  const value = isSeveral ? readItems(parameter.value) : parameter.value
  if (/^[Pp][PpGg]?\.?[ \d]|^[Pp][Pp]?\.&nbsp;|^[Pp]ages?|^[Pp]gs/.test(value)) {
    evaluation.report('err_extra_text_pages', { parameter })
  }
}

function checkVolume(evaluation: Evaluation): void {
  const volume = evaluation.meta(slots.Volume)
  const label = volume && labelOf(volume.value, evaluation)
  if (!volume || label === undefined) return
  if (usesVolume(evaluation)) {
    reportLabel(evaluation, { id: 'err_extra_text_volume', parameter: volume, label })
  }
}

/** Whether the template shows a volume. */
export function usesVolume(evaluation: Evaluation): boolean {
  if (evaluation.citationClass !== 'citation') return withVolume.has(evaluation.citationClass)
  const site = evaluation.meta(slots.Periodical) ?? evaluation.meta(slots.ScriptPeriodical)
  return site?.rawName !== 'website' && site?.rawName !== 'script-website'
}

/** Whether the template shows pages. */
export function usesPages({ citationClass }: Evaluation): boolean {
  return !withoutPages.has(citationClass)
}

/** The field whose label a value begins with; the newer module knows more ways to write it. */
function labelOf(value: string, { version }: Evaluation): 'volume' | 'issue' | undefined {
  if (/^vol/i.test(value)) return 'volume'
  const isIssue =
    /^(?:iss|numbers?|nos?(?![a-z])(?=.)|nr|n[.:= ])/is.test(value) ||
    (version !== '2022' && /^(?:n°|№)/i.test(value))
  return isIssue ? 'issue' : undefined
}

interface FoundLabel {
  readonly id: 'err_extra_text_volume' | 'err_extra_text_issue'
  readonly parameter: Argument
  readonly label: 'volume' | 'issue'
}

/** Reports a label; one of the other field only since the module looks for it. */
function reportLabel(evaluation: Evaluation, { id, parameter, label }: FoundLabel): void {
  if (id.endsWith(label)) evaluation.report(id, { parameter })
  else if (evaluation.version !== '2022') {
    evaluation.report(id, { parameter, detail: 'other-field', data: { field: label } })
  }
}

function checkIssue(evaluation: Evaluation, fields: Fields): void {
  const issue = evaluation.meta(slots.Issue)
  if (!issue || !usesIssue(evaluation, fields)) return
  const label = labelOf(readItems(issue.value), evaluation)
  if (label) reportLabel(evaluation, { id: 'err_extra_text_issue', parameter: issue, label })
}

/** Whether the template shows an issue. */
export function usesIssue(evaluation: Evaluation, { periodical }: Fields): boolean {
  const { citationClass } = evaluation
  if (citationClass === 'citation') {
    const name = evaluation.meta(slots.Periodical)?.rawName
    return name !== undefined && name !== 'website'
  }
  if (!withIssue.has(citationClass)) return false
  if (citationClass !== 'conference' && citationClass !== 'map') return true
  return (periodical ?? evaluation.meta(slots.ScriptPeriodical)) !== undefined
}

function checkEdition(evaluation: Evaluation): void {
  const parameter = evaluation.meta(slots.Edition)
  if (parameter && /(?<![a-zA-Z])[Ee]d(?:n?\.?|ition)$/.test(parameter.value)) {
    evaluation.report('err_extra_text_edition', { parameter })
  }
}
