import type { ListName } from '../data/cs1-aliases.js'
import type { Argument, Evaluation } from './evaluation.js'
import { readAsWritten, readWikilink } from './markup.js'
import { type Name, partsOf, stripEtAl } from './names.js'

/** Reports a name that breaks Vancouver style, the first one of a citation only. */
function reportFault(evaluation: Evaluation, parameter: Argument, fault: Fault): void {
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
  parameter: Argument,
): readonly Name[] {
  const names: Name[] = []
  // After the name of a body the module no longer asks for Latin letters in names of one word.
  let followsBody = false
  for (const written of splitNames(stripEtAl(parameter.value))) {
    const number = names.length + 1
    let last = commonName.exec(written)?.[1]
    if (last === undefined) {
      const { text, asWritten } = readAsWritten(readWikilink(written)?.label ?? written)
      followsBody ||= asWritten
      const isExempt = asWritten || (followsBody && !/\s/.test(text))
      const detail = isExempt ? undefined : findFault(text)
      if (detail) reportFault(evaluation, parameter, { detail, number })
      last = asWritten ? text : cutName(text).last || text
    }
    evaluation.namePart(partsOf[list].link, number)
    const mask = evaluation.namePart(partsOf[list].mask, number)
    names.push({ last, isMasked: mask !== undefined })
  }
  return names
}

/** Most names: one word and the initials, with nothing to find fault with. */
const commonName = /^([A-Za-zÀ-ÖØ-öø-ƿǄ-ɏ'-]+) [A-ZÀ-ÖØ-Þ]{1,2}$/

interface CutName {
  readonly last: string
  readonly initials: string
  readonly suffix: string | undefined
}

/** Cuts the initials, and the suffix after them, off the last name. */
function cutName(name: string): CutName {
  const words = name.split(/\s+/)
  if (words.length === 1) return { last: name, initials: '', suffix: undefined }
  const end = words.pop() ?? ''
  if (/^\p{Lu}+$/u.test(end)) return { last: words.join(' '), initials: end, suffix: undefined }
  const initials = words.pop() ?? ''
  return { last: words.join(' '), initials, suffix: end }
}

/** Checks names given in parts against the style that `name-list-style=vanc` asks for. */
export function checkVancouverParts(evaluation: Evaluation, names: readonly Name[]): void {
  for (const [index, { last, first, isMasked }] of names.entries()) {
    if (!first || isMasked || last === '') continue
    const given = stripEtAl(first.value)
    // Only the first of the given names is looked at, and the points of a last name are left out.
    const [word = ''] = given.split(/[,\s]/, 1)
    const isGood = isLatin(last.replaceAll('.', ''), word)
    const suffix = /^\p{Lu}{1,2} ([\dJS][\drndth]+)$/u.exec(given)?.[1]
    const number = index + 1
    if (!isGood) reportFault(evaluation, first, { detail: 'non-latin', number })
    else if (suffix !== undefined && !isSuffix(suffix)) {
      reportFault(evaluation, first, { detail: 'suffix', number })
    }
  }
}

/** Splits at commas, those between double parentheses left alone. */
function splitNames(value: string): string[] {
  const names: string[] = []
  let open: string[] = []
  for (const piece of value.split(',')) {
    const name = piece.trim()
    if (open.length > 0) {
      open.push(name)
      if (!name.endsWith('))')) continue
      names.push(open.join(', '))
      open = []
    } else if (/^\(\(.*[^)][^)]$/s.test(name)) open = [name]
    else names.push(name)
  }
  return open.length === 0 ? names : [...names, open.join(', ')]
}

function findFault(name: string): Fault['detail'] | undefined {
  if (!/\s/.test(name)) return isLatin(name, '') ? undefined : 'non-latin'
  if (/[;.]/.test(name)) return 'punctuation'
  const { last, initials, suffix } = cutName(name)
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
