import { readLast } from '../read-option.js'
import { duration, flag, strikes, text, textOrFalse } from '../schemas.js'
import { asking, type OptionGroup } from './option.js'

/** The options that say what is kept of what was observed. */
export const evidenceOptions: OptionGroup<
  'save' | 'store' | 'maxAge' | 'ledger' | 'strikes' | 'record' | 'replay'
> = {
  save: {
    flags: { '--save': 'have the Wayback Machine save living pages that no archive has' },
    commands: ['check'],
    schema: flag,
    configurable: false,
  },
  store: {
    flags: {
      '--store <file>':
        'keep what is observed in this file, and ask again only for what is too old',
      '--no-store': 'keep nothing, and ask for everything',
    },
    commands: asking,
    schema: textOrFalse,
    default: "in the user's cache folder; an audit's in this one, veracite-audit.sqlite",
    configurable: true,
    read: readLast,
  },
  maxAge: {
    flags: { '--max-age <duration>': 'how long an observation counts, such as 12h, 1d or 2w' },
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
    commands: asking,
    schema: text,
    configurable: true,
    read: readLast,
  },
  strikes: {
    flags: {},
    commands: asking,
    schema: strikes,
    configurable: true,
  },
  record: {
    flags: { '--record <file>': 'keep every exchange as evidence in FILE.warc.gz' },
    commands: asking,
    schema: text,
    configurable: false,
    read: readLast,
  },
  replay: {
    flags: { '--replay <file>': 'answer from FILE.warc.gz and from nothing else' },
    commands: asking,
    schema: text,
    configurable: false,
    read: readLast,
  },
}
