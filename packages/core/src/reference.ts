import type { Parameter } from './citation.js'
import type { Span } from './span.js'

/** How a reference is written. */
export type ReferenceKind =
  /** `<ref>…</ref>` or `<ref name=… />`. */
  | 'ref'
  /** A Markdown footnote definition, `[^1]: …`. */
  | 'footnote'
  /** The use of a Markdown footnote, `[^1]`. */
  | 'footnote-use'
  /** A template standing for a reference: `{{r}}`, `{{refn}}`, `{{efn}}`. */
  | 'ref-template'
  /** A short reference to a citation elsewhere in the article: `{{sfn}}`, `{{harv}}` and their kin. */
  | 'short'

/** A place where the article refers to a source. */
export interface Reference {
  /** How it is written. */
  readonly kind: ReferenceKind
  /** What it is called, where it has a name. */
  readonly name?: string | undefined
  /** The list of references that it is shown in, where it names one. */
  readonly group?: string | undefined
  /** Attributes as written, in order, the ones above included; for a short reference, its parameters. */
  readonly attributes: readonly ReferenceAttribute[]
  /** Whether it defines content (`<ref>…</ref>`) or only points at a definition (`<ref name=… />`). */
  readonly defines: boolean
  /** Whether it stands in a list of definitions (`<references>…</references>`, `{{reflist|refs=…}}`). */
  readonly listDefined: boolean
  /** The whole reference, tags included. */
  readonly span: Span
  /** What stands between the tags; empty, at the end, where nothing does. */
  readonly contentSpan: Span
  /** Ids of the citations inside it. */
  readonly citationIds: readonly string[]
}

/** An attribute of a reference tag, or a parameter of a reference template. */
export interface ReferenceAttribute {
  /** As written, in lower case for a tag. */
  readonly name: string
  /** Without quotes; empty where none is given. */
  readonly value: string
  /** Name and value. */
  readonly span: Span
}

/** A web address in the text outside of any citation template. */
export interface Link {
  /** The address that it leads to. */
  readonly url: string
  /** The words of the link; absent for a bare address. */
  readonly text?: string
  /** Whether it stands by itself, or is a link with words of its own. */
  readonly kind: 'bare' | 'bracketed'
  /** The index in `ParsedDocument.references` of the reference that holds it. */
  readonly reference?: number
  /** The whole link. */
  readonly span: Span
}

/** A template that remarks on the citation or the text before it: `{{dead link}}`, `{{webarchive}}`. */
export interface Annotation {
  /** Canonical template name, lower case. */
  readonly template: string
  /** As those of a citation. */
  readonly parameters: readonly Parameter[]
  /** The id of the citation that it follows directly. */
  readonly citationId?: string
  /** The index in `ParsedDocument.references` of the reference that holds it. */
  readonly reference?: number
  /** The whole template. */
  readonly span: Span
}
