import { defaults } from '@veracite/checker/settings'
import { readArchives, readLast, readNumber, readTexts } from '../read-option.js'
import { archives, connectTo, flag, hosts, proxy, seconds, wholeNumber } from '../schemas.js'
import { asking, type OptionGroup } from './option.js'

/** The options that say what the web and the archives are asked. */
export const networkOptions: OptionGroup<
  | 'concurrency'
  | 'hostConcurrency'
  | 'hostInterval'
  | 'timeout'
  | 'timeBudget'
  | 'retries'
  | 'archiveInterval'
  | 'archives'
  | 'connectTo'
  | 'allowPrivate'
  | 'proxy'
  | 'hosts'
  | 'foldTracking'
  | 'network'
> = {
  concurrency: {
    flags: { '--concurrency <n>': 'requests under way at once' },
    commands: asking,
    schema: wholeNumber(1, 1000),
    default: defaults.concurrency,
    configurable: true,
    read: readNumber,
  },
  hostConcurrency: {
    flags: { '--host-concurrency <n>': 'requests under way at once to one host' },
    commands: asking,
    schema: wholeNumber(1, 100),
    default: defaults.hostConcurrency,
    configurable: true,
    read: readNumber,
  },
  hostInterval: {
    flags: { '--host-interval <ms>': 'milliseconds between two requests to one host' },
    commands: asking,
    schema: wholeNumber(0, 3_600_000),
    default: defaults.hostInterval,
    configurable: true,
    read: readNumber,
  },
  timeout: {
    flags: { '--timeout <s>': 'seconds that one request may take' },
    commands: asking,
    schema: seconds,
    default: defaults.timeout / 1000,
    configurable: true,
    read: readNumber,
  },
  timeBudget: {
    flags: { '--time-budget <s>': 'seconds after which what is not known yet is left unchecked' },
    commands: asking,
    schema: seconds,
    configurable: true,
    read: readNumber,
  },
  retries: {
    flags: { '--retries <n>': 'how often a request that proved nothing is repeated' },
    commands: asking,
    schema: wholeNumber(0, 20),
    default: defaults.retries,
    configurable: true,
    read: readNumber,
  },
  archiveInterval: {
    flags: { '--archive-interval <ms>': 'milliseconds between two requests to one archive' },
    commands: asking,
    schema: wholeNumber(0, 3_600_000),
    default: defaults.archiveInterval,
    configurable: true,
    read: readNumber,
  },
  hosts: {
    flags: {},
    commands: asking,
    schema: hosts,
    configurable: true,
  },
  foldTracking: {
    flags: {},
    commands: asking,
    schema: flag,
    configurable: true,
  },
  archives: {
    flags: {
      '--archive <name=url>':
        "an archive's endpoint, or the name alone of one that is built in, such as portugal; none asks no archive",
    },
    commands: asking,
    schema: archives,
    default: Object.entries(defaults.archives)
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
    commands: asking,
    schema: connectTo,
    configurable: true,
    repeatable: true,
    read: readTexts,
  },
  allowPrivate: {
    flags: { '--allow-private': 'permit loopback and private addresses' },
    commands: asking,
    schema: flag,
    configurable: true,
  },
  proxy: {
    flags: { '--proxy <url>': 'the proxy that all requests go through' },
    commands: asking,
    schema: proxy,
    default: 'HTTP_PROXY, HTTPS_PROXY, NO_PROXY',
    configurable: true,
    read: readLast,
  },
  network: {
    flags: { '--no-network': 'count what is cited, and ask the web for nothing' },
    commands: ['audit'],
    schema: flag,
    configurable: false,
  },
}
