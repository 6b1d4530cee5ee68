import type { Cut } from './cut.js'
import type { CutContext } from './cut-features.js'
import { commonHeadings } from './data/english.js'
import type { TextGroup, ValueType } from './data/parameter-types.js'
import { parameterType } from './parameter-types.js'
import { cutText } from './text-cut.js'
import { cutTyped, isTyped } from './typed-cut.js'

/** What is known of a value that nothing ends. */
export interface LastValue extends Omit<CutContext, 'group'> {
  /** The canonical name of its parameter. */
  readonly name: string
  readonly start: number
  readonly limit: number
  /** Whether the limit is a line break that only a glued heading stands before. */
  readonly endsInHeading: boolean
}

/** Types that nothing but their grammar fits: what does not begin with it belongs to the text. */
const strict: ReadonlySet<ValueType> = new Set(['date', 'identifier', 'keyword', 'url'])

/** Types whose values have a digit near their start. */
const numeric: ReadonlySet<ValueType> = new Set(['number', 'pages'])

/** Finds where a value ends that nothing ends. */
export function cutLastValue(text: string, value: LastValue): Cut {
  const { name, start, limit } = value
  if (start >= limit) return { end: start, confidence: 0.97 }
  const type = parameterType(name)
  const typed = cutTyped(text, value, { type, name })
  if (typed !== null) return typed
  if (strict.has(type) || (numeric.has(type) && !/\d/.test(text.slice(start, start + 15)))) {
    return { end: start, confidence: 0.8 }
  }
  if (value.gluesHeadings && commonHeadings.includes(text.slice(start, limit).trim())) {
    return { end: start, confidence: 0.9 }
  }
  const cut = cutText(text, { start, limit }, { ...value, group: textGroup(type) })
  return isTyped(type) ? { end: cut.end, confidence: Math.min(cut.confidence, 0.6) } : cut
}

/** The kind of free text that a type is cut as. */
export function textGroup(type: ValueType): TextGroup {
  switch (type) {
    case 'name':
    case 'place':
    case 'publisher':
    case 'work':
    case 'title':
    case 'quote':
      return type
    default:
      return 'text'
  }
}
