import { slots } from '../../data/cs1-aliases.js'
import {
  accessParameters,
  amazonDomains,
  identifierLimits,
  identifierNames,
  type NumberedIdentifier,
} from '../../data/cs1-identifiers.js'
import { saysUntitled } from '../check-titles.js'
import { judgeDate } from '../dates/judge-date.js'
import { readDateOnce, readDayOnce } from '../dates/read-once.js'
import type { Argument, Evaluation } from '../evaluation.js'
import type { Fields } from '../fields.js'
import type { Cs1Id } from '../ids.js'
import { readLinkChoice } from '../links.js'
import { readAsWritten, type Written } from '../markup.js'
import {
  findBibcodeFault,
  isValidArxiv,
  isValidBiorxiv,
  isValidDoi,
  isValidMedrxiv,
} from './article-numbers.js'
import {
  findIsbnFault,
  findSbnFault,
  isValidAsin,
  isValidIsmn,
  isValidIssn,
} from './book-numbers.js'
import * as library from './library-numbers.js'

/** What is checked of an identifier: its value without the parentheses that ask to take it as it is. */
interface Identifier extends Written {
  readonly parameter: Argument
}

type Check = (evaluation: Evaluation, identifier: Identifier) => void

/** A check by a predicate: the value is right or it is not. */
function matches(id: Cs1Id, isValid: (value: string, evaluation: Evaluation) => boolean): Check {
  return (evaluation, { parameter, text }) => {
    if (!isValid(text, evaluation)) evaluation.report(id, { parameter })
  }
}

/** A check that tells what is wrong, and that editors can have skipped by double parentheses. */
function unlessAsWritten(id: Cs1Id, ignored: Cs1Id, findFault: FindFault): Check {
  return (evaluation, { parameter, text, asWritten }) => {
    if (asWritten) evaluation.report(ignored, { parameter })
    else reportFault(evaluation, { parameter, id, detail: findFault(text, evaluation) })
  }
}

type FindFault = (value: string, evaluation: Evaluation) => string | undefined

interface Finding {
  readonly parameter: Argument
  readonly id: Cs1Id
  readonly detail: string | undefined
}

function reportFault(evaluation: Evaluation, { parameter, id, detail }: Finding): void {
  if (detail !== undefined) evaluation.report(id, { parameter, detail })
}

/** A check of a number between a least and the largest given out so far. */
function numbered(id: Cs1Id, name: NumberedIdentifier, least = 1): Check {
  return matches(id, (value, { version }) => {
    const number = Number(value)
    return /^\d+$/.test(value) && number >= least && number <= identifierLimits[version][name]
  })
}

/** A check that takes a label off the number first, and asks for it to be left out. */
function labelled(id: Cs1Id, label: RegExp, check: Check): Check {
  return (evaluation, identifier) => {
    const { parameter, text } = identifier
    const found = label.exec(text)
    if (found) evaluation.report(id, { parameter })
    check(evaluation, found ? { ...identifier, text: text.slice(found[0].length) } : identifier)
  }
}

const issn = unlessAsWritten('err_bad_issn', 'maint_issn_ignore', (value) =>
  isValidIssn(value) ? undefined : 'checksum',
)

const s2cid = numbered('err_bad_s2cid', 's2cid')

const zbl = matches('err_bad_zbl', library.isValidZbl)

