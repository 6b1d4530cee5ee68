import type { Span } from './span.js'

export type Severity = 'error' | 'warning' | 'info'

/** The damage a parser can meet; the rule of the same name reports it. */
export type ParseDiagnosticId =
  | 'unclosed-cite'
  | 'bad-close-brace'
  | 'flattened-cite'
  | 'ref-unclosed'

/** Damage the parser met, as data; what to say of it is the linter's business. */
export interface ParseDiagnostic {
  readonly id: ParseDiagnosticId
  readonly span: Span
  readonly citationId?: string
}

/** A replacement of one stretch of the text; an empty span inserts. */
export interface TextEdit {
  readonly span: Span
  readonly text: string
}

/** Edits that repair what a diagnostic reports; all of them or none are applied. */
export interface Fix {
  /** Whether it may be applied without asking. */
  readonly safe: boolean
  readonly edits: readonly TextEdit[]
}

/** Values a message is filled with. */
export type MessageData = Readonly<Record<string, string | number>>

/** What a rule found, with the words for it. */
export interface Diagnostic {
  readonly ruleId: string
  readonly messageId: string
  readonly data: MessageData
  /** The rule's message of that id, filled with `data`. */
  readonly message: string
  readonly severity: Severity
  readonly span: Span
  readonly citationId?: string
  /** The id that Wikipedia's own citation module gives the same condition. */
  readonly cs1?: string
  readonly fix?: Fix
}
