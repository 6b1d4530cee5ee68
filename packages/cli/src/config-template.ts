/** What `veracite init` writes: every key, commented out at its default. */
export const configTemplate: string = `import type { Config } from 'veracite'

// Everything is optional, and the command line wins over what stands here.
export default {
  // The set of rules to start from: recommended, cs1, strict, markdown, or that of
  // a wiki in another language, such as frwiki.
  // preset: 'recommended',

  // Rules by id, over the preset: off, info, warn or error. \`veracite rules\` lists them.
  // rules: { 'missing-title': 'error' },

  // The edition of Wikipedia's citation module to agree with.
  // cs1: { version: '2025' },

  // Read every article as wikitext, markdown, flattened or html, instead of telling it from the text.
  // syntax: 'wikitext',

  // Know the templates of wikis in other languages too: de, es, fr, it, ja, nl, pl, pt, ru, zh.
  // packs: [],

  // How bad it is what a check finds, by the health of the citation, over the rules: off, info, warn or error.
  // healthSeverity: { lost: 'error', rescuable: 'warn' },

  // The namespaces of dumps and wikis to read, by their numbers, or 'all'; and whether to read redirects.
  // namespaces: [0],
  // redirects: false,

  // How many levels of categories below one of a wiki to read, too.
  // categoryDepth: 0,

  // Rules of your own: what defineRule gives, or files that export it.
  // plugins: ['./rules/no-press-releases.ts'],

  // What is set otherwise for some articles; a later one wins over those before it.
  // overrides: [{ files: ['drafts/**'], preset: 'markdown', rules: { 'missing-title': 'warn' } }],

  // Exit with 1 beyond so many warnings.
  // maxWarnings: 0,

  // Requests under way at once: in all, and to one host.
  // concurrency: 64,
  // hostConcurrency: 4,

  // Milliseconds between two requests: to one host, and to one archive.
  // hostInterval: 50,
  // archiveInterval: 2500,

  // Seconds that one request may take, and how often one that proved nothing is repeated.
  // timeout: 20,
  // retries: 2,

  // Seconds after which what is not known yet is left unchecked; no bound where absent.
  // timeBudget: 600,

  // The archives to ask, by name; {} asks none.
  // archives: { wayback: 'https://web.archive.org' },

  // HOST1:PORT1:HOST2:PORT2: connect to the second where the first is asked for.
  // connectTo: [],

  // The proxy that all requests go through, else that of HTTP_PROXY, HTTPS_PROXY and NO_PROXY.
  // proxy: 'http://proxy.example:3128',

  // Request headers by host, sent to that host over HTTPS and to no other.
  // hosts: { 'library.example': { headers: { authorization: process.env.LIBRARY_TOKEN ?? '' } } },

  // Ask once for addresses that differ in tracking parameters alone.
  // foldTracking: false,

  // The file that keeps what was observed, else one in the user's cache folder; false keeps nothing.
  // store: 'evidence.db',

  // How long an observation counts.
  // maxAge: '1d',

  // A text file to commit, which says of each address what was observed last and how it has failed.
  // ledger: 'sources.ledger',

  // A page that failed so often, each time so many days after the one before, is dead.
  // strikes: { count: 3, days: 3 },

  // Permit loopback and private addresses.
  // allowPrivate: false,
} satisfies Config
`
