import type { SettingsByHost } from '@veracite/checker/settings'
import type { Cs1Version, Rule, Syntax } from '@veracite/core'
import type { HealthSeverity, PresetName, RuleSetting } from '@veracite/linter'
import type { LanguagePack } from '@veracite/parser'

/** What is set otherwise for some articles; a later one wins over those before it. */
export interface Override
  extends Pick<Config, 'preset' | 'rules' | 'cs1' | 'syntax' | 'packs' | 'healthSeverity'> {
  /**
   * Globs that tell which articles, from the folder of the configuration; one without a slash fits names in every
   * folder, and `!` before one takes away what it matches.
   */
  readonly files: readonly string[]
}

/** What a `veracite.config.ts` may say. Everything is optional; the command line wins over it. */
export interface Config {
  /**
   * The set of rules to start from; `veracite rules` lists them.
   * @default 'recommended'
   */
  readonly preset?: PresetName
  /** Severities and options by rule id, over those of the preset. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
  /** Which edition of Wikipedia's citation module the rules agree with. */
  readonly cs1?: { readonly version?: Cs1Version }
  /** The syntax of all articles; told from the name and the text of each where absent. */
  readonly syntax?: Syntax
  /**
   * The wikis in other languages whose templates count too: codes of the packs that the parser
   * brings, and packs of your own.
   * @default []
   */
  readonly packs?: readonly (string | LanguagePack)[]
  /**
   * The severity of what is found about a citation's sources, by the health of the citation, over those of the rules.
   * @default {}
   */
  readonly healthSeverity?: HealthSeverity
  /**
   * The namespaces of a dump or a wiki whose pages are articles, by their numbers; or all of them.
   * @default [0]
   */
  readonly namespaces?: readonly number[] | 'all'
  /**
   * Whether pages that only point at others are articles too.
   * @default false
   */
  readonly redirects?: boolean
  /**
   * How many levels of categories below one of a wiki are read too.
   * @default 0
   */
  readonly categoryDepth?: number
  /**
   * Rules of your own: what `defineRule` gives, or files that export it, from the folder of the configuration.
   * @default []
   */
  readonly plugins?: readonly (string | Rule)[]
  /**
   * What is set otherwise for some articles.
   * @default []
   */
  readonly overrides?: readonly Override[]
  /** The number of warnings that still counts as success; any number where absent. */
  readonly maxWarnings?: number
  /** Requests under way at once. */
  readonly concurrency?: number
  /** Requests under way at once to one host. */
  readonly hostConcurrency?: number
  /** Milliseconds between two requests to one host. */
  readonly hostInterval?: number
  /** Seconds that one request may take. */
  readonly timeout?: number
  /** Seconds after which what is not known yet is left unchecked; no bound where absent. */
  readonly timeBudget?: number
  /** How often a request that proved nothing is repeated. */
  readonly retries?: number
  /** Milliseconds between two requests to one archive. */
  readonly archiveInterval?: number
  /** `HOST1:PORT1:HOST2:PORT2`: connect to the second where the first is asked for. */
  readonly connectTo?: readonly string[]
  /**
   * Whether loopback and private addresses may be asked.
   * @default false
   */
  readonly allowPrivate?: boolean
  /**
   * The proxy that all requests go through.
   * @default that of the environment variables HTTP_PROXY and HTTPS_PROXY, but for the hosts of NO_PROXY
   */
  readonly proxy?: string
  /**
   * Request headers by host: a name, which stands for its pages over HTTPS alone, or an origin such as
   * `http://localhost:8080`. They are sent to that host and to no other.
   * @default {}
   */
  readonly hosts?: SettingsByHost
  /**
   * Whether addresses that differ in tracking parameters alone are one page, asked for without them.
   * @default false
   */
  readonly foldTracking?: boolean
  /**
   * The endpoints of the archives to ask, by name; none asks no archive.
   * @default { wayback: 'https://web.archive.org' }
   */
  readonly archives?: Readonly<Record<string, string>>
  /** The file that keeps what was observed from one run to the next; `false` keeps nothing. */
  readonly store?: string | false
  /**
   * How long an observation in the store counts: a number with s, m, h, d or w behind it.
   * @default '1d'
   */
  readonly maxAge?: string
  /** A text file that says of each address what was observed last, and how it has failed, to be committed. */
  readonly ledger?: string
  /**
   * When failures that prove nothing one by one make a page dead: so many, each so many days after the one before.
   * @default { count: 3, days: 3 }
   */
  readonly strikes?: { readonly count?: number; readonly days?: number }
}

/** All that the command line can say: the configuration, and what is of this run alone. */
export interface Settings extends Config {
  readonly format?: readonly string[]
  readonly config?: string | false
  readonly set?: readonly string[]
  readonly quiet?: boolean
  readonly color?: boolean
  readonly progress?: boolean
  readonly stdinFilename?: string
  /** `YYYY-MM-DD`. */
  readonly now?: string
  readonly save?: boolean
  readonly dryRun?: boolean
  readonly record?: string
  readonly replay?: string
  /** Whether an audit asks the web. @default true */
  readonly network?: boolean
  /** `FORMAT=FILE`. */
  readonly export?: readonly string[]
  readonly since?: string
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly fix?: boolean
  readonly unsafe?: boolean
}
