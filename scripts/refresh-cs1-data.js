// Brings the linter's tables in step with those of a wiki's own citation module: names and numbers are
// facts, what to make of them is not. Prints what differs; with --write, carries over the limits of
// identifiers, the parameters that are new, what is suggested for unknown ones, generic words, languages
// and prefixes of other wikis, with the source and the date. What needs a place among the others is only
// told: names that a group of parameters lacks, keywords, and patterns of generic titles and names.
//
//   node scripts/refresh-cs1-data.js [--wiki https://en.wikipedia.org] [--data FOLDER] [--write]
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import {
  aliasesOf,
  genericOf,
  keywordsOf,
  limitsOf,
  namesSetTo,
  quotedIn,
  suggestionsOf,
} from './cs1-data/read-module.js'
import { addWords, listIn, splitWords } from './cs1-data/word-lists.js'

const { values: flags } = parseArgs({
  options: {
    wiki: { type: 'string', default: 'https://en.wikipedia.org' },
    data: {
      type: 'string',
      default: fileURLToPath(new URL('../packages/linter/src/data', import.meta.url)),
    },
    write: { type: 'boolean', default: false },
  },
})

const today = new Date().toISOString().slice(0, 10)

async function fetchModule(name) {
  const url = new URL('/w/index.php', flags.wiki)
  url.search = new URLSearchParams({ title: `Module:${name}`, action: 'raw' }).toString()
  return (await fetchFrom(url)).text()
}

async function fetchFrom(url) {
  const response = await fetch(url, { headers: { 'user-agent': 'veracite-refresh' } })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`)
  return response
}

function read(file) {
  return readFileSync(join(flags.data, file), 'utf8')
}

function wordsOf(file) {
  return new Set(read(file).match(/[\w#-]+/g))
}

function report(title, lines) {
  console.log(`${title}: ${lines.length === 0 ? 'none' : lines.sort().join(', ')}`)
}

function rewrite(file, change) {
  if (flags.write) writeFileSync(join(flags.data, file), change(read(file)))
}

/** Adds names to the table of those that are newer than the rest. */
function addParameters(source, names) {
  return source.replace(
    /(export const addedParameters[^`]*`)([^`]*)`/,
    (_whole, head, list) =>
      `// ${names.length} of them: Module:Citation/CS1/Whitelist of ${flags.wiki}, ${today}.\n` +
      `${head}${list.trimEnd()}\n  ${names.sort().join(' ')}\n\``,
  )
}

function knownLimits(source) {
  const newest = /2025: \{([^}]*)\}/.exec(source)?.[1] ?? ''
  const rows = newest.matchAll(/(\w+): ([\d_]+),/g)
  return new Map(Array.from(rows, ([, name, limit]) => [name, Number(limit.replaceAll('_', ''))]))
}

function setLimits(source, limits) {
  return source.replace(/ {2}2025: \{[^}]*\}/, (rows) => {
    const changed = limits.reduce(
      (text, [name, limit]) =>
        text.replace(
          new RegExp(`(\\b${name}: )[\\d_]+`),
          `$1${limit.toLocaleString('en').replaceAll(',', '_')}`,
        ),
      rows,
    )
    return `  // Module:Citation/CS1/Configuration of ${flags.wiki}, ${today}.\n${changed}`
  })
}

const suggestionTable = /(const suggestions = `\n)([^`]*)`/

function readSuggestions(source) {
  const lines = (suggestionTable.exec(source)?.[2] ?? '').trim().split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [meant = '', names = ''] = line.split(': ')
      return names.split(', ').map((name) => [name, meant])
    }),
  )
}

function addSuggestions(source, added) {
  const names = new Map()
  for (const [name, meant] of new Map([...readSuggestions(source), ...added])) {
    names.set(meant, [...(names.get(meant) ?? []), name])
  }
  const lines = [...names].map(([meant, list]) => `${meant}: ${list.sort().join(', ')}\n`).sort()
  return source.replace(
    suggestionTable,
    (_whole, head) =>
      `// ${added.length} of them: Module:Citation/CS1/Suggestions of ${flags.wiki}, ${today}.\n` +
      `${head}${lines.join('')}\``,
  )
}

/** The rows of a list that a wiki's interface gives, all its parts. */
async function* ask(parameters) {
  let more = {}
  for (let part = 0; part < 100 && more !== undefined; part++) {
    const url = new URL('/w/api.php', flags.wiki)
    const question = { action: 'query', format: 'json', formatversion: '2', ...parameters, ...more }
    url.search = new URLSearchParams(question).toString()
    const answer = await (await fetchFrom(url)).json()
    yield answer.query ?? {}
    more = answer.continue
  }
}

