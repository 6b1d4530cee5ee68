import type { Parameter } from '@veracite/core'
import type { Meta } from '../data/cs1-aliases.js'
import { languageCodes, scriptLanguageCodes } from '../data/languages.js'
import type { Evaluation } from './evaluation.js'
import type { Fields } from './fields.js'
import { isArchivedCopy, isGenericTitle } from './generic-words.js'
import { isPreprint } from './known-parameters.js'
import { checkLink } from './links.js'
import { holdsApostropheMarkup, holdsWikilink, readAsWritten } from './markup.js'

/** Checks that the cited work has its titles, and what they say. */
export function checkTitles(evaluation: Evaluation, fields: Fields): void {
  const { title, titleLink, transTitle, scriptTitle } = fields
  if (!title && !transTitle && !scriptTitle) {
    const needs = evaluation.citationClass === 'episode' ? 'series' : 'title'
    evaluation.report('err_citation_missing_title', { data: { needs } })
  }
  checkScript(evaluation, scriptTitle)
  checkTranslated(evaluation, {
    translated: transTitle,
    titles: [title, scriptTitle],
    name: 'title',
  })
  if (title) checkTitle(evaluation, fields, title)
  if (titleLink && title && fields.url) {
    evaluation.report('err_wikilink_in_url', { parameter: titleLink })
  }
  checkPeriodical(evaluation, fields)
  checkChapter(evaluation, fields)
}

function checkTitle(evaluation: Evaluation, fields: Fields, title: Parameter): void {
  const { text, asWritten } = readAsWritten(title.value)
  if (['none', 'off'].includes(text) && evaluation.citationClass === 'journal') {
    if (fields.periodical) evaluation.report('maint_untitled', { parameter: title })
    return
  }
  if (fields.url && !fields.titleLink && holdsWikilink(text)) {
    evaluation.report('err_wikilink_in_url', { parameter: title })
  }
  if (asWritten) return
  if (isGenericTitle(text)) evaluation.report('err_generic_title', { parameter: title })
  if (fields.archiveUrl && isArchivedCopy(text)) {
    evaluation.report('maint_archived_copy', { parameter: title })
  }
}

interface Translation {
  readonly translated: Parameter | undefined
  readonly titles: readonly (Parameter | undefined)[]
  readonly name: string
}

/** A translated title stands beside the original one, never alone. */
function checkTranslated(evaluation: Evaluation, { translated, titles, name }: Translation): void {
  if (
    !translated ||
    titles.some((title) => title) ||
    evaluation.has('err_citation_missing_title')
  ) {
    return
  }
  evaluation.report('err_trans_missing_title', { parameter: translated, data: { needs: name } })
}

/** A title in another script begins with the code of its language. */
function checkScript(evaluation: Evaluation, parameter: Parameter | undefined): void {
  if (!parameter) return
  const detail = findScriptFault(parameter.value)
  if (detail !== undefined) evaluation.report('err_script_parameter', { parameter, detail })
}

function findScriptFault(value: string): string | undefined {
  const code = /^([a-z]{2,3})\s*:/.exec(value)?.[1]
  if (code === undefined) return 'missing-prefix'
  if (!/^[a-z]+\s*:\s*\S/.test(value)) return 'missing-title'
  if (!languageCodes.has(code)) return 'invalid-code'
  return scriptLanguageCodes.has(code) ? undefined : 'unknown-code'
}

function checkPeriodical(evaluation: Evaluation, { periodical }: Fields): void {
  const { citationClass } = evaluation
  const inPeriodical = periodical ?? evaluation.meta('ScriptPeriodical')
  if (periodical && holdsApostropheMarkup(periodical)) {
    evaluation.report('err_apostrophe_markup', { parameter: periodical })
  }
  if (!inPeriodical && (citationClass === 'journal' || citationClass === 'magazine')) {
    evaluation.report('err_missing_periodical', { data: { needs: citationClass } })
  }
  checkScript(evaluation, evaluation.meta('ScriptPeriodical'))
  const translated = evaluation.meta('TransPeriodical')
  const titles = [periodical, evaluation.meta('ScriptPeriodical')]
  const name = translated?.rawName.replace('trans-', '') ?? ''
  checkTranslated(evaluation, { translated, titles, name })
}

/** Templates of one article each, which has no chapters. */
const withoutChapters: ReadonlySet<string> = new Set([
  'journal',
  'magazine',
  'news',
  'newsgroup',
  'podcast',
  'pressrelease',
  'web',
])

/** Whether what is cited has no chapters. */
export function lacksChapters(evaluation: Evaluation, fields: Fields): boolean {
  const { citationClass } = evaluation
  if (withoutChapters.has(citationClass) || isPreprint(citationClass)) return true
  const inPeriodical = fields.periodical ?? evaluation.meta('ScriptPeriodical')
  return citationClass === 'citation' && !!inPeriodical && !evaluation.meta('Encyclopedia')
}

const chapterMetas: readonly Meta[] = [
  'Chapter',
  'TransChapter',
  'ChapterURL',
  'ScriptChapter',
  'ChapterFormat',
]

function checkChapter(evaluation: Evaluation, fields: Fields): void {
  if (lacksChapters(evaluation, fields)) {
    const parameter = chapterMetas.map((meta) => evaluation.meta(meta)).find((found) => found)
    if (parameter) evaluation.report('err_chapter_ignored', { parameter })
    return
  }
  const { chapter, transChapter, scriptChapter } = fields
  checkScript(evaluation, scriptChapter)
  const name = transChapter?.rawName.replace('trans-', '') ?? ''
  checkTranslated(evaluation, { translated: transChapter, titles: [chapter, scriptChapter], name })
  if (fields.chapterUrl && chapter && holdsWikilink(chapter.value)) {
    evaluation.report('err_wikilink_in_url', { parameter: chapter })
  }
}

/** Checks the parameters that link a title. */
export function checkTitleLinks(evaluation: Evaluation): void {
  const link = evaluation.meta('TitleLink')
  const isChoice = link && ['none', 'pmc', 'doi'].includes(link.value)
  if (!isChoice) checkLink(evaluation, link, evaluation.meta('Title'))
  const { citationClass } = evaluation
  if (citationClass === 'episode' || citationClass === 'serial') {
    checkLink(evaluation, evaluation.meta('SeriesLink'), evaluation.meta('Series'))
  }
}
