import { slots } from '../data/cs1-aliases.js'
import { languageCodes, scriptLanguageCodes } from '../data/languages.js'
import { isCs2 } from './check-style.js'
import type { Argument, Evaluation } from './evaluation.js'
import { type Fields, shownTitle } from './fields.js'
import { isArchivedCopy, isGenericTitle } from './generic-words.js'
import { holdsApostropheMarkup, holdsWikilink } from './markup.js'

/** Checks that the cited work has its titles, and what they say. */
export function checkTitles(evaluation: Evaluation, fields: Fields): void {
  if (!fields.title && !fields.transTitle && !fields.scriptTitle) {
    const needs = evaluation.citationClass === 'episode' ? 'series' : 'title'
    evaluation.report('err_citation_missing_title', { data: { needs } })
  }
  if (fields.title) checkTitle(evaluation, fields, fields.title)
  const { title, scriptTitle } = fields
  checkScript(evaluation, scriptTitle)
  checkTranslated(evaluation, fields.transTitle, shownTitle(title, scriptTitle))
  const shown = title ?? scriptTitle
  if (shown && (fields.url || fields.isLinked)) checkTitleIsPlain(evaluation, fields, shown)
  checkPeriodical(evaluation, fields)
  checkChapter(evaluation, fields)
  checkScript(evaluation, evaluation.meta(slots.ScriptQuote))
}

/** Titles that say that there is none. */
const untitled: ReadonlySet<string> = new Set(['none', 'off'])

/** Whether a title says that there is none. */
export function saysUntitled(title: Argument | undefined): boolean {
  return title !== undefined && untitled.has(title.value)
}

function checkTitle(evaluation: Evaluation, fields: Fields, title: Argument): void {
  if (saysUntitled(title) && isInJournal(evaluation, fields)) {
    evaluation.report('maint_untitled', { parameter: title })
    fields.title = undefined
  } else if (title.value === '(())') {
    evaluation.report('maint_untitled', { parameter: title })
    fields.scriptTitle = undefined
    fields.transTitle = undefined
  } else if (!title.value.startsWith('((') || !title.value.endsWith('))')) {
    const text = dropEnd(title.value, isCs2(evaluation) ? ',' : '.')
    if (isGenericTitle(text, evaluation.version)) {
      evaluation.report('err_generic_title', { parameter: title })
    }
    if (fields.archiveUrl && isArchivedCopy(text)) {
      evaluation.report('maint_archived_copy', { parameter: title })
    }
  }
}

function isInJournal(evaluation: Evaluation, { periodical }: Fields): boolean {
  const { citationClass } = evaluation
  if (citationClass !== 'journal' && citationClass !== 'citation') return false
  return (
    periodical?.rawName === 'journal' ||
    evaluation.meta(slots.ScriptPeriodical)?.rawName === 'script-journal'
  )
}

/** Takes off the mark that follows every title, unless it belongs to an ellipsis or an initial. */
function dropEnd(title: string, separator: string): string {
  if (title.endsWith('...')) return title.replace(/(?<!\.)(\.{3})\.+$/, '$1')
  if (!title.endsWith(separator) || /[.\s]\s?\p{L}\.$/u.test(title)) return title
  return title.slice(0, -1)
}

/** A title that is linked cannot hold another link, or be linked twice. */
function checkTitleIsPlain(evaluation: Evaluation, fields: Fields, shown: Argument): void {
  const { title, titleLink, scriptTitle } = fields
  if (titleLink) evaluation.report('err_wikilink_in_url', { parameter: titleLink })
  const holdsLink = [title, scriptTitle].find((one) => one && holdsWikilink(one.value))
  if (holdsLink) evaluation.report('err_wikilink_in_url', { parameter: shown })
}

/** A translated title stands beside the original one, never alone. */
function checkTranslated(
  evaluation: Evaluation,
  translated: Argument | undefined,
  original: Argument | undefined,
): void {
  if (!translated || original || evaluation.has('err_citation_missing_title')) return
  const needs = translated.rawName.replace('trans-', '')
  evaluation.report('err_trans_missing_title', { parameter: translated, data: { needs } })
}

/** A title in another script begins with the code of its language. */
function checkScript(evaluation: Evaluation, parameter: Argument | undefined): void {
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
  const written = evaluation.meta(slots.Periodical)
  if (written && holdsApostropheMarkup(written.value)) {
    evaluation.report('err_apostrophe_markup', { parameter: written })
  }
  const script = evaluation.meta(slots.ScriptPeriodical)
  if (!periodical && !script && (citationClass === 'journal' || citationClass === 'magazine')) {
    evaluation.report('err_missing_periodical', { data: { needs: citationClass } })
  }
  checkScript(evaluation, script)
  const shown = shownTitle(periodical, script)
  checkTranslated(evaluation, evaluation.meta(slots.TransPeriodical), shown)
}

function checkChapter(evaluation: Evaluation, fields: Fields): void {
  if (fields.lacksChapters) {
    const parameter =
      evaluation.meta(slots.Chapter) ??
      evaluation.meta(slots.TransChapter) ??
      evaluation.meta(slots.ChapterURL) ??
      evaluation.meta(slots.ScriptChapter) ??
      evaluation.meta(slots.ChapterFormat)
    if (parameter) evaluation.report('err_chapter_ignored', { parameter })
    return
  }
  const { chapter, transChapter, scriptChapter, chapterUrl } = fields
  checkScript(evaluation, scriptChapter)
  checkTranslated(evaluation, transChapter, shownTitle(chapter, scriptChapter))
  if (!chapterUrl) return
  const linked = [chapter, scriptChapter].find((one) => one && holdsWikilink(one.value))
  // The link of a text on Wikisource gives way to the address.
  if (linked && !/^\[\[(?:[Ww]ikisource|[Ss]):[^[\]]+\]\]$/.test(linked.value))
    evaluation.report('err_wikilink_in_url', { parameter: linked })
}
