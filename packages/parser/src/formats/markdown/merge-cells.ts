import type { PhrasingContent, TableCell, Text } from 'mdast'
import type { InlineCitation } from './nodes.js'
import type { SplitCitation } from './table-cells.js'

type Point = NonNullable<TableCell['position']>['start']

/**
 * Makes one cell of those that a citation is split over: what stands before it in the first, the
 * citation, and what stands after it in the last.
 *
 * @returns `null` where the first cell does not end with the text that begins the citation
 */
export function mergeCells(
  first: TableCell,
  last: TableCell,
  split: SplitCitation,
): TableCell | null {
  const before = first.children.at(-1)
  if (before?.type !== 'text' || !before.value.endsWith(split.opening)) return null
  if (!first.position || !last.position) return null
  const { start: rowPoint } = first.position
  const start = pointAt(rowPoint, split.start)
  const end = pointAt(rowPoint, split.end)
  const { form, value } = split
  const citation: InlineCitation = { type: 'inlineCitation', form, value, position: { start, end } }
  return {
    ...first,
    children: [
      ...first.children.slice(0, -1),
      ...cutText(before, before.value.slice(0, -split.opening.length), {
        start: before.position?.start ?? rowPoint,
        end: start,
      }),
      citation,
      ...keepAfter(last, split.rest, end),
    ],
    position: { start: rowPoint, end: last.position.end },
  }
}

/** What of a cell stands after a point: as text where its nodes do not tell. */
function keepAfter(cell: TableCell, rest: string, point: Point): readonly PhrasingContent[] {
  const end = pointAt(point, offsetOf(point) + rest.length)
  const from = offsetOf(point)
  const after = cell.children.filter(
    ({ position }) => position === undefined || offsetOf(position.end) > from,
  )
  const [first, ...others] = after
  if (first === undefined) return []
  if (after.every(({ position }) => position && offsetOf(position.start) >= from)) return after
  if (first.type !== 'text' || others.some(({ position }) => position === undefined)) {
    return cutText({ type: 'text', value: rest }, rest, { start: point, end })
  }
  const length = offsetOf(first.position?.end ?? end) - from
  const range = { start: point, end: first.position?.end ?? end }
  return [...cutText(first, first.value.slice(-length), range), ...others]
}

function cutText(
  text: Text,
  value: string,
  position: { readonly start: Point; readonly end: Point },
): readonly Text[] {
  return value === '' ? [] : [{ ...text, value, position }]
}

/** The point at an offset in the line of another. */
function pointAt(point: Point, offset: number): Point {
  return { line: point.line, column: point.column + offset - offsetOf(point), offset }
}

function offsetOf(point: Point): number {
  return point.offset ?? 0
}
