import { defaults } from '@veracite/linter'
import { readAssignments, readLast } from '../read-option.js'
import {
  cs1,
  date,
  healthSeverity,
  overridesOf,
  packs,
  plugins,
  preset,
  presetNames,
  ruleSettings,
  syntax,
} from '../schemas.js'
import { asking, judging, type OptionGroup, reading } from './option.js'

/** The options that say what the rules find. */
export const rulesOptions: OptionGroup<
  'preset' | 'rules' | 'healthSeverity' | 'cs1' | 'plugins' | 'overrides' | 'now'
> = {
  preset: {
    flags: { '--preset <name>': `start from the rules of ${presetNames.join(', ')}` },
    commands: judging,
    schema: preset,
    default: defaults.preset,
    configurable: true,
    read: readLast,
  },
  rules: {
    flags: { '--rule <id=level>': 'set a rule to off, info, warn or error' },
    commands: judging,
    schema: ruleSettings,
    configurable: true,
    repeatable: true,
    read: readAssignments,
  },
  healthSeverity: {
    flags: {},
    commands: asking,
    schema: healthSeverity,
    configurable: true,
  },
  cs1: {
    flags: {},
    commands: judging,
    schema: cs1,
    configurable: true,
  },
  plugins: {
    flags: {},
    commands: judging,
    schema: plugins,
    configurable: true,
  },
  overrides: {
    flags: {},
    commands: reading,
    schema: overridesOf({ preset, rules: ruleSettings, cs1, syntax, packs, healthSeverity }),
    configurable: true,
  },
  now: {
    flags: { '--now <date>': 'the day that rules on dates measure against, as YYYY-MM-DD' },
    commands: judging,
    schema: date,
    default: 'today',
    configurable: false,
    read: readLast,
  },
}
