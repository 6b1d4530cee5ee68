import { defaults as checkDefaults } from '@veracite/checker/settings'
import type { Syntax } from '@veracite/core'
import { defaults as lintDefaults, type PresetName, presets } from '@veracite/linter'
import { reporters } from '@veracite/reporter'
import type { z } from 'zod'
import {
  readArchives,
  readAssignments,
  readLast,
  readNamespaces,
  readNumber,
  readTexts,
} from './read-option.js'
import {
  archives,
  connectTo,
  cs1,
  date,
  duration,
  flag,
  healthSeverity,
  namespaces,
  oneOf,
  overridesOf,
  packs,
  plugins,
  proxy,
  ruleSettings,
  seconds,
  strikes,
  text,
  textOrFalse,
  texts,
  wholeNumber,
} from './schemas.js'
import type { Settings } from './settings.js'

export type CommandName = 'check' | 'lint' | 'extract' | 'audit' | 'fix' | 'rules' | 'init'

/** One thing that can be set: on the command line, in the configuration, or in both. */
export interface Option<Value> {
  /** What each of its flags does, by the flag as the help writes it; none where only the configuration has it. */
  readonly flags: Readonly<Record<string, string>>
  readonly group: 'Input' | 'Output' | 'Fixes' | 'Rules' | 'Configuration' | 'Network' | 'Evidence'
  readonly commands: readonly CommandName[]
  readonly schema: z.ZodType<Value>
  /** What counts where nothing is said, as the help shows it. */
  readonly default?: string | number
  /** Whether it is a key of the configuration too. */
  readonly configurable: boolean
  /** Whether each use adds to the ones before. @default false */
  readonly repeatable?: true
  /** The value that the flags' arguments stand for, not yet validated; absent for flags without an argument. */
  read?(given: readonly string[], configured: Value | undefined): unknown
}

/** Every option, once: the arguments, the configuration and the help are all made of this. */
export type OptionTable = {
  readonly [Name in keyof Settings]-?: Option<NonNullable<Settings[Name]>>
}

const syntaxes: readonly Syntax[] = ['wikitext', 'markdown', 'flattened', 'html']
const presetNames = Object.keys(presets) as readonly PresetName[]

const preset = oneOf(presetNames)
const syntax = oneOf(syntaxes)

const reading: readonly CommandName[] = ['check', 'lint', 'extract', 'audit', 'fix']
const judging: readonly CommandName[] = ['check', 'lint', 'fix']
const reporting: readonly CommandName[] = ['check', 'lint']
const asking: readonly CommandName[] = ['check', 'audit']

