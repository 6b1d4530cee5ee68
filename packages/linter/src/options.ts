import type {
  Cs1Version,
  Health,
  Rule,
  Severity,
  SourceVerdict,
  WikiLanguage,
} from '@veracite/core'

/** How a configuration writes a severity; `warn` is short for `warning`. */
export type RuleLevel = 'off' | 'info' | 'warn' | 'warning' | 'error'

/** What a configuration says of one rule. */
export type RuleSetting =
  | RuleLevel
  | readonly [level: RuleLevel, options: Readonly<Record<string, unknown>>]

/** The sets of rules that come with the linter. */
export type PresetName = 'recommended' | 'cs1' | 'strict' | 'markdown' | WikiPreset

/** The sets for articles of wikis in other languages, by the wikis' own short names. */
type WikiPreset = `${'de' | 'es' | 'fr' | 'it' | 'ja' | 'nl' | 'pl' | 'pt' | 'ru' | 'zh'}wiki`

/** What the severity of a finding on a citation's sources is, by the health of the citation. */
export type HealthSeverity = Readonly<Partial<Record<Health, RuleLevel>>>

/** What `lint` can be told. */
export interface LintOptions {
  /** Where each rule's severity comes from unless `rules` says otherwise. @default 'recommended' */
  readonly preset?: PresetName
  /** By rule id; goes before the preset. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** What was found out about the sources; without them only the text is judged. */
  readonly verdicts?: readonly SourceVerdict[]
  /** The day that date rules measure against. @default today */
  readonly now?: Date
  readonly cs1?: {
    /** Whose conditions and identifier limits count. @default '2025' */
    readonly version?: Cs1Version
  }
  /**
   * How bad it is what rules that read verdicts find, by the health of the citation it is about; goes before `rules`
   * and the preset, but turns no rule on. @default {}
   */
  readonly healthSeverity?: HealthSeverity
  /**
   * The languages, beside English, whose templates and dates the text may have: the packs that it
   * was parsed with. @default []
   */
  readonly languages?: readonly WikiLanguage[]
  /** Rules of the user's own; on where a preset they name is, or `rules` says so. */
  readonly plugins?: readonly Rule[]
}

/** What counts where `LintOptions` says nothing. */
export const defaults: Readonly<{ preset: PresetName; cs1Version: Cs1Version }> = Object.freeze({
  preset: 'recommended',
  cs1Version: '2025',
})

/** A rule that a run uses, with what the configuration made of it. */
export interface ActiveRule {
  readonly rule: Rule
  readonly severity: Severity
  readonly options: Readonly<Record<string, unknown>>
}
