import type { TableCell, TableRow } from 'mdast'
import type { CompileContext, Token } from 'mdast-util-from-markdown'
import { mergeCells } from './merge-cells.js'
import type { MarkdownCitationForm } from './nodes.js'
import { markdownTemplate } from './read-citation.js'

/** The text of a table cell as written, and where it starts. */
interface CellSource {
  readonly raw: string
  readonly start: number
}

/** The same, with the offset of the pipe before it. */
interface RowSource extends CellSource {
  readonly divider: number
}

declare module 'mdast' {
  interface TableCellData {
    /** Kept only until the cells are merged that a citation was split over. */
    citationSource?: CellSource
  }
}

/** Keeps the text of a table cell for `mergeTableCells`. */
export function rememberCell(this: CompileContext, token: Token): undefined {
  const cell = this.stack.at(-1)
  if (cell?.type !== 'tableCell') return
  const citationSource = { raw: this.sliceSerialize(token), start: token.start.offset }
  cell.data = { ...cell.data, citationSource }
}

/** Puts citations back together that the pipes between their parameters split over cells of a row. */
export function mergeTableCells(row: TableRow): void {
  row.children = mergeCellsOf(row.children, row.children.map(takeSource))
}

function takeSource(cell: TableCell): RowSource {
  const divider = cell.position?.start.offset ?? 0
  const source = cell.data?.citationSource ?? { raw: '', start: divider + 1 }
  delete cell.data?.citationSource
  if (cell.data !== undefined && Object.keys(cell.data).length === 0) delete cell.data
  return { ...source, divider }
}

function mergeCellsOf(cells: readonly TableCell[], sources: readonly RowSource[]): TableCell[] {
  const merged: TableCell[] = []
  for (let index = 0; index < cells.length; index += 1) {
    let cell = cells[index]
    // A cell that a citation ends in may be the one that the next begins in.
    for (let split = findSplit(sources, index); split !== null; split = findSplit(sources, index)) {
      const last = cells[split.last]
      const whole = cell && last && mergeCells(cell, last, split)
      if (!whole) break
      cell = whole
      index = split.last
    }
    if (cell !== undefined) merged.push(cell)
  }
  return merged
}

/** A citation that is split over cells. */
export interface SplitCitation {
  readonly form: MarkdownCitationForm
  /** What stands between its delimiters. */
  readonly value: string
  /** Its opening delimiters and name, as the first cell has them. */
  readonly opening: string
  /** Offsets in the document, delimiters included. */
  readonly start: number
  readonly end: number
  /** The index of its last cell. */
  readonly last: number
  /** What stands after it in its last cell. */
  readonly rest: string
}

const openingAtEnd = /(?<!\\)(<<|\{\{)(\s*cit[^<>{}|\\]{0,100})$/i
const longestOpening = 110

/** Finds the citation that begins at the end of a cell. */
function findSplit(sources: readonly RowSource[], index: number): SplitCitation | null {
  const { raw = '', start = 0 } = sources[index] ?? {}
  const match = openingAtEnd.exec(raw.slice(-longestOpening))
  const [opening = '', delimiter, name = ''] = match ?? []
  if (markdownTemplate(name) === null || endsInCode(raw)) return null
  const form = delimiter === '<<' ? 'angles' : 'braces'
  const closing = findClosing(sources, index + 1, form)
  if (closing === null) return null
  const value = name + closing.parts.join('')
  return { ...closing, form, value, opening, start: start + raw.length - opening.length }
}

/** Whether a cell ends within code that the pipes of the table cut in two. */
export function endsInCode(raw: string): boolean {
  return raw.replaceAll(/[^`]/g, '').length % 2 === 1
}

const delimiters = /\\[\s\S]|<<\s*cit|\{\{\s*cit|\{\{|\}\}|>+/gi

function findClosing(
  sources: readonly RowSource[],
  from: number,
  form: MarkdownCitationForm,
): (Pick<SplitCitation, 'end' | 'last' | 'rest'> & { readonly parts: readonly string[] }) | null {
  const parts: string[] = []
  let depth = 0
  for (let last = from; last < sources.length; last += 1) {
    const { raw, start, divider } = sources[last] ?? nowhere
    const { start: before, raw: text } = sources[last - 1] ?? nowhere
    parts.push(' '.repeat(divider - before - text.length), '|', ' '.repeat(start - divider - 1))
    for (const { 0: token, index: at } of raw.matchAll(delimiters)) {
      if (/cit$/i.test(token)) return null
      const isClosing = form === 'angles' ? token.startsWith('>>') : token === '}}' && depth === 0
      if (isClosing) {
        const end = at + token.length
        parts.push(raw.slice(0, end - 2))
        return { last, end: start + end, rest: raw.slice(end), parts }
      }
      if (token === '{{') depth += 1
      if (token === '}}') depth -= 1
    }
    parts.push(raw)
  }
  return null
}

const nowhere: RowSource = { raw: '', start: 1, divider: 0 }