const checks: Readonly<Record<string, Check>> = {
  arxiv: matches('err_bad_arxiv', isValidArxiv),
  asin: matches('err_bad_asin', isValidAsin),
  bibcode: (evaluation, { parameter, text }) => {
    const detail = findBibcodeFault(text, evaluation.now)
    reportFault(evaluation, { parameter, id: 'err_bad_bibcode', detail })
  },
  biorxiv: matches('err_bad_biorxiv', (value, { now }) => isValidBiorxiv(value, now)),
  citeseerx: matches('err_bad_citeseerx', library.isValidCiteSeerX),
  doi: unlessAsWritten('err_bad_doi', 'maint_doi_ignore', (value, { version }) =>
    isValidDoi(value, version) ? undefined : 'form',
  ),
  eissn: issn,
  hdl: matches('err_bad_hdl', library.isValidHandle),
  isbn: unlessAsWritten('err_bad_isbn', 'maint_isbn_ignore', (value, { version }) =>
    findIsbnFault(value, version),
  ),
  ismn: matches('err_bad_ismn', isValidIsmn),
  issn,
  jfm: labelled(
    'maint_jfm_format',
    /^jfm(?=.)/is,
    matches('err_bad_jfm', (value) => /^\d\d\.\d{4}\.\d\d$/.test(value)),
  ),
  jstor: matches('err_bad_jstor', library.isValidJstor),
  lccn: matches('err_bad_lccn', library.isValidLccn),
  medrxiv: matches('err_bad_medrxiv', (value, { now }) => isValidMedrxiv(value, now)),
  'message-id': matches('err_bad_usenet_id', library.isValidMessageId),
  mr: labelled(
    'maint_mr_format',
    /^mr(?=\d+$)/i,
    matches('err_bad_mr', (value) => /^\d{1,7}$/.test(value)),
  ),
  oclc: matches('err_bad_oclc', (value, { version }) =>
    library.isValidOclc(value, identifierLimits[version].oclc),
  ),
  ol: matches('err_bad_ol', library.isValidOpenLibrary),
  osti: numbered('err_bad_osti', 'osti', 1018),
  pmc: labelled('maint_pmc_format', /^pmc(?=\d+$)/i, numbered('err_bad_pmc', 'pmc')),
  pmid: numbered('err_bad_pmid', 'pmid'),
  rfc: numbered('err_bad_rfc', 'rfc'),
  s2cid: (evaluation, identifier) => {
    if (identifier.text.startsWith('0')) {
      evaluation.report('err_bad_s2cid', { parameter: identifier.parameter })
    } else s2cid(evaluation, identifier)
  },
  sbn: unlessAsWritten('err_bad_sbn', 'maint_isbn_ignore', findSbnFault),
  ssrn: numbered('err_bad_ssrn', 'ssrn', 100),
  zbl: (evaluation, identifier) => {
    const { parameter, text } = identifier
    if (library.isTemporaryZbl(text)) evaluation.report('maint_zbl', { parameter })
    else zbl(evaluation, identifier)
  },
}

/** The one parameter that gives an identifier; most may be written in capitals. */
export function getIdentifier(evaluation: Evaluation, name: string): Argument | undefined {
  if (!evaluation.identifiers.includes(name)) return undefined
  for (const alias of identifierNames.get(name) ?? []) {
    const found = evaluation.get(alias)
    if (found) return found
  }
  return undefined
}

/** Checks the form of every identifier, and what depends on an identifier being there. */
export function checkIdentifiers(evaluation: Evaluation, fields: Fields): void {
  for (const name of evaluation.identifiers) checkIdentifier(evaluation, name)
  const brokenDate = evaluation.meta(slots.DoiBroken)
  requireIdentifier(evaluation, brokenDate, { needs: 'doi', id: 'err_doibroken_missing_doi' })
  const embargo = evaluation.meta(slots.Embargo)
  if (embargo && isEmbargoDate(evaluation, embargo)) {
    requireIdentifier(evaluation, embargo, { needs: 'pmc', id: 'err_embargo_missing_pmc' })
  }
  const tld = evaluation.meta(slots.ASINTLD)
  requireIdentifier(evaluation, tld, { needs: 'asin', id: 'err_asintld_missing_asin' })
  if (tld && getIdentifier(evaluation, 'asin') && !amazonDomains.has(tld.value)) {
    evaluation.report('err_bad_asin_tld', { parameter: tld })
  }
  checkArxivClass(evaluation)
  checkInactiveDoi(evaluation)
  checkEmbargo(evaluation)
  fields.isLinked = isLinked(evaluation, fields)
}

