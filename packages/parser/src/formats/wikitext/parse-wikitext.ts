import type {
  Annotation,
  DocumentSettings,
  Link,
  ParseDiagnostic,
  ParsedDocument,
  Reference,
} from '@veracite/core'
import { createAnnotations } from './annotations.js'
import { readReferenceName } from './attributes.js'
import { type CitationContext, CitationList, type WikitextCitation } from './citation.js'
import { listDiagnostics } from './diagnostics.js'
import { findLinks } from './links.js'
import { listCitations } from './list-citations.js'
import { RangeList } from './ranges.js'
import { noReference } from './reference-table.js'
import { ReferenceList } from './references.js'
import type { ScanResult } from './scan-result.js'
import { Scanner } from './scanner.js'
import { readSettings } from './settings.js'
import type { TemplateTable } from './template-table.js'
import type { Vocabulary } from './vocabulary.js'
import { WikitextSource } from './wikitext-source.js'

/** Reads wikitext as MediaWiki does, and damaged citations as a person would. */
export function parseWikitext(path: string, text: string, vocabulary?: Vocabulary): ParsedDocument {
  return new WikitextDocument(path, text, new Contents(new WikitextSource(text, vocabulary)))
}

/** The properties of a document that are listed when they are first asked for. */
const lateLists = ['references', 'links', 'annotations', 'diagnostics', 'settings'] as const

/** A document whose properties are all its own, so that copies of it have them too. */
class WikitextDocument implements ParsedDocument {
  // Getters that each document made for itself would keep it from being collected when it is young.
  private static readonly getters: PropertyDescriptorMap = Object.fromEntries(
    lateLists.map((name) => [name, WikitextDocument.createGetter(name)]),
  )

  readonly path: string
  readonly text: string
  readonly syntax = 'wikitext'
  readonly citations: readonly WikitextCitation[]
  declare readonly references: readonly Reference[]
  declare readonly links: readonly Link[]
  declare readonly annotations: readonly Annotation[]
  declare readonly diagnostics: readonly ParseDiagnostic[]
  declare readonly settings: DocumentSettings
  readonly #contents: Contents

  constructor(path: string, text: string, contents: Contents) {
    this.path = path
    this.text = text
    this.citations = contents.citations
    this.#contents = contents
    Object.defineProperties(this, WikitextDocument.getters)
  }

  private static createGetter(name: (typeof lateLists)[number]): PropertyDescriptor {
    return {
      enumerable: true,
      get(this: WikitextDocument): unknown {
        return this.#contents[name]
      },
    }
  }
}

/** What a text holds: the citations, and what is listed when it is first asked for. */
class Contents implements CitationContext {
  readonly source: WikitextSource
  readonly templates: TemplateTable
  readonly citations: readonly WikitextCitation[]
  private readonly scan: ScanResult
  private readonly citationRows: readonly number[]
  private listedReferences: readonly Reference[] | undefined
  private listedLinks: readonly Link[] | undefined
  private listedAnnotations: readonly Annotation[] | undefined
  private listedDiagnostics: readonly ParseDiagnostic[] | undefined
  private readSettings: DocumentSettings | undefined

  constructor(source: WikitextSource) {
    this.source = source
    this.scan = new Scanner(source).scan()
    this.templates = this.scan.templates
    this.citationRows = listCitations(source, this.scan)
    this.citations = new CitationList(this, this.citationRows).citations
  }

  get references(): readonly Reference[] {
    const { source, scan, citations } = this
    this.listedReferences ??= new ReferenceList(source, scan, citations).references
    return this.listedReferences
  }

  get links(): readonly Link[] {
    this.listedLinks ??= this.findLinks()
    return this.listedLinks
  }

  get annotations(): readonly Annotation[] {
    this.listedAnnotations ??= this.createAnnotations()
    return this.listedAnnotations
  }

  get diagnostics(): readonly ParseDiagnostic[] {
    this.listedDiagnostics ??= listDiagnostics(this.source, this.scan, this.citations)
    return this.listedDiagnostics
  }

  get settings(): DocumentSettings {
    this.readSettings ??= readSettings(this.source, this.templates)
    return this.readSettings
  }

  nameAround(row: number): string | undefined {
    const { references } = this.scan
    const holder = references.closest(this.templates.holderOf(row))
    if (holder === noReference) return undefined
    if (!references.isTag(holder)) return this.references[references.indexOf(holder)]?.name
    const start = references.attributesStartOf(holder)
    return readReferenceName(this.source, start, references.attributesEndOf(holder))
  }

  private findLinks(): readonly Link[] {
    this.numberReferences()
    const { source, scan, templates } = this
    return findLinks(source, {
      excluded: [
        RangeList.pick(templates, this.citationRows),
        RangeList.pick(templates, templates.rowsOf('annotation')),
        scan.hidden.sorted(),
      ],
      templates: scan.outermost.sorted(),
      scan,
    })
  }

  private createAnnotations(): readonly Annotation[] {
    this.numberReferences()
    return createAnnotations(this.source, this.scan, this.citations)
  }

  /** Gives the rows of references their places in the list, which links and remarks name. */
  private numberReferences(): void {
    void this.references
  }
}
