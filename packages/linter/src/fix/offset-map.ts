import type { Span, TextEdit } from '@veracite/core'

/** Where an edit took place, in the text before and in the text after. */
interface EditedRegion {
  readonly start: number
  readonly end: number
  readonly newStart: number
  readonly newEnd: number
}

/** The places that an offset may have come to: two where text was put in just there. */
interface Places {
  readonly first: number
  readonly last: number
}

/** Follows offsets of a text through edits. */
export interface OffsetMap {
  /** Where an offset of the text before is in the text after. */
  place(offset: number): Places
  /** Whether a span of the text before has something of an edit in it or at its ends. */
  isTouched(span: Span): boolean
  /** Whether an edit replaced all of a span of the text before. */
  isReplaced(span: Span): boolean
  /** Whether a span of the text after has something of an edit in it or at its ends. */
  isNew(span: Span): boolean
  /**
   * The edits that have to do with a place in either text: those in it or at its ends, else the nearest on both
   * sides; by their index in the order of the text.
   */
  nearest(place: { readonly side: 'before' | 'after'; readonly span: Span }): readonly number[]
}

/** Makes the map of edits that do not overlap. */
export function createOffsetMap(edits: readonly TextEdit[]): OffsetMap {
  const regions: EditedRegion[] = []
  let shift = 0
  for (const { span, text } of edits.toSorted(
    (a, b) => a.span.start.offset - b.span.start.offset,
  )) {
    const [start, end] = [span.start.offset, span.end.offset]
    const newStart = start + shift
    regions.push({ start, end, newStart, newEnd: newStart + text.length })
    shift += text.length - (end - start)
  }
  const firstAt = (offset: number): number => search(regions, ({ end }) => end >= offset)
  const touching = (offset: number, until: number): EditedRegion | undefined => {
    const region = regions[firstAt(offset)]
    return region && region.start <= until ? region : undefined
  }
  return {
    place: (offset) => {
      const region = touching(offset, offset)
      if (!region) return unmoved(offset, regions[firstAt(offset) - 1])
      const { start, end, newStart, newEnd } = region
      // At the ends of what was replaced only one side has changed.
      if (start < end && offset === start) return { first: newStart, last: newStart }
      if (start < end && offset === end) return { first: newEnd, last: newEnd }
      return { first: newStart, last: newEnd }
    },
    isTouched: ({ start, end }) => touching(start.offset, end.offset) !== undefined,
    isReplaced: ({ start, end }) => {
      const region = regions[search(regions, (one) => one.end >= end.offset)]
      return region !== undefined && region.start <= start.offset && region.start < region.end
    },
    isNew: ({ start, end }) => {
      const region = regions[search(regions, ({ newEnd }) => newEnd >= start.offset)]
      return region !== undefined && region.newStart <= end.offset
    },
    nearest: ({ side, span }) => {
      const [from, to] = [span.start.offset, span.end.offset]
      const isOld = side === 'before'
      const first = search(regions, ({ end, newEnd }) => (isOld ? end : newEnd) >= from)
      const next = search(regions, ({ start, newStart }) => (isOld ? start : newStart) > to)
      const around = first < next ? { from: first, to: next } : { from: first - 1, to: first + 1 }
      const last = Math.min(around.to, regions.length)
      const start = Math.max(around.from, 0)
      return Array.from({ length: Math.max(0, last - start) }, (_, index) => start + index)
    },
  }
}

function unmoved(offset: number, before: EditedRegion | undefined): Places {
  const at = offset + (before ? before.newEnd - before.end : 0)
  return { first: at, last: at }
}

/** The index of the first of sorted items that passes a test which all after it pass too. */
function search<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && test(item)) high = middle
    else low = middle + 1
  }
  return low
}
