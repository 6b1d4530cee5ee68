import type { Span } from '@veracite/core'
import {
  type Cell,
  escapeControls,
  takeEnd,
  takeStart,
  textOf,
  toCells,
  widthOf,
} from '../terminal-text.js'

/** The part of a source line around a span, safe to print. */
export interface CodeFrame {
  readonly text: string
  /** Terminal cells before the span. */
  readonly indent: number
  /** Terminal cells the span takes; at least one. */
  readonly length: number
}

/** A stretch of a line, and whether the line or the span goes on beyond it. */
interface Stretch {
  readonly cells: readonly Cell[]
  readonly more: boolean
}

const ellipsis: Cell = { text: '…', width: 1 }

/**
 * Cuts the line where a span starts to at most `width` cells, the span in sight. Looks only at the text near the span:
 * flattened articles have lines of many thousand characters.
 */
export function frameSpan(source: string, span: Span, width: number): CodeFrame {
  const before = readBefore(source, span, width)
  const target = readTarget(source, span, width)
  const marked = takeStart(target.cells, width - 2)
  const length = Math.max(1, widthOf(marked))
  const room = width - length
  if (target.more || marked.length < target.cells.length) {
    const left = fitBefore(before, room - 1)
    return { text: textOf([...left, ...marked, ellipsis]), indent: widthOf(left), length }
  }
  const after = readAfter(source, span, width)
  // What stands before the span gets a third of the room, and all that what stands after it leaves.
  const wanted = after.more ? room : widthOf(after.cells)
  const left = fitBefore(before, Math.max(Math.floor(room / 3), room - wanted))
  const right = fitAfter(after, room - widthOf(left))
  return { text: textOf([...left, ...marked, ...right]), indent: widthOf(left), length }
}

/** How many code units may be needed to fill a width, characters of several units included. */
function reachOf(width: number): number {
  return width * 4
}

function readBefore(source: string, { start }: Span, width: number): Stretch {
  const lineStart = start.offset - (start.column - 1)
  const from = Math.max(lineStart, start.offset - reachOf(width))
  return { cells: toPrintable(source.slice(from, start.offset)), more: from > lineStart }
}

function readTarget(source: string, { start, end }: Span, width: number): Stretch {
  const text = source.slice(start.offset, Math.min(end.offset, start.offset + reachOf(width)))
  const line = firstLine(text)
  return { cells: toPrintable(line), more: start.offset + line.length < end.offset }
}

function readAfter(source: string, { end }: Span, width: number): Stretch {
  const text = source.slice(end.offset, end.offset + reachOf(width))
  const line = firstLine(text)
  const more = line.length === text.length && end.offset + text.length < source.length
  return { cells: toPrintable(line), more }
}

function firstLine(text: string): string {
  const end = text.search(/[\r\n]/)
  return end < 0 ? text : text.slice(0, end)
}

function toPrintable(text: string): readonly Cell[] {
  return toCells(escapeControls(text.replaceAll('\t', '    ')))
}

function fitBefore({ cells, more }: Stretch, room: number): readonly Cell[] {
  if (!more && widthOf(cells) <= room) return cells
  return [ellipsis, ...takeEnd(cells, room - 1)]
}

function fitAfter({ cells, more }: Stretch, room: number): readonly Cell[] {
  if (!more && widthOf(cells) <= room) return cells
  return [...takeStart(cells, room - 1), ellipsis]
}
