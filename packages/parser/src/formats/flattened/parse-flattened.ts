import type {
  Annotation,
  Citation,
  DocumentSettings,
  Parameter,
  ParseDiagnostic,
  ParsedDocument,
} from '@veracite/core'
import { createCitationIds } from '../../citation/citation-id.js'
import { findLinks } from '../wikitext/links.js'
import { RangeList } from '../wikitext/ranges.js'
import { WikitextSource } from '../wikitext/wikitext-source.js'
import { type FlattenedDraft, findDrafts } from './drafts.js'
import { maskText } from './mask.js'
import { findOpenings, type Opening } from './openings.js'

/** Reads wikitext as text dumps leave it, and reconstructs its citations. */
export function parseFlattened(path: string, text: string): ParsedDocument {
  const source = new WikitextSource(text)
  const masked = maskText(text, source)
  const openings = findOpenings(masked)
  const all = findDrafts(masked, openings)
  const drafts = all.filter(({ role }) => role === 'citation')
  const nextId = createCitationIds()
  const citations = drafts.map((draft) =>
    createCitation(source, draft, nextId(text, draft.start, draft.end)),
  )
  return {
    path,
    text,
    syntax: 'flattened',
    citations,
    references: [],
    links: findLinks(source, { excluded: [RangeList.of(all)], templates: new RangeList() }),
    annotations: createAnnotations(source, all, citations),
    diagnostics: citations.map(describeDamage),
    settings: readSettings(openings),
  }
}

function describeDamage({ id, span }: Citation): ParseDiagnostic {
  return { id: 'flattened-cite', span, citationId: id }
}

/** Builds the remarks on citations; each belongs to the one that it follows directly. */
function createAnnotations(
  source: WikitextSource,
  drafts: readonly FlattenedDraft[],
  citations: readonly Citation[],
): readonly Annotation[] {
  const annotations: Annotation[] = []
  let seen = 0
  let end = -1
  let citationId: string | undefined
  for (const draft of drafts) {
    if (source.trimEnd(0, draft.start) !== end) citationId = undefined
    end = draft.end
    if (draft.role === 'citation') {
      citationId = citations[seen]?.id
      seen += 1
      continue
    }
    annotations.push({
      template: draft.template,
      parameters: draft.parameters.map((parameter) => createParameter(source, parameter)),
      ...(citationId === undefined ? {} : { citationId }),
      span: source.span(draft.start, draft.end),
    })
  }
  return annotations
}

function createCitation(source: WikitextSource, draft: FlattenedDraft, id: string): Citation {
  const { start, end, nameStart, nameEnd, confidence } = draft
  return {
    id,
    template: draft.template,
    rawTemplate: source.text.slice(nameStart, nameEnd),
    form: 'flattened',
    parameters: draft.parameters.map((parameter) => createParameter(source, parameter)),
    span: source.span(start, end),
    nameSpan: source.span(nameStart, nameEnd),
    recovered: true,
    confidence,
  }
}

function createParameter(
  source: WikitextSource,
  draft: FlattenedDraft['parameters'][number],
): Parameter {
  const { name, nameStart, nameEnd, valueStart, valueEnd, confidence } = draft
  return {
    name,
    rawName: nameStart === nameEnd ? name : source.text.slice(nameStart, nameEnd),
    value: source.expand(valueStart, valueEnd),
    span: source.span(nameStart, valueEnd),
    nameSpan: source.span(nameStart, nameEnd),
    valueSpan: source.span(valueStart, valueEnd),
    confidence,
  }
}

function readSettings(openings: readonly Opening[]): DocumentSettings {
  for (const { known } of openings) {
    if (known?.name === 'use dmy dates') return { dateFormat: 'dmy' }
    if (known?.name === 'use mdy dates') return { dateFormat: 'mdy' }
  }
  return {}
}
