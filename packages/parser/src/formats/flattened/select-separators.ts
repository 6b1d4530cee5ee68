import { innerParameters } from './data/templates.js'
import type { DocumentStyle } from './document-style.js'
import { parameterType } from './parameter-types.js'
import type { Separator } from './separators.js'
import { cutTyped, isTyped } from './typed-cut.js'

/** The separators of one citation, and the offset its last value must end by. */
export interface Selection {
  readonly separators: readonly Separator[]
  readonly limit: number
}

/** A break that no value holds: a blank line, a heading, a list item, a table row. */
const hardBreak = /\n[ \t]*(?:\n|[*#:;=!]|\{\||,\s*[-+}])/

/**
 * Picks, of all that may be separators between two offsets, those that belong to a citation.
 *
 * Known names count at once; others only where the value before them is whole.
 */
export function selectSeparators(
  text: string,
  range: {
    readonly start: number
    readonly end: number
    readonly candidates: readonly Separator[]
  },
  style: DocumentStyle,
): Selection {
  const selection = new SeparatorSelection(text, range.start, style)
  for (const candidate of range.candidates) {
    const verdict = selection.judge(candidate)
    if (verdict === 'end') return { separators: selection.accepted, limit: candidate.start }
    if (verdict === 'break') return { separators: selection.accepted, limit: range.end }
  }
  return { separators: selection.accepted, limit: range.end }
}

/** The longest text that an unknown name ends. */
const longestBeforeUnknown = 200

class SeparatorSelection {
  readonly accepted: Separator[] = []
  private readonly text: string
  private readonly style: DocumentStyle
  private readonly names = new Set<string>()
  /** Up to where the text was searched for breaks. */
  private searched: number

  constructor(text: string, start: number, style: DocumentStyle) {
    this.text = text
    this.style = style
    this.searched = start
  }

  /** Takes a candidate, passes it by, or tells that the citation has ended before it. */
  judge(candidate: Separator): 'taken' | 'passed' | 'end' | 'break' {
    const between = this.text.slice(this.searched, candidate.nameStart)
    if (hardBreak.test(between)) return 'break'
    this.searched = candidate.start
    if (!candidate.isSpaced && !this.style.isUnspaced && !this.isUnspacedToo()) return 'passed'
    if (this.belongsToInner(candidate)) return 'passed'
    if (this.belongsToOuter(candidate)) return 'end'
    if (!candidate.isKnown && !this.acceptsUnknown(candidate)) return 'passed'
    this.accepted.push(candidate)
    this.names.add(candidate.name)
    return 'taken'
  }

  private isUnspacedToo(): boolean {
    return this.accepted.length > 0 && this.accepted.every(({ isSpaced }) => !isSpaced)
  }

  /** Whether a candidate belongs to the template that the last value consists of. */
  private belongsToInner({ name, start }: Separator): boolean {
    const last = this.accepted.at(-1)
    if (last === undefined || !innerParameters.has(name)) return false
    return /^\s*\{\{/.test(this.text.slice(last.end, Math.min(start, last.end + 20)))
  }

  /** Whether the last value is whole before a candidate that belongs to a template around it. */
  private belongsToOuter(candidate: Separator): boolean {
    const last = this.accepted.at(-1)
    if (last === undefined) return false
    if (isProse(this.textAfterTyped(last, candidate.start))) return true
    const isForeign = !candidate.isKnown || this.names.has(candidate.name)
    const changesLayout =
      candidate.startsLine && !this.accepted.some(({ startsLine }) => startsLine)
    if (!isForeign && !changesLayout) return false
    if (changesLayout && this.accepted.length > 1 && isForeign) return true
    const rest = this.textAfterTyped(last, candidate.start)
    if (rest === null) return false
    return changesLayout ? isForeign : rest !== ''
  }

  private acceptsUnknown(candidate: Separator): boolean {
    const last = this.accepted.at(-1)
    if (last === undefined) return true
    const rest = this.textAfterTyped(last, candidate.start)
    if (rest !== null) return rest === '' && (candidate.isSpaced || !this.isUrl(last))
    const length = candidate.start - last.end
    if (length > longestBeforeUnknown) return false
    const value = this.text.slice(last.end, candidate.start)
    return !value.includes('{{') && /^[\p{Ll}\d_-]{3,}$/u.test(candidate.name)
  }

  private isUrl({ name }: Separator): boolean {
    return parameterType(name) === 'url'
  }

  /** What stands after a value with a grammar; `null` for other values. */
  private textAfterTyped(separator: Separator, end: number): string | null {
    const { name } = separator
    const type = parameterType(name)
    if (!isTyped(type)) return null
    const start = skipBlank(this.text, separator.end)
    const cut = cutTyped(this.text, { start, limit: end }, { type, name })
    return cut === null ? null : this.text.slice(cut.end, end).trim()
  }
}

/** Whether a text after a whole value is that of the article: too long for a remark. */
function isProse(rest: string | null): boolean {
  return rest !== null && rest.split(/\s+/, 14).length > 13
}

/** The first offset from `start` on that is no white space. */
function skipBlank(text: string, start: number): number {
  let at = start
  while (/\s/.test(text.charAt(at))) at += 1
  return at
}
