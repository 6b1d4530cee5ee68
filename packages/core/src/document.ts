import type { Citation } from './citation.js'
import type { ParseDiagnostic } from './diagnostic.js'
import type { Annotation, Link, Reference } from './reference.js'

/** The syntaxes an article can be written in. `flattened` is wikitext as text dumps leave it. */
export type Syntax = 'wikitext' | 'markdown' | 'flattened' | 'html'

/** An article as it was read: what every later stage starts from. */
export interface SourceDocument {
  /** Where the text came from, as the user named it: a path, a page address or `-`. */
  readonly path: string
  /** The article itself. */
  readonly text: string
  /** Told from the path and the text where absent. */
  readonly syntax?: Syntax
}

/** Settings an article makes for all its citations, by templates such as `{{use dmy dates}}`. */
export interface DocumentSettings {
  /** From `{{use dmy dates}}` and `{{use mdy dates}}`. */
  readonly dateFormat?: 'dmy' | 'mdy'
  /** From `{{cs1 config}}` or the equivalent template: the citation style of the article. */
  readonly mode?: 'cs1' | 'cs2'
}

/** What the parser finds in an article. All lists are in the order of the text. */
export interface ParsedDocument {
  /** As the document was named. */
  readonly path: string
  /** The text that all spans are of. */
  readonly text: string
  /** As it was said to be, or was told to be. */
  readonly syntax: Syntax
  /** Uses of citation templates, those included whose text is damaged. */
  readonly citations: readonly Citation[]
  /** Places where the article refers to a source: `<ref>`, footnotes, short references. */
  readonly references: readonly Reference[]
  /** Web addresses outside of citation templates. */
  readonly links: readonly Link[]
  /** Remarks of templates on citations; absent in syntaxes that have no such templates. */
  readonly annotations?: readonly Annotation[]
  /** Damage the parser met and how it read on; the linter turns each into a finding. */
  readonly diagnostics: readonly ParseDiagnostic[]
  /** What the article sets for all its citations. */
  readonly settings: DocumentSettings
}
