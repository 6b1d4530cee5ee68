import { canonicalTemplateName } from '../../citation/template-names.js'
import { blankStretches, findBetween } from './blank.js'

const comment = ['<!--', '-->'] as const

/** The longest template name that is looked at. */
export const longestName = 100

/**
 * The canonical name of a template that Markdown may cite with: `cite …` and `citation`.
 *
 * Other names are left alone, as braces mean many things in Markdown.
 *
 * @returns `null` for all others
 */
export function markdownTemplate(rawName: string): string | null {
  return /^\s*cit/i.test(rawName) ? canonicalTemplateName(rawName) : null
}

/** A parameter as offsets into the value of a citation, white space around its parts left out. */
export interface ParameterRange {
  /** Empty, at the start of the value, for a positional parameter. */
  readonly nameStart: number
  readonly nameEnd: number
  readonly valueStart: number
  readonly valueEnd: number
  readonly isNamed: boolean
}

/** The parts of a citation as offsets into its value. */
export interface CitationRanges {
  readonly nameStart: number
  readonly nameEnd: number
  readonly parameters: readonly ParameterRange[]
}

/** Splits what stands between the delimiters of a citation into its name and its parameters. */
export function splitCitation(written: string): CitationRanges {
  const comments = findBetween(written, ...comment)
  const value = comments.length === 0 ? written : blankStretches(written, comments)
  const [name = { start: 0, end: 0, equals: -1 }, ...parameters] = splitAtPipes(value)
  const { start, end } = trimRange(value, name.start, name.end)
  return {
    nameStart: start,
    nameEnd: end,
    parameters: parameters.map((piece) => toParameter(value, piece)),
  }
}

/** What stands between two pipes, and its first `=`, or -1. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly equals: number
}

const openBraces = 0x7b
const closeBraces = 0x7d
const openBrackets = 0x5b
const closeBrackets = 0x5d
const pipe = 0x7c
const equalsSign = 0x3d
const backslash = 0x5c

/** What stands for a pipe after a backslash among the tokens. */
const escapedPipe = 0

/** What divides the text of a citation: of each token its code unit, and where it stands. */
interface Tokens {
  readonly units: number[]
  readonly offsets: number[]
  readonly hasPairs: boolean
}

function listTokens(value: string): Tokens {
  const units: number[] = []
  const offsets: number[] = []
  let hasPairs = false
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at)
    if (unit === pipe || unit === equalsSign) {
      units.push(unit)
      offsets.push(at)
    } else if (unit === backslash) {
      if (value.charCodeAt(at + 1) === pipe) {
        units.push(escapedPipe)
        offsets.push(at)
      }
      at += 1
    } else if (isPaired(unit) && value.charCodeAt(at + 1) === unit) {
      units.push(unit)
      offsets.push(at)
      hasPairs = true
      at += 1
    }
  }
  return { units, offsets, hasPairs }
}

function isPaired(unit: number): boolean {
  return (
    unit === openBraces || unit === closeBraces || unit === openBrackets || unit === closeBrackets
  )
}

/**
 * Splits at the pipes that stand in no template or link. Where the first of them is escaped, as the
 * cells of tables ask for, so are the others.
 */
function splitAtPipes(value: string): readonly Piece[] {
  const { units, offsets, hasPairs } = listTokens(value)
  const depths = hasPairs ? measureDepths(units) : undefined
  const pieces: Piece[] = []
  let start = 0
  let equals = -1
  let isEscaped: boolean | undefined
  for (const [order, unit] of units.entries()) {
    if ((depths?.[order] ?? 0) > 0) continue
    const offset = offsets[order] ?? 0
    if (unit === pipe || (unit === escapedPipe && isEscaped !== false)) {
      isEscaped ??= unit === escapedPipe
      pieces.push({ start, end: offset, equals })
      start = offset + (unit === pipe ? 1 : 2)
      equals = -1
    } else if (unit === equalsSign && equals === -1) equals = offset
  }
  pieces.push({ start, end: value.length, equals })
  return pieces
}

/** How many templates and links each token stands in; those that are never closed do not count. */
function measureDepths(units: readonly number[]): readonly number[] {
  const changes = units.map(() => 0)
  const braces: number[] = []
  const brackets: number[] = []
  for (const [order, unit] of units.entries()) {
    if (unit === openBraces) braces.push(order)
    if (unit === openBrackets) brackets.push(order)
    if (unit !== closeBraces && unit !== closeBrackets) continue
    const [own, other] = unit === closeBraces ? [braces, brackets] : [brackets, braces]
    const start = own.pop()
    if (start === undefined) continue
    while ((other.at(-1) ?? -1) > start) other.pop()
    changes[start] = 1
    changes[order] = -1
  }
  let depth = 0
  return changes.map((change) => {
    depth += change
    return depth
  })
}

function toParameter(value: string, { start, end, equals }: Piece): ParameterRange {
  const content = trimRange(value, equals === -1 ? start : equals + 1, end)
  const name =
    equals === -1 ? { start: content.start, end: content.start } : trimRange(value, start, equals)
  return {
    nameStart: name.start,
    nameEnd: name.end,
    valueStart: content.start,
    valueEnd: content.end,
    isNamed: equals !== -1,
  }
}

/** Leaves out white space at both ends; an empty range stays at its start. */
function trimRange(
  value: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const stretch = value.slice(start, end)
  const body = stretch.trim()
  if (body === '') return { start, end: start }
  const from = start + stretch.length - stretch.trimStart().length
  return { start: from, end: from + body.length }
}

/** What a template would receive of a value as written: no comments, and for escapes and `{{!}}` what they stand for. */
export function readValue(written: string): string {
  if (!/\\|<!--|\{\{/.test(written)) return written
  const comments = findBetween(written, ...comment)
  const ends = [0, ...comments.map(({ end }) => end)]
  return ends
    .map((end, index) => written.slice(end, comments[index]?.start))
    .join('')
    .replaceAll(/\\([!-/:-@[-`{-~])|\{\{([!=])\}\}/g, (_, escaped: string, magic: string) =>
      escaped === undefined ? (magic === '!' ? '|' : '=') : escaped,
    )
}
