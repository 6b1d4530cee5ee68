import type { ParsedDocument, Span } from '@veracite/core'
import type { OffsetMap } from './offset-map.js'

/** A part of a document as the parser read it. */
interface Part {
  readonly kind: string
  readonly span: Span
  /** All that must stay as it is where no edit touches it. */
  readonly content: string
}

/**
 * Whether a text parses after edits as it did before them: everything that no edit touches is read as
 * before, what an edit touches in part has the same bounds, and nothing new is read outside the edits.
 */
export function parsesAlike(
  before: ParsedDocument,
  after: ParsedDocument,
  map: OffsetMap,
): boolean {
  const untouched = new Set<string>()
  const touched = new Map<string, Span[]>()
  for (const part of listParts(before)) {
    const { kind, span, content } = part
    if (map.isReplaced(span)) continue
    if (map.isTouched(span)) {
      const list = touched.get(kind) ?? []
      touched.set(kind, list)
      list.push(span)
    } else untouched.add(keyOf(kind, content, map.place(span.start.offset).first))
  }
  const changed = new Map<string, Span[]>()
  for (const { kind, span, content } of listParts(after)) {
    if (untouched.delete(keyOf(kind, content, span.start.offset))) continue
    if (!map.isNew(span)) return false
    const list = changed.get(kind) ?? []
    changed.set(kind, list)
    list.push(span)
  }
  return untouched.size === 0 && areKept(touched, changed, map)
}

/** Whether each of some spans has one of the spans after the edits that may be it. */
function areKept(
  touched: ReadonlyMap<string, readonly Span[]>,
  changed: ReadonlyMap<string, readonly Span[]>,
  map: OffsetMap,
): boolean {
  for (const [kind, spans] of touched) {
    const free = new Map<number, Span[]>()
    for (const span of changed.get(kind) ?? []) {
      const list = free.get(span.end.offset) ?? []
      free.set(span.end.offset, list)
      list.push(span)
    }
    if (!spans.every((span) => hasHeir(span, free, map))) return false
  }
  return true
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
