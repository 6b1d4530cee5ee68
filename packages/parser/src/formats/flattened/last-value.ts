import type { Cut } from './cut.js'
import type { CutContext } from './cut-features.js'
import type { TextGroup } from './data/cut-weights.js'
import { commonHeadings } from './data/english.js'
import type { ValueType } from './data/parameter-types.js'
import { parameterType } from './parameter-types.js'
import { cutText } from './text-cut.js'
import { cutTyped, isTyped } from './typed-cut.js'

/** What is known of a value that nothing ends. */
export interface LastValue {
  /** The canonical name of its parameter. */
  readonly name: string
  readonly start: number
  readonly limit: number
  readonly limitKind: CutContext['limitKind']
  readonly hostNames: readonly string[]
  readonly gluesHeadings: boolean
  isLearned(value: string): boolean
}

/** Finds where a value ends that nothing ends. */
export function cutLastValue(text: string, value: LastValue): Cut {
  const { name, start, limit } = value
  if (start >= limit) return { end: start, confidence: 0.97 }
  const type = parameterType(name)
  const typed = cutTyped(text, { start, limit }, { type, name })
  if (typed !== null) return typed
  if (value.gluesHeadings && commonHeadings.includes(text.slice(start, limit).trim())) {
    return { end: start, confidence: 0.9 }
  }
  const cut = cutText(text, { start, limit }, { ...value, group: textGroup(type) })
  return isTyped(type) ? { end: cut.end, confidence: Math.min(cut.confidence, 0.6) } : cut
}

function textGroup(type: ValueType): TextGroup {
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
