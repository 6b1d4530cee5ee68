import { canonicalTemplateName } from '../../citation/template-names.js'

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

/** How pipes separate parameters: in a table only escaped ones are sure to reach the citation. */
export interface SplitOptions {
  readonly isInTable: boolean
}

/** Splits what stands between the delimiters of a citation into its name and its parameters. */
export function splitCitation(value: string, options: SplitOptions): CitationRanges {
  const pieces = splitAtPipes(value, options)
  const [name = { start: 0, end: 0, equals: -1 }, ...parameters] = pieces
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

function splitAtPipes(value: string, { isInTable }: SplitOptions): readonly Piece[] {
  const pieces: Piece[] = []
  let piece = { start: 0, equals: -1 }
  let depth = 0
  for (const { 0: token, index } of value.matchAll(tokens)) {
    const isPipe = token === '|' || (isInTable && token === '\\|')
    if (token === '{{' || token === '[[') depth += 1
    else if (token === '}}' || token === ']]') depth = Math.max(0, depth - 1)
    else if (depth === 0 && isPipe) {
      pieces.push({ ...piece, end: index })
      piece = { start: index + token.length, equals: -1 }
    } else if (depth === 0 && token === '=' && piece.equals === -1) {
      piece = { ...piece, equals: index }
    }
  }
  return [...pieces, { ...piece, end: value.length }]
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

/** What a template would receive of a value as written: escapes and `{{!}}` taken for what they stand for. */
export function unescapeValue(raw: string): string {
  return raw.replaceAll(/\\([|<>{}])|\{\{([!=])\}\}/g, (_, escaped: string, magic: string) =>
    escaped === undefined ? (magic === '!' ? '|' : '=') : escaped,
  )
}