function checkIdentifier(evaluation: Evaluation, name: string): void {
  const parameter = evaluation.selectOne(identifierNames.get(name) ?? [])
  if (parameter) {
    const { text, asWritten } = readAsWritten(parameter.value)
    checks[name]?.(evaluation, { parameter, text, asWritten })
  }
  const access = accessParameters.get(name)
  const level = access === undefined ? undefined : evaluation.get(access)
  if (!level) return
  if (level.value !== 'free') {
    evaluation.report('err_invalid_param_val', { parameter: level, data: { allowed: 'free' } })
  }
  if (!parameter) {
    evaluation.report('err_param_access_requires_param', {
      parameter: level,
      data: { needs: name },
    })
  }
}

/** Reports a parameter that stands without the identifier that it says something of. */
function requireIdentifier(
  evaluation: Evaluation,
  parameter: Argument | undefined,
  { needs, id }: { readonly needs: string; readonly id: Cs1Id },
): void {
  if (parameter && !getIdentifier(evaluation, needs)) {
    evaluation.report(id, { parameter, data: { needs } })
  }
}

/** Only the arXiv identifiers that begin with a number lack the class. */
function checkArxivClass(evaluation: Evaluation): void {
  const parameter = evaluation.meta(slots.Class)
  const arxiv = getIdentifier(evaluation, 'arxiv')
  if (parameter && arxiv && !/^\d/.test(readAsWritten(arxiv.value).text)) {
    evaluation.report('err_class_ignored', { parameter })
  }
}

function checkInactiveDoi(evaluation: Evaluation): void {
  const parameter = evaluation.meta(slots.DoiBroken)
  if (!parameter || !getIdentifier(evaluation, 'doi')) return
  const dated = /\d{4}/.test(parameter.value)
  evaluation.report(dated ? 'maint_doi_inactive_dated' : 'maint_doi_inactive', { parameter })
}

/** An embargo that is over hides nothing any more. */
function checkEmbargo(evaluation: Evaluation): void {
  const parameter = evaluation.meta(slots.Embargo)
  if (!parameter || !getIdentifier(evaluation, 'pmc')) return
  const day = readDayOnce(evaluation.run, parameter.value)
  if (day !== undefined && day <= evaluation.now.getTime()) {
    evaluation.report('maint_pmc_embargo', { parameter })
  }
}

/** Whether an embargo has a date at all: what is none counts as if it were not given. */
function isEmbargoDate({ run, now }: Evaluation, { value }: Argument): boolean {
  return judgeDate(readDateOnce(run, value), { meta: 'Embargo', now }).fault === undefined
}

/** Whether the title of an article is linked with a free copy that an identifier leads to. */
function isLinked(evaluation: Evaluation, { url, titleLink, title }: Fields): boolean {
  if (evaluation.citationClass !== 'journal' || url || titleLink || saysUntitled(title))
    return false
  if (readLinkChoice(evaluation.meta(slots.TitleLink)) === 'none') return false
  return leadsToPmc(evaluation) || leadsToFreeDoi(evaluation)
}

function leadsToPmc(evaluation: Evaluation): boolean {
  if (!getIdentifier(evaluation, 'pmc') || evaluation.has('err_bad_pmc')) return false
  const embargo = evaluation.meta(slots.Embargo)
  if (!embargo || !isEmbargoDate(evaluation, embargo)) return true
  const day = readDayOnce(evaluation.run, embargo.value)
  return day !== undefined && day <= evaluation.now.getTime()
}

function leadsToFreeDoi(evaluation: Evaluation): boolean {
  const doi = getIdentifier(evaluation, 'doi')
  if (!doi || evaluation.get('doi-access')?.value !== 'free') return false
  const isBad = evaluation.has('err_bad_doi') || evaluation.has('maint_doi_ignore')
  return !isBad && !evaluation.meta(slots.DoiBroken)
}
