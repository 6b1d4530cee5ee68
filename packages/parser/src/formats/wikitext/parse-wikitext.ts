import type {
  Annotation,
  DocumentSettings,
  Link,
  ParseDiagnostic,
  ParsedDocument,
  Reference,
} from '@veracite/core'
import { createAnnotations } from './annotations.js'
import { CitationList, type WikitextCitation } from './citation.js'
import { listCitations } from './citation-drafts.js'
import { listDiagnostics } from './diagnostics.js'
import type { ReferenceDraft, ScanResult, TemplateDraft } from './drafts.js'
import { findLinks } from './links.js'
import { sortByStart } from './ranges.js'
import { createReferences, readReferenceName } from './references.js'
import { Scanner } from './scanner.js'
import { readSettings } from './settings.js'
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
class Contents {
  readonly citations: readonly WikitextCitation[]
  private readonly source: WikitextSource
  private readonly scan: ScanResult
  private readonly templates: readonly TemplateDraft[]
  private readonly referenceDrafts: readonly ReferenceDraft[]
  private listedReferences: readonly Reference[] | undefined
  private listedLinks: readonly Link[] | undefined
  private listedAnnotations: readonly Annotation[] | undefined
  private listedDiagnostics: readonly ParseDiagnostic[] | undefined
  private readSettings: DocumentSettings | undefined

  constructor(source: WikitextSource) {
    this.source = source
    this.scan = new Scanner(source).scan()
    this.templates = sortByStart(this.scan.templates)
    this.referenceDrafts = sortByStart(this.scan.references)
    const list = new CitationList(source, (holder) =>
      holder.tag === undefined
        ? this.references[holder.index]?.name
        : readReferenceName(source, holder.tag),
    )
    for (const draft of listCitations(source, this.templates, this.scan.unclosed)) list.add(draft)
    this.citations = list.citations
  }

  get references(): readonly Reference[] {
    const { source, referenceDrafts, citations } = this
    this.listedReferences ??= createReferences(source, referenceDrafts, citations)
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
    this.readSettings ??= readSettings(this.source, this.templatesOf('setting'))
    return this.readSettings
  }

  private findLinks(): readonly Link[] {
    this.numberReferences()
    const { source, scan, citations, referenceDrafts } = this
    return findLinks(source, {
      excluded: [
        citations.map(({ draft }) => draft),
        this.templatesOf('annotation'),
        sortByStart(scan.hidden),
      ],
      templates: sortByStart(scan.outermost),
      references: referenceDrafts,
    })
  }

  private createAnnotations(): readonly Annotation[] {
    this.numberReferences()
    return createAnnotations(this.source, this.templatesOf('annotation'), this.citations)
  }

  /** Gives each draft of a reference its place in the list, which links and remarks name. */
  private numberReferences(): void {
    void this.references
  }

  private templatesOf(role: TemplateDraft['known']['role']): readonly TemplateDraft[] {
    return this.templates.filter(({ known }) => known.role === role)
  }
}
