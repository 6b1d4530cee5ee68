import type { Parameter } from '@veracite/core'
import {
  amazonDomains,
  identifierLimits,
  identifiersWithAccess,
  type NumberedIdentifier,
} from '../../data/cs1-identifiers.js'
import { readDay } from '../dates/judge-date.js'
import type { Evaluation } from '../evaluation.js'
import type { Cs1Id } from '../ids.js'
import { readAsWritten } from '../markup.js'
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

type Check = (evaluation: Evaluation, parameter: Parameter, value: string) => void

/** A check by a predicate: the value is right or it is not. */
function matches(id: Cs1Id, isValid: (value: string, evaluation: Evaluation) => boolean): Check {
  return (evaluation, parameter, value) => {
    if (!isValid(value, evaluation)) evaluation.report(id, { parameter })
  }
}

/** A check that editors can have skipped by double parentheses. */
function unlessAsWritten(id: Cs1Id, ignored: Cs1Id, findFault: FindFault): Check {
  return (evaluation, parameter) => {
    const { text, asWritten } = readAsWritten(parameter.value)
    const detail = findFault(text, evaluation)
    if (asWritten) evaluation.report(ignored, { parameter })
    else if (detail !== undefined) evaluation.report(id, { parameter, detail })
  }
}

type FindFault = (value: string, evaluation: Evaluation) => string | undefined

/** A check of a number between a least and the largest given out so far. */
function numbered(id: Cs1Id, name: NumberedIdentifier, least = 1): Check {
  return matches(id, (value, { version }) => {
    const number = Number(value)
    return /^[1-9]\d*$/.test(value) && number >= least && number <= identifierLimits[version][name]
  })
}

/** A check that takes a label off the number first, and asks for it to be left out. */
function labelled(id: Cs1Id, label: RegExp, check: Check): Check {
  return (evaluation, parameter, value) => {
    const found = label.exec(value)
    if (found) evaluation.report(id, { parameter })
    check(evaluation, parameter, found ? value.slice(found[0].length) : value)
  }
}

const issn = unlessAsWritten('err_bad_issn', 'maint_issn_ignore', (value) =>
  isValidIssn(value) ? undefined : 'checksum',
)

const zbl = matches('err_bad_zbl', library.isValidZbl)

