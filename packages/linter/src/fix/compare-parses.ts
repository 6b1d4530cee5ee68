import type { ParsedDocument, Span } from '@veracite/core'
import type { OffsetMap } from './offset-map.js'

/** A part of a document as the parser read it. */
interface Part {
  readonly kind: string
  readonly span: Span
  /** All that must stay as it is where no edit touches it. */
  readonly content: string
}

/** A place where a text is read otherwise after edits than they meant. */
export interface Difference {
  /** Which of the two texts the span is of. */
  readonly side: 'before' | 'after'
  readonly span: Span
}

/**
 * Where a text parses otherwise after edits than it did before them: something that no edit touches is
 * read differently or not at all, what an edit touches in part has other bounds, or something new is
 * read outside the edits. Nothing where the edits do what they should.
 */
export function findDifferences(
  before: ParsedDocument,
  after: ParsedDocument,
  map: OffsetMap,
): readonly Difference[] {
  const untouched = new Map<string, Span>()
  const touched = new Map<string, Span[]>()
  for (const { kind, span, content } of listParts(before)) {
    if (map.isReplaced(span)) continue
    if (map.isTouched(span)) {
      const list = touched.get(kind) ?? []
      touched.set(kind, list)
      list.push(span)
    } else untouched.set(keyOf(kind, content, map.place(span.start.offset).first), span)
  }
  const differences: Difference[] = []
  const changed = new Map<string, Span[]>()
  for (const { kind, span, content } of listParts(after)) {
    if (untouched.delete(keyOf(kind, content, span.start.offset))) continue
    if (!map.isNew(span)) differences.push({ side: 'after', span })
    const list = changed.get(kind) ?? []
    changed.set(kind, list)
    list.push(span)
  }
  const lost = [...untouched.values(), ...listLost(touched, changed, map)]
  return differences.concat(lost.map((span) => ({ side: 'before', span })))
}

/** Those of some spans that none of the spans after the edits may be. */
function* listLost(
  touched: ReadonlyMap<string, readonly Span[]>,
  changed: ReadonlyMap<string, readonly Span[]>,
  map: OffsetMap,
): Generator<Span> {
  for (const [kind, spans] of touched) {
    const free = new Map<number, Span[]>()
    for (const span of changed.get(kind) ?? []) {
      const list = free.get(span.end.offset) ?? []
      free.set(span.end.offset, list)
      list.push(span)
    }
    for (const span of spans) if (!hasHeir(span, free, map)) yield span
  }
}

function hasHeir(
  { start, end }: Span,
  free: ReadonlyMap<number, readonly Span[]>,
  map: OffsetMap,
): boolean {
  const starts = map.place(start.offset)
  const ends = map.place(end.offset)
  const mayBe = (span: Span): boolean =>
    span.start.offset >= starts.first && span.start.offset <= starts.last
  if (ends.first === ends.last) return (free.get(ends.first) ?? []).some(mayBe)
  for (const [offset, spans] of free) {
    if (offset >= ends.first && offset <= ends.last && spans.some(mayBe)) return true
  }
  return false
}

function* listParts(document: ParsedDocument): Generator<Part> {
  for (const { span, form, template, parameters } of document.citations) {
    const values = parameters.map(({ rawName, value }) => `${rawName}=${value}`)
    yield { kind: 'citation', span, content: [form, template, ...values].join('|') }
    for (const { span: own, rawName, value } of parameters) {
      yield { kind: 'parameter', span: own, content: `${rawName}=${value}` }
    }
  }
  for (const { kind, name, group, span, contentSpan } of document.references) {
    const length = contentSpan.end.offset - contentSpan.start.offset
    yield { kind, span, content: [name, group, length].join('|') }
  }
  for (const { url, kind, span } of document.links) yield { kind, span, content: url }
}

function keyOf(kind: string, content: string, start: number): string {
  return `${kind} ${start} ${content}`
}