export const options: OptionTable = Object.freeze({
  syntax: {
    flags: { '--syntax <name>': `read every article as ${syntaxes.join(', ')}` },
    group: 'Input',
    commands: reading,
    schema: syntax,
    configurable: true,
    read: readLast,
  },
  packs: {
    flags: {},
    group: 'Input',
    commands: reading,
    schema: packs,
    configurable: true,
  },
  since: {
    flags: {
      '--since <rev>':
        'only the citations in lines changed since a git revision; REV... since the branch left it',
    },
    group: 'Input',
    commands: [...reporting, 'extract'],
    schema: text,
    configurable: false,
    read: readLast,
  },
  namespaces: {
    flags: { '--namespace <n>': 'a namespace of dumps and wikis to read, by its number, or all' },
    group: 'Input',
    commands: reading,
    schema: namespaces,
    default: 0,
    configurable: true,
    repeatable: true,
    read: readNamespaces,
  },
  redirects: {
    flags: { '--redirects': 'read the pages that only point at others, too' },
    group: 'Input',
    commands: reading,
    schema: flag,
    configurable: true,
  },
  stdinFilename: {
    flags: { '--stdin-filename <path>': 'what to call the article that - reads' },
    group: 'Input',
    commands: reading,
    schema: text,
    configurable: false,
    read: readLast,
  },
  format: {
    flags: {
      '--format <format>': `report as ${Object.keys(reporters).join(', ')}; FORMAT=FILE writes that one to a file`,
    },
    group: 'Output',
    commands: reading,
    schema: texts,
    default: 'pretty',
    configurable: false,
    repeatable: true,
    read: readTexts,
  },
  maxWarnings: {
    flags: { '--max-warnings <n>': 'exit with 1 beyond so many warnings' },
    group: 'Output',
    commands: judging,
    schema: wholeNumber(0, 1_000_000_000),
    configurable: true,
    read: readNumber,
  },
  baseline: {
    flags: { '--baseline <file>': 'report only findings that are not in this baseline' },
    group: 'Output',
    commands: reporting,
    schema: text,
    configurable: false,
    read: readLast,
  },
  updateBaseline: {
    flags: { '--update-baseline': 'write all findings to the baseline' },
    group: 'Output',
    commands: reporting,
    schema: flag,
    configurable: false,
  },
  quiet: {
    flags: { '--quiet': 'report errors only' },
    group: 'Output',
    commands: judging,
    schema: flag,
    configurable: false,
  },
  color: {
    flags: {
      '--color': 'use colours even where the output is no terminal',
      '--no-color': 'use no colours',
    },
    group: 'Output',
    commands: [...reading, 'rules'],
    schema: flag,
    configurable: false,
  },
  progress: {
    flags: { '--no-progress': 'show no progress on the terminal' },
    group: 'Output',
    commands: [...judging, 'audit'],
    schema: flag,
    configurable: false,
  },
  fix: {
    flags: { '--fix': 'apply the safe fixes to the articles, report what is left' },
    group: 'Fixes',
    commands: reporting,
    schema: flag,
    configurable: false,
  },
  unsafe: {
    flags: { '--unsafe': 'apply the fixes too that an editor should look at' },
    group: 'Fixes',
    commands: judging,
    schema: flag,
    configurable: false,
  },
  dryRun: {
    flags: {
      '--dry-run':
        'fix and save nothing; show what would be changed as a diff, list what would be saved',
    },
    group: 'Fixes',
    commands: judging,
    schema: flag,
    configurable: false,
  },
  preset: {
    flags: { '--preset <name>': `start from the rules of ${presetNames.join(', ')}` },
    group: 'Rules',
    commands: judging,
    schema: preset,
    default: lintDefaults.preset,
    configurable: true,
    read: readLast,
  },
  rules: {
    flags: { '--rule <id=level>': 'set a rule to off, info, warn or error' },
    group: 'Rules',
    commands: judging,
    schema: ruleSettings,
    configurable: true,
    repeatable: true,
    read: readAssignments,
  },
  healthSeverity: {
    flags: {},
    group: 'Rules',
    commands: asking,
    schema: healthSeverity,
    configurable: true,
  },
  cs1: {
    flags: {},
    group: 'Rules',
    commands: judging,
    schema: cs1,
    configurable: true,
  },
  plugins: {
    flags: {},
    group: 'Rules',
    commands: judging,
    schema: plugins,
    configurable: true,
  },
  overrides: {
    flags: {},
    group: 'Rules',
    commands: reading,
    schema: overridesOf({ preset, rules: ruleSettings, cs1, syntax, packs, healthSeverity }),
    configurable: true,
  },
  now: {
    flags: { '--now <date>': 'the day that rules on dates measure against, as YYYY-MM-DD' },
    group: 'Rules',
    commands: judging,
    schema: date,
    default: 'today',
    configurable: false,
    read: readLast,
  },
  config: {
    flags: {
      '--config <file>': 'read this configuration, not the nearest veracite.config.{ts,js,json}',
      '--no-config': 'read no configuration',
    },
    group: 'Configuration',
    commands: reading,
    schema: textOrFalse,
    configurable: false,
    read: readLast,
  },
  set: {
    flags: { '--set <key=value>': 'set any key of the configuration, such as cs1.version=2022' },
    group: 'Configuration',
    commands: reading,
    schema: texts,
    configurable: false,
    repeatable: true,
    read: readTexts,
  },
  concurrency: {
    flags: { '--concurrency <n>': 'requests under way at once' },
    group: 'Network',
    commands: asking,
    schema: wholeNumber(1, 1000),
    default: checkDefaults.concurrency,
    configurable: true,
    read: readNumber,
  },
  hostConcurrency: {
    flags: { '--host-concurrency <n>': 'requests under way at once to one host' },
    group: 'Network',
    commands: asking,
    schema: wholeNumber(1, 100),
    default: checkDefaults.hostConcurrency,
    configurable: true,
    read: readNumber,
  },
  hostInterval: {
    flags: { '--host-interval <ms>': 'milliseconds between two requests to one host' },
    group: 'Network',
    commands: asking,
    schema: wholeNumber(0, 3_600_000),
    default: checkDefaults.hostInterval,
    configurable: true,
    read: readNumber,
  },
  timeout: {
    flags: { '--timeout <s>': 'seconds that one request may take' },
    group: 'Network',
    commands: asking,
    schema: seconds,
    default: checkDefaults.timeout / 1000,
    configurable: true,
    read: readNumber,
  },
  timeBudget: {
    flags: { '--time-budget <s>': 'seconds after which what is not known yet is left unchecked' },
    group: 'Network',
    commands: asking,
    schema: seconds,
    configurable: true,
    read: readNumber,
  },
  retries: {
    flags: { '--retries <n>': 'how often a request that proved nothing is repeated' },
    group: 'Network',
    commands: asking,
    schema: wholeNumber(0, 20),
    default: checkDefaults.retries,
    configurable: true,
    read: readNumber,
  },
  archiveInterval: {
    flags: { '--archive-interval <ms>': 'milliseconds between two requests to one archive' },
    group: 'Network',
    commands: asking,
    schema: wholeNumber(0, 3_600_000),
    default: checkDefaults.archiveInterval,
    configurable: true,
    read: readNumber,
  },
  archives: {
    flags: {
      '--archive <name=url>':
        "an archive's endpoint, or the name alone of one that is built in, such as portugal; none asks no archive",
    },
    group: 'Network',
    commands: asking,
    schema: archives,
    default: Object.entries(checkDefaults.archives)
      .map(([name, endpoint]) => `${name}=${endpoint}`)
      .join(', '),
    configurable: true,
    repeatable: true,
    read: readArchives,
  },
  connectTo: {
    flags: {
      '--connect-to <map>':
        'as HOST1:PORT1:HOST2:PORT2, connect to the second where the first is asked for; empty parts stand for any',
    },
    group: 'Network',
    commands: asking,
    schema: connectTo,
    configurable: true,
    repeatable: true,
    read: readTexts,
  },
  allowPrivate: {
    flags: { '--allow-private': 'permit loopback and private addresses' },
    group: 'Network',
    commands: asking,
    schema: flag,
    configurable: true,
  },
  proxy: {
    flags: { '--proxy <url>': 'the proxy that all requests go through' },
    group: 'Network',
    commands: asking,
    schema: proxy,
    default: 'HTTP_PROXY, HTTPS_PROXY, NO_PROXY',
    configurable: true,
    read: readLast,
  },
  save: {
    flags: { '--save': 'have the Wayback Machine save living pages that no archive has' },
    group: 'Evidence',
    commands: ['check'],
    schema: flag,
    configurable: false,
  },
  network: {
    flags: { '--no-network': 'count what is cited, and ask the web for nothing' },
    group: 'Network',
    commands: ['audit'],
    schema: flag,
    configurable: false,
  },
  store: {
    flags: {
      '--store <file>':
        'keep what is observed in this file, and ask again only for what is too old',
      '--no-store': 'keep nothing, and ask for everything',
    },
    group: 'Evidence',
    commands: asking,
    schema: textOrFalse,
    default: "in the user's cache folder; an audit's in this one, veracite-audit.sqlite",
    configurable: true,
    read: readLast,
  },
  maxAge: {
    flags: { '--max-age <duration>': 'how long an observation counts, such as 12h, 1d or 2w' },
    group: 'Evidence',
    commands: asking,
    schema: duration,
    default: '1d',
    configurable: true,
    read: readLast,
  },
  ledger: {
    flags: {
      '--ledger <file>':
        'note in a text file to commit what was observed, and how pages have failed',
    },
    group: 'Evidence',
    commands: asking,
    schema: text,
    configurable: true,
    read: readLast,
  },
  strikes: {
    flags: {},
    group: 'Evidence',
    commands: asking,
    schema: strikes,
    configurable: true,
  },
  export: {
    flags: { '--export <format=file>': 'write the citations to a file as csv, ndjson or parquet' },
    group: 'Output',
    commands: ['audit'],
    schema: texts,
    configurable: false,
    repeatable: true,
    read: readTexts,
  },
  record: {
    flags: { '--record <file>': 'keep every exchange as evidence in FILE.warc.gz' },
    group: 'Evidence',
    commands: asking,
    schema: text,
    configurable: false,
    read: readLast,
  },
  replay: {
    flags: { '--replay <file>': 'answer from FILE.warc.gz and from nothing else' },
    group: 'Evidence',
    commands: asking,
    schema: text,
    configurable: false,
    read: readLast,
  },
})

/** The flag that sets an option, as messages name it. */
export function flagOf(name: keyof Settings): string {
  return Object.keys(options[name].flags)[0]?.split(' ', 1)[0] ?? name
}