const checks: Readonly<Record<string, Check>> = {
  arxiv: matches('err_bad_arxiv', isValidArxiv),
  asin: matches('err_bad_asin', isValidAsin),
  bibcode: (evaluation, parameter) => {
    const detail = findBibcodeFault(parameter.value, evaluation.now)
    if (detail !== undefined) evaluation.report('err_bad_bibcode', { parameter, detail })
  },
  biorxiv: matches('err_bad_biorxiv', (value, { now }) => isValidBiorxiv(value, now)),
  citeseerx: matches('err_bad_citeseerx', library.isValidCiteSeerX),
  doi: unlessAsWritten('err_bad_doi', 'maint_doi_ignore', (value) =>
    isValidDoi(value) ? undefined : 'form',
  ),
  eissn: issn,
  hdl: matches('err_bad_hdl', library.isValidHandle),
  isbn: unlessAsWritten('err_bad_isbn', 'maint_isbn_ignore', findIsbnFault),
  ismn: matches('err_bad_ismn', isValidIsmn),
  issn,
  jfm: labelled(
    'maint_jfm_format',
    /^jfm/i,
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
  s2cid: numbered('err_bad_s2cid', 's2cid'),
  sbn: (evaluation, parameter) => {
    const detail = findSbnFault(parameter.value)
    if (detail !== undefined) evaluation.report('err_bad_sbn', { parameter, detail })
  },
  ssrn: numbered('err_bad_ssrn', 'ssrn', 100),
  zbl: (evaluation, parameter, value) => {
    if (library.isTemporaryZbl(value)) evaluation.report('maint_zbl', { parameter })
    else zbl(evaluation, parameter, value)
  },
}

const onlyLowerCase: ReadonlySet<string> = new Set([
  'bibcode',
  'biorxiv',
  'citeseerx',
  'medrxiv',
  'message-id',
])

const namesOfIdentifiers: ReadonlyMap<string, readonly string[]> = new Map(
  Object.keys(checks).map((name) => {
    if (name === 'arxiv') return [name, ['arxiv', 'eprint']]
    return [name, onlyLowerCase.has(name) ? [name] : [name, name.toUpperCase()]]
  }),
)

/** The one parameter that gives an identifier; most may be written in capitals. */
export function getIdentifier(evaluation: Evaluation, name: string): Parameter | undefined {
  return evaluation.selectOne(namesOfIdentifiers.get(name) ?? [])
}

const checkList: readonly (readonly [name: string, check: Check])[] = Object.entries(checks)

/** The parameters that {@link checkForms} looks at. */
const namesWithForm: ReadonlySet<string> = new Set([
  ...[...namesOfIdentifiers.values()].flat(),
  ...identifiersWithAccess.map((name) => `${name}-access`),
])

/** Checks the form of every identifier, and what depends on an identifier being there. */
export function checkIdentifiers(evaluation: Evaluation): void {
  for (const { rawName } of evaluation.accepted) {
    if (!namesWithForm.has(rawName)) continue
    checkForms(evaluation)
    break
  }
  checkSupport(evaluation, {
    name: 'doi-broken-date',
    needs: 'doi',
    id: 'err_doibroken_missing_doi',
  })
  checkSupport(evaluation, {
    name: 'pmc-embargo-date',
    needs: 'pmc',
    id: 'err_embargo_missing_pmc',
  })
  checkSupport(evaluation, { name: 'asin-tld', needs: 'asin', id: 'err_asintld_missing_asin' })
  const tld = evaluation.get('asin-tld')
  if (tld && getIdentifier(evaluation, 'asin') && !amazonDomains.has(tld.value)) {
    evaluation.report('err_bad_asin_tld', { parameter: tld })
  }
  checkArxivClass(evaluation)
  checkInactiveDoi(evaluation)
  checkEmbargo(evaluation)
}

function checkForms(evaluation: Evaluation): void {
  for (const [name, check] of checkList) {
    const parameter = getIdentifier(evaluation, name)
    if (parameter) check(evaluation, parameter, parameter.value)
    if (identifiersWithAccess.includes(name)) checkAccess(evaluation, name, parameter)
  }
}

interface Support {
  readonly name: string
  readonly needs: string
  readonly id: Cs1Id
}

function checkSupport(evaluation: Evaluation, { name, needs, id }: Support): void {
  const parameter = evaluation.get(name)
  if (parameter && !getIdentifier(evaluation, needs)) {
    evaluation.report(id, { parameter, data: { needs } })
  }
}

function checkAccess(
  evaluation: Evaluation,
  name: string,
  identifier: Parameter | undefined,
): void {
  const parameter = evaluation.get(`${name}-access`)
  if (!parameter) return
  if (parameter.value !== 'free') {
    evaluation.report('err_invalid_param_val', { parameter, data: { allowed: 'free' } })
  }
  if (!identifier) {
    evaluation.report('err_param_access_requires_param', { parameter, data: { needs: name } })
  }
}

/** Only the arXiv identifiers that begin with a number lack the class. */
function checkArxivClass(evaluation: Evaluation): void {
  const parameter = evaluation.get('class')
  const arxiv = getIdentifier(evaluation, 'arxiv')
  if (parameter && arxiv && !/^\d/.test(arxiv.value)) {
    evaluation.report('err_class_ignored', { parameter })
  }
}

function checkInactiveDoi(evaluation: Evaluation): void {
  const parameter = evaluation.get('doi-broken-date')
  if (!parameter || !getIdentifier(evaluation, 'doi')) return
  const dated = /\d{4}/.test(parameter.value)
  evaluation.report(dated ? 'maint_doi_inactive_dated' : 'maint_doi_inactive', { parameter })
}

/** An embargo that is over hides nothing any more. */
function checkEmbargo(evaluation: Evaluation): void {
  const parameter = evaluation.get('pmc-embargo-date')
  if (!parameter || !getIdentifier(evaluation, 'pmc')) return
  const day = readDay(parameter.value)
  if (day !== undefined && day <= evaluation.now.getTime()) {
    evaluation.report('maint_pmc_embargo', { parameter })
  }
}
