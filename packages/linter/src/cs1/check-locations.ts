import type { Parameter } from '@veracite/core'
import type { Cs1Class } from '../data/cs1-templates.js'
import type { Evaluation } from './evaluation.js'
import type { Fields } from './fields.js'
import { holdsTag } from './invisible-characters.js'
import { holdsApostropheMarkup } from './markup.js'

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
  checkVolume(evaluation, fields)
  checkIssue(evaluation, fields)
  checkEdition(evaluation)
  for (const meta of ['Place', 'PublicationPlace'] as const) {
    const parameter = evaluation.meta(meta)
    if (parameter && (/\p{Nd}/u.test(parameter.value) || holdsTag(parameter.value))) {
      evaluation.report('maint_location', { parameter })
    }
  }
  const publisher = evaluation.meta('PublisherName')
  if (publisher && evaluation.citationClass === 'newsgroup') {
    evaluation.report('err_parameter_ignored', { parameter: publisher, detail: 'unknown' })
  } else if (publisher && holdsApostropheMarkup(publisher)) {
    evaluation.report('err_apostrophe_markup', { parameter: publisher })
  }
  checkTime(evaluation)
  const encyclopedia = evaluation.meta('Encyclopedia')
  if (encyclopedia && !['citation', 'encyclopaedia'].includes(evaluation.citationClass)) {
    evaluation.report('err_parameter_ignored', { parameter: encyclopedia, detail: 'unknown' })
  }
  evaluation.meta('OrigDate')
  evaluation.meta('TitleType')
}

function checkTime(evaluation: Evaluation): void {
  const minutes = evaluation.meta('Minutes')
  const time = evaluation.meta('Time')
  if (minutes && time) evaluation.reportRedundant([minutes, time])
}

function checkPages(evaluation: Evaluation): void {
  evaluation.selectOne(['page', 'p', 'pp', 'pages', 'at', 'sheet', 'sheets'])
  evaluation.selectOne(['quote-page', 'quote-pages'])
  const metas = withoutPages.has(evaluation.citationClass)
    ? (['QuotePage', 'QuotePages'] as const)
    : (['Page', 'Pages', 'QuotePage', 'QuotePages'] as const)
  for (const meta of metas) {
    const parameter = evaluation.meta(meta)
    if (parameter && holdsPageLabel(parameter.value)) {
      evaluation.report('err_extra_text_pages', { parameter })
    }
  }
}

/** Whether a page begins with the “p.” that the template adds. */
function holdsPageLabel(value: string): boolean {
  if (/^P[^.Pg]/i.test(value) && /^P[^.PpGg]/.test(value)) return false
  return /^[Pp][PpGg]?\.?[ \d]|^[Pp][Pp]?\.&nbsp;|^[Pp]ages?|^[Pp]gs./.test(value)
}

function checkVolume(evaluation: Evaluation, { periodical }: Fields): void {
  const { citationClass } = evaluation
  const site = periodical ?? evaluation.meta('ScriptPeriodical')
  const isUsed =
    withVolume.has(citationClass) ||
    (citationClass === 'citation' &&
      !/^(?:(?:script-)?website|mailinglist)$/.test(site?.rawName ?? ''))
  const parameter = isUsed ? evaluation.meta('Volume') : undefined
  if (parameter && /^(?:volumes?|vols?[.:=]?)/i.test(parameter.value)) {
    evaluation.report('err_extra_text_volume', { parameter })
  }
}

function checkIssue(evaluation: Evaluation, { periodical }: Fields): void {
  const { citationClass } = evaluation
  const inPeriodical = periodical ?? evaluation.meta('ScriptPeriodical')
  const isUsed =
    citationClass === 'citation'
      ? /^(?:script-)?(?:journal|magazine|newspaper|periodical|work)$/.test(
          periodical?.rawName ?? '',
        )
      : withIssue.has(citationClass) &&
        (!!inPeriodical || (citationClass !== 'conference' && citationClass !== 'map'))
  const parameter = isUsed ? evaluation.meta('Issue') : undefined
  if (parameter && holdsIssueLabel(parameter)) {
    evaluation.report('err_extra_text_issue', { parameter })
  }
}

function holdsIssueLabel({ value }: Parameter): boolean {
  return /^(?:issues?|iss[.:=]?|numbers?|nos?(?![a-z])(?=.)|nr[.:=]?|n[.:= ])/is.test(value)
}

function checkEdition(evaluation: Evaluation): void {
  const parameter = evaluation.meta('Edition')
  if (parameter && /(?<![a-zA-Z])[Ee]d(?:n?\.?|ition)$/.test(parameter.value)) {
    evaluation.report('err_extra_text_edition', { parameter })
  }
}
