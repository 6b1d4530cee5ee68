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
export interface ParameterDraft {
  readonly name: string
  readonly nameStart: number
  readonly nameEnd: number
  readonly valueStart: number
  readonly valueEnd: number
  readonly confidence: number
}

/** A reconstructed citation as offsets into the text. */
export interface FlattenedDraft {
  readonly template: string
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

/** A citation's opening, and the offset that no value of it goes past. */
interface Region {
  readonly opening: Opening
  readonly end: number
  readonly candidates: readonly Separator[]
}

/** Finds the citations of a text and reconstructs their parameters. */
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
    return draftCitation(text, region.opening, { selection, learned, words, ...style })
  })
}

function findRegions(text: string, openings: readonly Opening[]): readonly Region[] {
  const regions: Region[] = []
  let end = text.length
  for (const opening of openings.toReversed()) {
    if (opening.known?.role === 'citation') {
      const candidates = findSeparators(text, opening.nameEnd, end)
      regions.push({ opening, end, candidates })
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

function draftCitation(text: string, opening: Opening, context: DraftContext): FlattenedDraft {
  const { separators, limit } = context.selection
  const parameters = separators.map((separator, index) => {
    const { name, nameStart, nameEnd } = separator
    const next = separators[index + 1]
    if (next !== undefined) {
      const { start, end } = trim(text, separator.end, next.start)
      return { name, nameStart, nameEnd, valueStart: start, valueEnd: end, confidence: separated }
    }
    const last = findLimit(text, separator.end, limit)
    const cut = cutLastValue(text, {
      name,
      ...last,
      hostNames: hostNamesOf(findUrl(text, separators)),
      gluesHeadings: context.gluesHeadings,
      endsInHeading: context.gluesHeadings && last.limitKind === 'line',
      words: context.words,
      isLearned: (value) => context.learned.has(value),
    })
    const { start, end } = trim(text, last.start, cut.end)
    return {
      name,
      nameStart,
      nameEnd,
      valueStart: start,
      valueEnd: end,
      confidence: cut.confidence,
    }
  })
  return {
    template: opening.known?.name ?? '',
    start: opening.start,
    nameStart: opening.nameStart,
    nameEnd: opening.nameEnd,
    end: Math.max(
      opening.nameEnd,
      parameters.at(-1)?.nameEnd ?? 0,
      parameters.at(-1)?.valueEnd ?? 0,
    ),
    parameters,
    confidence: Math.min(separated, ...parameters.map(({ confidence }) => confidence)),
  }
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
  const newline = text.indexOf('\n', start)
  if (newline !== -1 && newline < limit) return { start, limit: newline, limitKind: 'line' }
  return { start, limit, limitKind: limit === text.length ? 'text' : 'template' }
}

/** Leaves out white space at both ends, and the comma of an empty parameter. */
function trim(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const value = text.slice(start, end)
  const body = value.trimStart()
  const from = start + value.length - body.length
  const length = body.replace(/(?:\s|,(?=\s*$))+$/, '').length
  return length === 0 ? { start, end: start } : { start: from, end: from + length }
}

/** The address of a citation, where it has one. */
function findUrl(text: string, separators: readonly Separator[]): string {
  const url = separators.find(({ name }) => name === 'url')
  return url === undefined ? '' : text.slice(url.end, url.end + 150)
}
