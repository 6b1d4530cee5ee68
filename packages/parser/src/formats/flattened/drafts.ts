import { gluesHeadings, isUnspaced } from './document-style.js'
import { DocumentWords } from './document-words.js'
import { hostNamesOf } from './host-names.js'
import { cutLastValue } from './last-value.js'
import { LearnedNames } from './learned-names.js'
import type { Opening } from './openings.js'
import { parameterType } from './parameter-types.js'
import { type Selection, selectSeparators } from './select-separators.js'
import { findSeparators, type Separator } from './separators.js'

/** A parameter as offsets into the text. */
interface ParameterDraft {
  readonly name: string
  readonly nameStart: number
  readonly nameEnd: number
  readonly valueStart: number
  readonly valueEnd: number
  readonly confidence: number
}

/** A reconstructed citation, or a remark on one, as offsets into the text. */
export interface FlattenedDraft {
  readonly template: string
  readonly role: 'citation' | 'annotation'
  readonly start: number
  readonly nameStart: number
  readonly nameEnd: number
  readonly end: number
  readonly parameters: readonly ParameterDraft[]
  readonly confidence: number
}

/** How sure a value is that a separator ends. */
const separated = 0.995

/** Types of values that name what other citations of the article may name too. */
const learnable: ReadonlySet<string> = new Set(['work', 'publisher', 'place', 'name'])

/** A template's opening, and the offset that no value of it goes past. */
interface Region {
  readonly opening: Opening
  readonly role: FlattenedDraft['role']
  readonly end: number
  readonly candidates: readonly Separator[]
}

/** Finds the citations of a text, and the remarks on them, and reconstructs their parameters. */
export function findDrafts(text: string, openings: readonly Opening[]): readonly FlattenedDraft[] {
  const regions = findRegions(text, openings)
  const style = {
    gluesHeadings: gluesHeadings(text),
    isUnspaced: isUnspaced(regions.flatMap(({ candidates }) => candidates)),
  }
  const selections = regions.map(({ opening, end, candidates }) =>
    selectSeparators(text, { start: opening.nameEnd, end, candidates }, style),
  )
  const learned = learnNames(text, selections)
  const words = new DocumentWords(text)
  return regions.map((region, index) => {
    const selection = selections[index] ?? { separators: [], limit: region.end }
    return draftTemplate(text, region, { selection, learned, words, ...style })
  })
}

function findRegions(text: string, openings: readonly Opening[]): readonly Region[] {
  const regions: Region[] = []
  let end = text.length
  for (const opening of openings.toReversed()) {
    const role = opening.known?.role
    if (role === 'citation' || role === 'annotation') {
      const candidates = findSeparators(text, opening.nameEnd, end)
      regions.push({ opening, role, end, candidates })
    }
    if (!opening.isInline) end = opening.start
  }
  return regions.reverse()
}

function learnNames(text: string, selections: readonly Selection[]): LearnedNames {
  const learned = new LearnedNames()
  for (const { separators } of selections) {
    for (const [index, separator] of separators.entries()) {
      const next = separators[index + 1]
      if (next === undefined || !learnable.has(parameterType(separator.name))) continue
      learned.add(text.slice(separator.end, next.start))
    }
  }
  return learned
}

interface DraftContext {
  readonly selection: Selection
  readonly learned: LearnedNames
  readonly gluesHeadings: boolean
  readonly words: DocumentWords
}

function draftTemplate(
  text: string,
  { opening, role }: Region,
  context: DraftContext,
): FlattenedDraft {
  const { separators, limit } = context.selection
  const { start, nameStart, nameEnd } = opening
  const positional = draftPositional(text, nameEnd, separators[0]?.start ?? limit)
  const named = separators.map(({ name, nameStart, nameEnd, end }, index) => {
    const next = separators[index + 1]
    const value =
      next === undefined
        ? cutLast(text, end, { ...context, name })
        : { ...trim(text, end, next.start), confidence: separated }
    return { name, nameStart, nameEnd, ...value }
  })
  const parameters =
    named.length > 0 ? [...positional, ...named] : endPositional(text, positional, context)
  const last = parameters.at(-1)
  return {
    template: opening.known?.name ?? '',
    role,
    start,
    nameStart,
    nameEnd,
    end: Math.max(nameEnd, last?.nameEnd ?? 0, last?.valueEnd ?? 0),
    parameters,
    confidence: last?.confidence ?? separated,
  }
}

