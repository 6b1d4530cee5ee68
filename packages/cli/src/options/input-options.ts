import { readLast, readNamespaces, readNumber } from '../read-option.js'
import { flag, namespaces, packs, syntax, syntaxes, text, wholeNumber } from '../schemas.js'
import { type OptionGroup, reading, reporting } from './option.js'

/** The options that say which articles are read, and how. */
export const inputOptions: OptionGroup<
  'syntax' | 'packs' | 'since' | 'namespaces' | 'redirects' | 'categoryDepth' | 'stdinFilename'
> = {
  syntax: {
    flags: { '--syntax <name>': `read every article as ${syntaxes.join(', ')}` },
    commands: reading,
    schema: syntax,
    configurable: true,
    read: readLast,
  },
  packs: {
    flags: {},
    commands: reading,
    schema: packs,
    configurable: true,
  },
  since: {
    flags: {
      '--since <rev>':
        'only the citations in lines changed since a git revision; REV... since the branch left it',
    },
    commands: [...reporting, 'extract'],
    schema: text,
    configurable: false,
    read: readLast,
  },
  namespaces: {
    flags: { '--namespace <n>': 'a namespace of dumps and wikis to read, by its number, or all' },
    commands: reading,
    schema: namespaces,
    default: 0,
    configurable: true,
    repeatable: true,
    read: readNamespaces,
  },
  redirects: {
    flags: { '--redirects': 'read the pages that only point at others, too' },
    commands: reading,
    schema: flag,
    configurable: true,
  },
  categoryDepth: {
    flags: {
      '--category-depth <n>': 'how many levels of categories below one of a wiki to read, too',
    },
    commands: reading,
    schema: wholeNumber(0, 100),
    default: 0,
    configurable: true,
    read: readNumber,
  },
  stdinFilename: {
    flags: { '--stdin-filename <path>': 'what to call the article that - reads' },
    commands: reading,
    schema: text,
    configurable: false,
    read: readLast,
  },
}
