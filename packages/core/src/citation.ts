import type { Span } from './span.js'

/** One parameter of a citation template. */
export interface Parameter {
  /** The canonical name: lower case, hyphenated, aliases of spelling resolved (`accessdate` → `access-date`); positional parameters are named by their number. */
  readonly name: string
  /** The name as written; for a positional parameter, its number. */
  readonly rawName: string
  /** What the template would receive: comments removed, trimmed, `{{!}}` and `{{=}}` expanded, other markup as written. */
  readonly value: string
  /** From the first character of the name to the last of the value, white space around both left out. */
  readonly span: Span
  /** The name as written; empty, at the start of the value, for a positional parameter. */
  readonly nameSpan: Span
  /** The value as written, white space around it left out; empty, just after the `=`, where there is none. */
  readonly valueSpan: Span
  /** How sure the reconstruction is of the value, 0 to 1; absent where nothing had to be reconstructed. */
  readonly confidence?: number
}

/** How a citation was delimited: `{{…}}`, `<<…>>`, or the `{{… , …` that text dumps leave. */
export type CitationForm = 'braces' | 'angles' | 'flattened'

/** One use of a citation template. */
export interface Citation {
  /** Stable across runs and across edits elsewhere in the file; unique in the document. */
  readonly id: string
  /** Canonical template name, lower case: `cite web` for `Citeweb` and `Cite Web`. */
  readonly template: string
  /** The template name as written, trimmed. */
  readonly rawTemplate: string
  /** What delimits it in the text. */
  readonly form: CitationForm
  /** In the order of the text, duplicates and empty values included. */
  readonly parameters: readonly Parameter[]
  /** The whole template, delimiters included. */
  readonly span: Span
  /** The template name as written. */
  readonly nameSpan: Span
  /** The name of the `<ref>` or Markdown footnote that holds the citation. */
  readonly refName?: string | undefined
  /** Whether the text was damaged and the fields had to be reconstructed. */
  readonly recovered: boolean
  /** How sure the reconstruction is of the fields, 0 to 1; 1 where nothing had to be reconstructed. */
  readonly confidence: number
}
