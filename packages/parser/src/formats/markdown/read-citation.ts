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
interface ParameterRange {
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
  const value = blankStretches(written, findBetween(written, ...comment))
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

const tokens = /\\[\s\S]|\{\{|\}\}|\[\[|\]\]|[|=]/g

/**
 * Splits at the pipes that stand in no template or link. Where the first of them is escaped, as the
 * cells of tables ask for, so are the others.
 */
function splitAtPipes(value: string): readonly Piece[] {
  const found = [...value.matchAll(tokens)]
  const depths = measureDepths(found.map(([token]) => token))
  const pieces: Piece[] = []
  let piece = { start: 0, equals: -1 }
  let isEscaped: boolean | undefined
  for (const [order, { 0: token, index }] of found.entries()) {
    if ((depths[order] ?? 0) > 0) continue
    if (token === '|' || (token === '\\|' && isEscaped !== false)) {
      isEscaped ??= token !== '|'
      pieces.push({ ...piece, end: index })
      piece = { start: index + token.length, equals: -1 }
    } else if (token === '=' && piece.equals === -1) {
      piece = { ...piece, equals: index }
    }
  }
  return [...pieces, { ...piece, end: value.length }]
}

/** How many templates and links each token stands in; those that are never closed do not count. */
function measureDepths(found: readonly string[]): readonly number[] {
  const changes = found.map(() => 0)
  const open = { '{{': [] as number[], '[[': [] as number[] }
  for (const [order, token] of found.entries()) {
    if (token === '{{' || token === '[[') open[token].push(order)
    if (token !== '}}' && token !== ']]') continue
    const [own, other] = token === '}}' ? [open['{{'], open['[[']] : [open['[['], open['{{']]
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
  const comments = findBetween(written, ...comment)
  const ends = [0, ...comments.map(({ end }) => end)]
  return ends
    .map((end, index) => written.slice(end, comments[index]?.start))
    .join('')
    .replaceAll(/\\([!-/:-@[-`{-~])|\{\{([!=])\}\}/g, (_, escaped: string, magic: string) =>
      escaped === undefined ? (magic === '!' ? '|' : '=') : escaped,
    )
}
