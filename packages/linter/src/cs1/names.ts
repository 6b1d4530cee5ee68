import type { Parameter } from '@veracite/core'
import type { ListName } from '../data/cs1-aliases.js'
import type { Evaluation } from './evaluation.js'
import { judgeName } from './generic-words.js'
import { checkLink } from './links.js'
import { readAsWritten, readWikilink } from './markup.js'

/** One person or body of a list. */
export interface Name {
  readonly last: string
  readonly first?: Parameter
}

/** A list of people as read. */
export interface NameList {
  readonly names: readonly Name[]
}

/** Reads a list of names given in numbered parameters, and checks every name. */
export function readNames(evaluation: Evaluation, list: ListName): NameList {
  const names: Name[] = []
  if (!evaluation.hasList(list)) return { names }
  let missing = 0
  for (let number = 1; missing < 2; number += 1) {
    const last = evaluation.namePart(`${list}List-Last`, number)
    const first = evaluation.namePart(`${list}List-First`, number)
    const link = evaluation.namePart(`${list}List-Link`, number)
    evaluation.namePart(`${list}List-Mask`, number)
    checkName(evaluation, { list, last, first })
    if (!last) {
      if (first) {
        const expected = first.rawName.replace('given', 'surname').replace('first', 'last')
        evaluation.report('err_first_missing_last', { parameter: first, data: { expected } })
        missing = 0
      } else missing += 1
      continue
    }
    checkLink(evaluation, link, last)
    if (first) checkLink(evaluation, link, first)
    if (missing === 1) {
      const data = { list: list.toLowerCase(), number: number - 1 }
      evaluation.report('err_missing_name', { parameter: last, data })
    }
    missing = 0
    names.push(first ? { last: last.value, first } : { last: last.value })
  }
  return { names }
}

interface NameToCheck {
  readonly list: ListName
  readonly last: Parameter | undefined
  readonly first: Parameter | undefined
}

function checkName(evaluation: Evaluation, { list, last, first }: NameToCheck): void {
  for (const parameter of [last, first]) {
    if (!parameter) continue
    const stripped = checkEtAl(evaluation, parameter)
    const { text, asWritten } = readAsWritten(stripped)
    if (!asWritten) {
      if (parameter === last) checkSeveral(evaluation, parameter, { text, list })
      checkNumeric(evaluation, parameter, text)
      const detail = judgeName(text)
      if (detail !== undefined && !evaluation.has('err_generic_name')) {
        evaluation.report('err_generic_name', { parameter, detail })
      }
    }
    if (parameter === first && readWikilink(text)) {
      evaluation.report('err_bad_paramlink', { parameter })
    }
  }
}

const etAlForms: readonly RegExp[] = [
  /(?<![a-zA-Z])[Ee][Tt]\.? *[Aa][Ll](?:[Ii][AaIi][Ee]?)?[.;,"']*$/,
  /(?<![a-zA-Z])and [Oo]thers/,
  /\[\[ *[Ee][Tt]\.? *[Aa][Ll]\.? *\]\]/,
  /\(\( *[Ee][Tt]\.? *[Aa][Ll]\.? *\)\)/,
  /[([] *[Ee][Tt]\.? *[Aa][Ll]\.? *[)\]]/,
]

/** Takes “et al.”, and the punctuation before it, off a name. */
export function stripEtAl(name: string): string {
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
export function checkEtAl(evaluation: Evaluation, parameter: Parameter): string {
  const stripped = stripEtAl(parameter.value)
  if (stripped !== parameter.value) evaluation.report('err_etal', { parameter })
  return stripped
}

function checkSeveral(
  evaluation: Evaluation,
  parameter: Parameter,
  { text, list }: { text: string; list: ListName },
): void {
  const plain = text.replace(/&(?:#\d+|#x[\da-f]+|\w+);/gi, '')
  const commas = plain.split(',').length - 1
  if (commas > 1 || plain.includes(';')) {
    evaluation.report('maint_mult_names', { parameter, data: { list: list.toLowerCase() } })
  }
}

function checkNumeric(evaluation: Evaluation, parameter: Parameter, text: string): void {
  if (text !== '' && !/\p{L}/u.test(text)) {
    const id = evaluation.version === '2022' ? 'maint_numeric_names' : 'err_numeric_names'
    evaluation.report(id, { parameter })
  }
}
