import type { Citation } from './citation.js'
import type { Fix, MessageData, Severity } from './diagnostic.js'
import type { ParsedDocument, Syntax } from './document.js'
import type { Link, Reference } from './reference.js'
import type { Span } from './span.js'
import type { Health, SourceVerdict } from './verdict.js'

/** What applying a rule's fix asks of the editor. */
export type FixClass = 'safe' | 'suggestion' | 'none'

/** A text that shows a rule at work; every example is a test of the rule. */
export interface RuleExample {
  /** The article. */
  readonly text: string
  /** @default 'wikitext' */
  readonly syntax?: Syntax
  /** Verdicts to lint with, by the index of the citation; for rules that read verdicts. */
  readonly verdicts?: readonly (Omit<SourceVerdict, 'citationId'> & { readonly citation: number })[]
  /** The text after the rule's fixes, where it has any. */
  readonly fixed?: string
}

/** What is known of a rule without running it. */
export interface RuleMeta<MessageId extends string = string> {
  /** Kebab case; the name in reports, configuration and `docs/rules/<id>.md`. */
  readonly id: string
  /** One line, no full stop. */
  readonly description: string
  /** Why an editor should care, in a short paragraph. */
  readonly rationale: string
  /** The words of each message; `{name}` stands for a value of a finding’s `data`. */
  readonly messages: Readonly<Record<MessageId, string>>
  /** Texts in which it finds nothing, and texts in which it finds something. */
  readonly examples: { readonly good: readonly RuleExample[]; readonly bad: readonly RuleExample[] }
  /** Where neither preset nor configuration says otherwise. */
  readonly severity: Severity
  /** The presets that turn it on. */
  readonly presets: readonly string[]
  /** What applying its fixes asks of the editor. */
  readonly fix: FixClass
  /** What the configuration can give it: lists of texts, by their names, each with what it is for. @default {} */
  readonly options?: Readonly<Record<string, string>>
  /** Ids of Wikipedia's own citation module for the conditions it reports. */
  readonly cs1?: readonly string[]
  /**
   * The canonical names of the parameters it looks at, without numbers: it only visits citations that
   * give one of them a value. @default it visits every citation
   */
  readonly parameters?: readonly string[]
  /**
   * Whether it rests on templates or customs that only the English Wikipedia has: the presets for
   * other wikis leave it out. @default false
   */
  readonly englishOnly?: boolean
  /** Whether it needs the verdicts of a check, and so says nothing when only linting. @default false */
  readonly readsVerdicts?: boolean
}

/** One finding, as a rule reports it: data, never a formatted string. */
export interface Finding<MessageId extends string = string> {
  /** One of the keys of `meta.messages`. */
  readonly messageId: MessageId
  /** The values that the message is filled with. @default {} */
  readonly data?: MessageData
  /** What it is about. */
  readonly span: Span
  readonly citation?: Citation
  readonly cs1?: string
  readonly fix?: Fix
}

/** The versions of Wikipedia's citation module whose limits and conditions are known. */
export type Cs1Version = '2022' | '2025'

/** What rules must know of a wiki in another language; the packs of the parser tell it. */
export interface WikiLanguage {
  /** The code of the language, as in the wiki's address. */
  readonly language: string
  /** The wiki's own templates, by the canonical names of those they correspond to. */
  readonly templates: Readonly<Record<string, { readonly names: readonly string[] }>>
  /** Canonical names of parameters by the wiki's own. @default {} */
  readonly parameters?: Readonly<Record<string, string>>
  /** The months as dates have them, January first. */
  readonly months: readonly string[]
}

/** What all rules share while one document is linted. */
export interface RunContext {
  /** What is linted. */
  readonly document: ParsedDocument
  /** The day that date rules measure against, at 00:00 UTC. */
  readonly now: Date
  /** Whose conditions and limits count. */
  readonly cs1Version: Cs1Version
  /** The languages, beside English, whose templates and dates the document may have. */
  readonly languages: readonly WikiLanguage[]
  /** The verdicts on a citation's sources; none when only linting. */
  verdictsOf(citation: Citation): readonly SourceVerdict[]
  /** `undefined` when only linting. */
  healthOf(citation: Citation): Health | undefined
  /** The span between two offsets of the text. */
  spanBetween(start: number, end: number): Span
  /** What `compute` makes of a node, computed once in a run however many rules ask. */
  once<Node extends object, Value>(
    node: Node,
    compute: (node: Node, run: RunContext) => Value,
  ): Value
}

/** What a rule may look at beside the node it visits. */
export interface RuleContext<MessageId extends string = string> extends RunContext {
  /** What the configuration gives the rule. */
  readonly options: Readonly<Record<string, unknown>>
  /** Reports a finding; the order of calls does not matter. */
  report(finding: Finding<MessageId>): void
}

/** What a rule wants to be called for; each in the order of the text, `documentEnd` last. */
export interface RuleVisitor {
  /** Not called for a citation whose fields could not be reconstructed surely. */
  citation?(citation: Citation): void
  /** For each reference. */
  reference?(reference: Reference): void
  /** For each web address outside of citations. */
  link?(link: Link): void
  /** For each verdict on a source, where there are any. */
  verdict?(verdict: SourceVerdict, citation: Citation): void
  /** Once, when all else was visited. */
  documentEnd?(): void
  /**
   * After everything else, for each suppression in the text that kept nothing back, or nothing of some of its rules,
   * which are named.
   */
  unusedSuppression?(suppression: Suppression, unused: readonly string[]): void
}

/** A remark in the text that keeps findings back: `<!-- veracite-disable-next-line RULE -->`. */
export interface Suppression {
  /** The rules it is about; none stands for all. */
  readonly ruleIds: readonly string[]
  /** The first line that it is about, from 1. */
  readonly firstLine: number
  /** The last one; the end of the text where nothing ends it. */
  readonly lastLine: number
  /** The remark itself. */
  readonly span: Span
}

/** A rule: what is known of it, and how to run it over one document. Rules never fetch. */
export interface Rule<MessageId extends string = string> {
  /** What is known of it without running it. */
  readonly meta: RuleMeta<MessageId>
  /** Starts it on one document; what it keeps for itself is of that document alone. */
  create(context: RuleContext<MessageId>): RuleVisitor
}
