import type { ParsedDocument } from '@veracite/core'
import { createAnnotations } from './annotations.js'
import { CitationList } from './citation.js'
import { listCitations } from './citation-drafts.js'
import { listDiagnostics } from './diagnostics.js'
import { findLinks } from './links.js'
import { sortByStart } from './ranges.js'
import { createReferences } from './references.js'
import { Scanner } from './scanner.js'
import { readSettings } from './settings.js'
import type { Vocabulary } from './vocabulary.js'
import { WikitextSource } from './wikitext-source.js'

/** Reads wikitext as MediaWiki does, and damaged citations as a person would. */
export function parseWikitext(path: string, text: string, vocabulary?: Vocabulary): ParsedDocument {
  const source = new WikitextSource(text, vocabulary)
  const scan = new Scanner(source).scan()
  const templates = sortByStart(scan.templates)
  const remarks = templates.filter(({ known }) => known.role === 'annotation')
  const settings = templates.filter(({ known }) => known.role === 'setting')
  const list = new CitationList(source)
  for (const draft of listCitations(source, templates, scan.unclosed)) list.add(draft)
  const { citations } = list
  const referenceDrafts = sortByStart(scan.references)
  const references = createReferences(source, referenceDrafts, citations)
  const links = findLinks(source, {
    excluded: [citations.map(({ draft }) => draft), remarks, sortByStart(scan.hidden)],
    templates: sortByStart(scan.outermost),
    references: referenceDrafts,
  })
  return {
    path,
    text,
    syntax: 'wikitext',
    citations,
    references,
    links,
    annotations: createAnnotations(source, remarks, citations),
    diagnostics: listDiagnostics(source, scan, citations),
    settings: readSettings(source, settings),
  }
}
