import type { Parameter } from '@veracite/core'
import type { ListName } from '../data/cs1-aliases.js'
import type { Evaluation } from './evaluation.js'
import { readAsWritten } from './markup.js'
import { type Name, stripEtAl } from './names.js'

/** Reports a name that breaks Vancouver style, the first one of a citation only. */
function reportFault(evaluation: Evaluation, parameter: Parameter, fault: Fault): void {
  if (evaluation.has('err_vancouver')) return
  const { detail, number } = fault
  evaluation.report('err_vancouver', { parameter, detail, data: { number } })
}

interface Fault {
  readonly detail: 'punctuation' | 'name' | 'missing-comma' | 'initials' | 'suffix' | 'non-latin'
  readonly number: number
}

/** Reads a list of names in Vancouver style, as `vauthors` and `veditors` hold one. */
export function readVancouverNames(
  evaluation: Evaluation,
  list: ListName,
  parameter: Parameter,
): { readonly names: readonly Name[] } {
  const names: Name[] = []
  for (const written of splitNames(stripEtAl(parameter.value))) {
    const number = names.length + 1
    const { text, asWritten } = readAsWritten(written)
    const fault = asWritten ? undefined : findFault(text)
    if (fault) reportFault(evaluation, parameter, { detail: fault, number })
    evaluation.namePart(`${list}List-Link`, number)
    evaluation.namePart(`${list}List-Mask`, number)
    names.push({ last: text })
  }
  return { names }
}

/** Checks names given in parts against the style that `name-list-style=vanc` asks for. */
export function checkVancouverParts(evaluation: Evaluation, names: readonly Name[]): void {
  for (const [index, { last, first }] of names.entries()) {
    if (first && !readAsWritten(last).asWritten && !isLatin(last, first.value)) {
      reportFault(evaluation, first, { detail: 'non-latin', number: index + 1 })
    }
  }
}

/** Splits at commas, those between double parentheses left alone. */
function splitNames(value: string): string[] {
  const names: string[] = []
  let open = ''
  for (const piece of value.split(',')) {
    const name = (open === '' ? piece : `${open},${piece}`).trim()
    open = name.startsWith('((') && !name.endsWith('))') ? name : ''
    if (open === '' && name !== '') names.push(name)
  }
  return open === '' ? names : [...names, open]
}

function findFault(name: string): Fault['detail'] | undefined {
  const words = name.split(/\s+/)
  if (words.length === 1) return isLatin(name, '') ? undefined : 'non-latin'
  if (/[;.]/.test(name)) return 'punctuation'
  let initials = words.pop() ?? ''
  let suffix: string | undefined
  if (!/^\p{Lu}+$/u.test(initials)) {
    suffix = initials
    initials = words.pop() ?? ''
  }
  const last = words.join(' ')
  if (last === '') return 'name'
  if (/\p{L} \p{Lu}+ \p{L}/u.test(last)) return 'missing-comma'
  if (/ \p{Lu} \p{Lu}$/u.test(name)) return 'initials'
  if (!/^\p{Lu}?\p{Lu}$/u.test(initials)) return 'initials'
  if (suffix !== undefined && !isSuffix(suffix)) return 'suffix'
  return isLatin(last, initials) ? undefined : 'non-latin'
}

function isSuffix(text: string): boolean {
  return /^(?:[JS]n?r|1st|2nd|3rd|\dth)$/.test(text)
}

function isLatin(last: string, first: string): boolean {
  return /^[A-Za-zÀ-ÖØ-öø-ƿǄ-ɏ\s'-]*$/.test(last) && /^[A-Za-zÀ-ÖØ-öø-ƿǄ-ɏ\s'.-]*$/.test(first)
}
