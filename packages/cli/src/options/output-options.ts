import { reporters } from '@veracite/reporter'
import { readLast, readNumber, readTexts } from '../read-option.js'
import { flag, text, texts, wholeNumber } from '../schemas.js'
import { judging, type OptionGroup, reading, reporting } from './option.js'

/** The options that say what is written, and where. */
export const outputOptions: OptionGroup<
  | 'format'
  | 'maxWarnings'
  | 'baseline'
  | 'updateBaseline'
  | 'quiet'
  | 'color'
  | 'progress'
  | 'export'
> = {
  format: {
    flags: {
      '--format <format>': `report as ${Object.keys(reporters).join(', ')}; FORMAT=FILE writes that one to a file`,
    },
    commands: reading,
    schema: texts,
    default: 'pretty',
    configurable: false,
    repeatable: true,
    read: readTexts,
  },
  maxWarnings: {
    flags: { '--max-warnings <n>': 'exit with 1 beyond so many warnings' },
    commands: judging,
    schema: wholeNumber(0, 1_000_000_000),
    configurable: true,
    read: readNumber,
  },
  baseline: {
    flags: { '--baseline <file>': 'report only findings that are not in this baseline' },
    commands: reporting,
    schema: text,
    configurable: false,
    read: readLast,
  },
  updateBaseline: {
    flags: { '--update-baseline': 'write all findings to the baseline' },
    commands: reporting,
    schema: flag,
    configurable: false,
  },
  quiet: {
    flags: { '--quiet': 'report errors only' },
    commands: judging,
    schema: flag,
    configurable: false,
  },
  color: {
    flags: {
      '--color': 'use colours even where the output is no terminal',
      '--no-color': 'use no colours',
    },
    commands: [...reading, 'rules'],
    schema: flag,
    configurable: false,
  },
  progress: {
    flags: { '--no-progress': 'show no progress on the terminal' },
    commands: [...judging, 'audit'],
    schema: flag,
    configurable: false,
  },
  export: {
    flags: { '--export <format=file>': 'write the citations to a file as csv, ndjson or parquet' },
    commands: ['audit'],
    schema: texts,
    configurable: false,
    repeatable: true,
    read: readTexts,
  },
}