/** The longest text that may hold parameters without names. */
const longestPositional = 300

/** Reads the parameters without names that stand before the first with one. */
function draftPositional(text: string, start: number, end: number): readonly ParameterDraft[] {
  const stretch = text.slice(start, Math.min(end, start + longestPositional))
  const parameters: ParameterDraft[] = []
  for (const { 0: piece, index } of stretch.matchAll(/,[^,\n]*/g)) {
    const from = start + index + 1
    const value = trim(text, from, from + piece.length - 1)
    if (value.valueStart === value.valueEnd) continue
    const name = String(parameters.length + 1)
    const { valueStart } = value
    parameters.push({ name, nameStart: valueStart, nameEnd: valueStart, ...value, confidence: 0.8 })
  }
  return parameters
}

/** Cuts the last parameter of a template in which none has a name. */
function endPositional(
  text: string,
  parameters: readonly ParameterDraft[],
  context: DraftContext,
): readonly ParameterDraft[] {
  const last = parameters.at(-1)
  if (last === undefined) return []
  const value = cutLast(text, last.valueStart, { ...context, name: last.name })
  return [...parameters.slice(0, -1), { ...last, ...value }]
}

/** Cuts the last value of a citation, which starts after an offset. */
function cutLast(
  text: string,
  after: number,
  { name, selection, learned, words, gluesHeadings }: DraftContext & { readonly name: string },
): Pick<ParameterDraft, 'valueStart' | 'valueEnd' | 'confidence'> {
  const range = findLimit(text, after, selection.limit)
  const { end, confidence } = cutLastValue(text, {
    name,
    ...range,
    hostNames: hostNamesOf(findUrl(text, selection.separators)),
    gluesHeadings,
    endsInHeading: gluesHeadings && range.limitKind === 'line',
    words,
    isLearned: (value) => learned.has(value),
  })
  return { ...trim(text, range.start, end), confidence }
}

/** Where the last value starts, and the offset and the kind of what ends it at the latest. */
function findLimit(
  text: string,
  after: number,
  limit: number,
): {
  readonly start: number
  readonly limit: number
  readonly limitKind: 'line' | 'template' | 'text'
} {
  let start = after
  while (start < limit && /[ \t]/.test(text.charAt(start))) start += 1
  const length = text.slice(start, limit).indexOf('\n')
  if (length !== -1) return { start, limit: start + length, limitKind: 'line' }
  return { start, limit, limitKind: limit === text.length ? 'text' : 'template' }
}

/** Leaves out white space at both ends, and the comma of an empty parameter. */
function trim(
  text: string,
  start: number,
  end: number,
): Pick<ParameterDraft, 'valueStart' | 'valueEnd'> {
  const value = text.slice(start, end)
  const body = value.trimStart()
  const from = start + value.length - body.length
  const length = trimCommas(body)
  return length === 0
    ? { valueStart: start, valueEnd: start }
    : { valueStart: from, valueEnd: from + length }
}

/** The length of a text without the commas and white space at its end. */
function trimCommas(text: string): number {
  let length = text.length
  while (length > 0 && /[\s,]/.test(text.charAt(length - 1))) length -= 1
  return length
}

/** The address of a citation, where it has one. */
function findUrl(text: string, separators: readonly Separator[]): string {
  const url = separators.find(({ name }) => name === 'url')
  return url === undefined ? '' : text.slice(url.end, url.end + 150)
}
