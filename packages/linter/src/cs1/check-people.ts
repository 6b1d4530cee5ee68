import { type ListName, slots } from '../data/cs1-aliases.js'
import type { Argument, Evaluation } from './evaluation.js'
import { checkEtAl, type Name, partsOf, readNames } from './names.js'
import { makeAnchor } from './reference-anchor.js'
import { checkVancouverParts, readVancouverNames } from './vancouver.js'

/**
 * Checks everyone a citation names: authors, editors and the others.
 *
 * @param anchorYear the year in the anchor, as `checkDates` finds it
 * @returns the anchor that the names and the year make, or that the citation sets
 */
export function checkPeople(evaluation: Evaluation, anchorYear: string): { anchor?: string } {
  const authors = readAuthors(evaluation)
  const editors = readEditors(evaluation)
  const contributors = readContributors(evaluation, authors)
  const interviewers = readNames(evaluation, 'Interviewer')
  const translators = readNames(evaluation, 'Translator')
  const lists = [
    [slots.DisplayEditors, editors],
    [slots.DisplayInterviewers, interviewers],
    [slots.DisplayTranslators, translators],
    [slots.DisplayContributors, contributors],
    [slots.DisplayAuthors, authors],
  ] as const
  const inVancouver = isVancouver(evaluation)
  for (const [slot, names] of lists) {
    const shown = checkDisplay(evaluation, slot, names.length)
    if (inVancouver) checkVancouverParts(evaluation, names.slice(0, shown))
  }
  checkOthers(evaluation, authors.length + editors.length)
  const others = authors.length > 0 ? authors : editors
  const cited = contributors.length > 0 ? contributors : others
  return chooseAnchor(evaluation, cited.length > 0 ? makeAnchor(cited, anchorYear) : undefined)
}

function chooseAnchor(evaluation: Evaluation, made: string | undefined): { anchor?: string } {
  const ref = evaluation.meta(slots.Ref)
  if (ref && made !== undefined && encodeAnchor(ref.value) === encodeAnchor(made)) {
    evaluation.report('maint_ref_duplicates_default', { parameter: ref })
  }
  const anchor = ref && ref.value !== 'harv' ? readRef(ref.value) : made
  return anchor === undefined ? {} : { anchor }
}

/** An anchor as MediaWiki writes it, so that two ways to write one can be compared. */
function encodeAnchor(anchor: string): string {
  return anchor.replace(/[\s_]+/g, '_')
}

/** What `ref` sets as the anchor: nothing, itself, or what `{{harvid}}` makes of names and year. */
function readRef(value: string): string | undefined {
  if (value.toLowerCase() === 'none') return undefined
  const harvid = /^\{\{\s*(?:harvid|sfnref|harvard citation id)\s*\|([^{}]*)\}\}$/i.exec(value)?.[1]
  if (harvid === undefined) return value
  const parts = harvid.split('|').filter((part) => !part.includes('='))
  return `CITEREF${parts.map((part) => part.trim()).join('')}`
}

function isVancouver(evaluation: Evaluation): boolean {
  const style = evaluation.meta(slots.NameListStyle)?.value
  return (
    style === 'vanc' ||
    evaluation.meta(slots.Vauthors) !== undefined ||
    evaluation.meta(slots.Veditors) !== undefined
  )
}

function readAuthors(evaluation: Evaluation): readonly Name[] {
  const vancouver = evaluation.meta(slots.Vauthors)
  const free = evaluation.meta(slots.Authors)
  if (!vancouver && !free) return readNames(evaluation, 'Author')
  const source = chooseSource(evaluation, 'Author', [vancouver, free])
  if (source === 'parts') return readNames(evaluation, 'Author')
  if (source !== free) return readVancouverNames(evaluation, 'Author', source)
  if (source.rawName === 'authors' && evaluation.version === '2022') {
    evaluation.report('maint_authors', { parameter: source })
  }
  checkEtAl(evaluation, source)
  return []
}

function readEditors(evaluation: Evaluation): readonly Name[] {
  const vancouver = evaluation.meta(slots.Veditors)
  const source = vancouver ? chooseSource(evaluation, 'Editor', [vancouver]) : 'parts'
  return source === 'parts'
    ? readNames(evaluation, 'Editor')
    : readVancouverNames(evaluation, 'Editor', source)
}

/** Which of the ways to name people counts; more than one at once are reported. */
function chooseSource(
  evaluation: Evaluation,
  list: ListName,
  wholes: readonly (Argument | undefined)[],
): Argument | 'parts' {
  const given = wholes.filter((parameter) => parameter !== undefined)
  const { last, first } = partsOf[list]
  const parts =
    evaluation.namePart(last, 1) ??
    evaluation.namePart(first, 1) ??
    evaluation.namePart(last, 2) ??
    evaluation.namePart(first, 2)
  evaluation.reportRedundant(parts ? [parts, ...given] : given)
  return parts ? 'parts' : (given[0] ?? 'parts')
}

/** Contributors are people who wrote a part of someone else's book. */
function readContributors(evaluation: Evaluation, authors: readonly Name[]): readonly Name[] {
  const { citationClass } = evaluation
  const isBook = citationClass === 'book' || citationClass === 'citation'
  if (!isBook || evaluation.meta(slots.Periodical)) {
    const parameter = evaluation.namePart(partsOf.Contributor.last, 1)
    if (parameter) evaluation.report('err_contributor_ignored', { parameter })
    return []
  }
  const names = readNames(evaluation, 'Contributor')
  if (names.length === 0) return []
  const parameter = evaluation.namePart(partsOf.Contributor.last, 1)
  const hasContribution = evaluation.meta(slots.Chapter)?.rawName === 'contribution'
  const needed = [
    ...(hasContribution ? [] : ['contribution']),
    ...(authors.length ? [] : ['author']),
  ]
  for (const needs of needed) {
    evaluation.report('err_contributor_missing_required_param', {
      ...(parameter && { parameter }),
      data: { needs },
    })
  }
  return needed.length === 0 ? names : []
}

/**
 * `display-authors` must be smaller than the number of authors, or say that there are more.
 *
 * @returns how many are shown
 */
function checkDisplay(evaluation: Evaluation, slot: number, count: number): number {
  const parameter = evaluation.meta(slot)
  if (!parameter) return count
  const { value } = parameter
  if (/^\d+$/.test(value) && Number(value) < count) return Number(value)
  const isEtAl = value.toLowerCase().replace(/[ '.]/g, '') === 'etal'
  if (!isEtAl) evaluation.report('err_disp_name', { parameter, data: { count } })
  return count
}

function checkOthers(evaluation: Evaluation, count: number): void {
  const parameter = evaluation.meta(slots.Others)
  if (!parameter || count > 0) return
  const isMedia = ['AV-media-notes', 'audio-visual'].includes(evaluation.citationClass)
  evaluation.report(isMedia ? 'maint_others_avm' : 'maint_others', { parameter })
}
