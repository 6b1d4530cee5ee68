import type { Span } from './span.js'

/** How bad a finding is: `error` makes a run fail, `warning` and `info` do not by themselves. */
export type Severity = 'error' | 'warning' | 'info'

/** The damage a parser can meet; the rule of the same name reports it. */
export type ParseDiagnosticId =
  | 'unclosed-cite'
  | 'bad-close-brace'
  | 'flattened-cite'
  | 'ref-unclosed'

/** Damage the parser met, as data; what to say of it is the linter's business. */
export interface ParseDiagnostic {
  /** What kind of damage it is. */
  readonly id: ParseDiagnosticId
  /** The damaged stretch. */
  readonly span: Span
  /** The citation that was read in spite of it, where it is one. */
  readonly citationId?: string
}

/** A replacement of one stretch of the text; an empty span inserts. */
export interface TextEdit {
  /** The stretch that is replaced. */
  readonly span: Span
  /** What stands there afterwards. */
  readonly text: string
}

/** Edits that repair what a diagnostic reports; all of them or none are applied. */
export interface Fix {
  /** Whether it may be applied without asking. */
  readonly safe: boolean
  /** The edits of the text that was linted; they do not overlap. */
  readonly edits: readonly TextEdit[]
}

/** Values a message is filled with. */
export type MessageData = Readonly<Record<string, string | number>>

/** What a rule found, with the words for it. */
export interface Diagnostic {
  /** The rule that reports it, by its id in `docs/rules.md`. */
  readonly ruleId: string
  /** Which of the rule’s messages it is; stable, where the words may change. */
  readonly messageId: string
  /** The values that the message is filled with. */
  readonly data: MessageData
  /** The rule's message of that id, filled with `data`. */
  readonly message: string
  /** By the preset and the configuration. */
  readonly severity: Severity
  /** What it is about: a value, a name, or a whole citation. */
  readonly span: Span
  /** The citation that it is about, where it is one. */
  readonly citationId?: string
  /** The id that Wikipedia's own citation module gives the same condition. */
  readonly cs1?: string
  /** What would repair it, where that is known. */
  readonly fix?: Fix
}
