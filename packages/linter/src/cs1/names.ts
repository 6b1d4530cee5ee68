import { type ListName, slots } from '../data/cs1-aliases.js'
import type { Argument, Evaluation } from './evaluation.js'
import { judgeName } from './generic-words.js'
import { checkLink } from './links.js'
import { readAsWritten, readWikilink } from './markup.js'

/** One person or body of a list, as shown. */
export interface Name {
  readonly last: string
  readonly first?: Argument | undefined
  /** Whether another text stands in place of the name. */
  readonly isMasked: boolean
}

/** Where the parts of a name are found. */
interface NameParts {
  readonly last: number
  readonly first: number
  readonly link: number
  readonly mask: number
}

/** Where the parts of the names of each list are found. */
export const partsOf: Readonly<Record<ListName, NameParts>> = {
  Author: nameParts('Author'),
  Contributor: nameParts('Contributor'),
  Editor: nameParts('Editor'),
  Interviewer: nameParts('Interviewer'),
  Translator: nameParts('Translator'),
}

function nameParts(list: ListName): NameParts {
  return {
    last: slots[`${list}List-Last`],
    first: slots[`${list}List-First`],
    link: slots[`${list}List-Link`],
    mask: slots[`${list}List-Mask`],
  }
}

const nobody: readonly Name[] = []

/** Reads a list of names given in numbered parameters, and checks every name. */
export function readNames(evaluation: Evaluation, list: ListName): readonly Name[] {
  if (!evaluation.hasList(list)) return nobody
  const names: Name[] = []
  const parts = partsOf[list]
  let missing = 0
  for (let number = 1; missing < 2; number += 1) {
    const last = evaluation.namePart(parts.last, number)
    const first = evaluation.namePart(parts.first, number)
    const link = evaluation.namePart(parts.link, number)
    const mask = evaluation.namePart(parts.mask, number)
    const shownLast = last && checkLast(evaluation, list, last)
    if (first) checkFirst(evaluation, first)
    if (!last) {
      // A first name alone makes no gap, and does not end one.
      if (first) reportFirstAlone(evaluation, first)
      else missing += 1
      continue
    }
    checkLink(evaluation, link, last)
    if (first) checkLink(evaluation, link, first)
    if (missing === 1) {
      const data = { list: list.toLowerCase(), number: number - 1 }
      evaluation.report('err_missing_name', { parameter: last, data })
    }
    missing = 0
    names.push({ last: shownLast ?? '', first, isMasked: mask !== undefined })
  }
  return names
}

function reportFirstAlone(evaluation: Evaluation, first: Argument): void {
  const expected = first.rawName.replace('given', 'surname').replace('first', 'last')
  evaluation.report('err_first_missing_last', { parameter: first, data: { expected } })
}

/** Checks a last name; returns it as it is shown. */
function checkLast(evaluation: Evaluation, list: ListName, parameter: Argument): string {
  const { text, asWritten } = readAsWritten(checkEtAl(evaluation, parameter))
  if (asWritten) return text
  if (holdsSeveral(text, evaluation.version)) {
    evaluation.report('maint_mult_names', { parameter, data: { list: list.toLowerCase() } })
  }
  checkName(evaluation, parameter, text)
  return text
}

function checkFirst(evaluation: Evaluation, parameter: Argument): void {
  const { text, asWritten } = readAsWritten(checkEtAl(evaluation, parameter))
  if (!asWritten) checkName(evaluation, parameter, text)
  if (readWikilink(text)) evaluation.report('err_bad_paramlink', { parameter })
}

function checkName(evaluation: Evaluation, parameter: Argument, text: string): void {
  if (text !== '' && !/\p{L}/u.test(text)) {
    const id = evaluation.version === '2022' ? 'maint_numeric_names' : 'err_numeric_names'
    evaluation.report(id, { parameter })
  }
  const detail = judgeName(text, evaluation.version)
  if (detail !== undefined && !evaluation.has('err_generic_name')) {
    evaluation.report('err_generic_name', { parameter, detail })
  }
}

/** Whether a last name has more commas than one name has, or a semicolon that ends no entity. */
function holdsSeveral(name: string, version: Evaluation['version']): boolean {
  const isPlain = !name.includes(',') && !name.includes(';')
  if (isPlain) return false
  const entity = version === '2022' ? /&nbsp;/g : /&(?:#\d+|#x[\da-f]+|\w+);/gi
  const text = name.includes('&') ? name.replace(entity, '') : name
  const comma = text.indexOf(',')
  return text.includes(';') || (comma !== -1 && text.includes(',', comma + 1))
}

const etAl = /[Ee][Tt]\.? *[Aa][Ll]|and [Oo]thers/

const etAlForms: readonly RegExp[] = [
  /(?<![a-zA-Z])[Ee][Tt]\.? *[Aa][Ll](?:[Ii][AaIi][Ee]?)?[.;,"']*$/,
  /(?<![a-zA-Z])and [Oo]thers/,
  /\[\[ *[Ee][Tt]\.? *[Aa][Ll]\.? *\]\]/,
  /\(\( *[Ee][Tt]\.? *[Aa][Ll]\.? *\)\)/,
  /[([] *[Ee][Tt]\.? *[Aa][Ll]\.? *[)\]]/,
]

/** Takes “et al.”, and the punctuation before it, off a name. */
export function stripEtAl(name: string): string {
  if (!etAl.test(name)) return name
  let stripped = name
  for (const form of etAlForms) {
    const found = form.exec(stripped)
    if (!found) continue
    let end = found.index
    while (end > 0 && /[\s,;"']/.test(stripped.charAt(end - 1))) end -= 1
    stripped = stripped.slice(0, end) + stripped.slice(found.index + found[0].length)
  }
  return stripped
}

/** Reports “et al.” in a name; the name without it. */
export function checkEtAl(evaluation: Evaluation, parameter: Argument): string {
  const stripped = stripEtAl(parameter.value)
  if (stripped !== parameter.value) evaluation.report('err_etal', { parameter })
  return stripped
}