async function languagesOf() {
  const codes = []
  const names = []
  const parameters = { meta: 'languageinfo', liprop: 'code|name', uselang: 'en' }
  for await (const { languageinfo = {} } of ask(parameters)) {
    for (const [code, { name }] of Object.entries(languageinfo)) {
      codes.push(code.toLowerCase())
      if (name) names.push(name.toLowerCase())
    }
  }
  return { codes, names }
}

async function prefixesOf() {
  const prefixes = []
  const parameters = { meta: 'siteinfo', siprop: 'interwikimap', sifilteriw: 'local' }
  for await (const { interwikimap = [] } of ask(parameters)) {
    // Those of other languages, as the module takes them for languages.
    prefixes.push(...interwikimap.filter(({ language }) => language).map(({ prefix }) => prefix))
  }
  return prefixes
}

/** Tells which words of a list are missing, and adds them where that is asked for. */
function refreshWords(title, { file, name, separator, words, origin }) {
  const dated = `${origin} of ${flags.wiki}, ${today}`
  const known = new Set(splitWords(listIn(read(file), name).list, separator))
  const missing = [...new Set(words)].filter((word) => !known.has(word))
  report(`${title} that are missing here`, missing)
  if (missing.length > 0)
    rewrite(file, (source) => addWords(source, name, { words: missing, separator, origin: dated }))
}

const whitelist = await fetchModule('Citation/CS1/Whitelist')
const parameters = wordsOf('cs1-parameters.ts')
const added = [...namesSetTo(whitelist, 'true')].filter((name) => !parameters.has(name))
report('Parameters that are missing here', added)
report('Parameters that are deprecated there', [...namesSetTo(whitelist, 'false')])
if (added.length > 0) rewrite('cs1-parameters.ts', (source) => addParameters(source, added))

const known = knownLimits(read('cs1-identifiers.ts'))
const configuration = await fetchModule('Citation/CS1/Configuration')
const limits = limitsOf(configuration).filter(
  ([name, limit]) => known.has(name) && known.get(name) !== limit,
)
report(
  'Identifier limits that differ here',
  limits.map(([name, limit]) => `${name} ${limit}`),
)
if (limits.length > 0) rewrite('cs1-identifiers.ts', (source) => setLimits(source, limits))

const aliases = aliasesOf(configuration)
const knownNames = wordsOf('cs1-aliases.ts')
report(
  'Names that a group of parameters lacks here',
  aliases.filter(([, name]) => !knownNames.has(name)).map(([group, name]) => `${group} ${name}`),
)

const suggestions = suggestionsOf(await fetchModule('Citation/CS1/Suggestions'))
const knownSuggestions = readSuggestions(read('cs1-suggestions.ts'))
const suggested = suggestions.filter(([name, meant]) => knownSuggestions.get(name) !== meant)
report(
  'Suggestions that differ here',
  suggested.map(([name, meant]) => `${name} → ${meant}`),
)
if (suggested.length > 0)
  rewrite('cs1-suggestions.ts', (source) => addSuggestions(source, suggested))

const knownKeywords = new Set(quotedIn(read('cs1-keywords.ts')))
report(
  'Keywords that are missing here',
  keywordsOf(configuration)
    // What else has a meaning is known where it has one.
    .filter(
      ([parameter, word]) =>
        /^(?:yes|df|mode|name|url)/.test(parameter) && !knownKeywords.has(word),
    )
    .map(([parameter, word]) => `${parameter} ${word}`),
)

for (const kind of ['titles', 'names']) {
  const generic = genericOf(configuration, kind)
  const ambiguous = listIn(read('cs1-generic-words.ts'), 'ambiguousNameWords').list.split('\n')
  const words = generic.filter(({ isPlain }) => isPlain).map(({ words }) => words.toLowerCase())
  refreshWords(`Generic words of ${kind}`, {
    file: 'cs1-generic-words.ts',
    name: kind === 'titles' ? 'genericTitleWords' : 'genericNameWords',
    separator: '\n',
    words: words.filter((word) => !ambiguous.includes(word)),
    origin: 'Module:Citation/CS1/Configuration',
  })
  report(
    `Patterns of generic ${kind} there, to be read beside those here`,
    generic.filter(({ isPlain }) => !isPlain).map(({ words }) => words),
  )
}

const { codes, names } = await languagesOf()
const origin = 'languages that the interface knows'
const languages = { file: 'languages.ts', separator: '|', origin }
refreshWords('Names of languages', { ...languages, name: 'languageNames', words: names })
refreshWords('Codes of languages', { ...languages, name: 'languageCodes', words: codes })
refreshWords('Prefixes of other wikis', {
  file: 'interwiki-prefixes.ts',
  name: 'interwikiPrefixes',
  separator: ' ',
  words: await prefixesOf(),
  origin: 'the map of interwiki prefixes',
})
