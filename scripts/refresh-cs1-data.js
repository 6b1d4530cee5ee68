// Brings the linter's tables in step with those of a wiki's own citation module: names and numbers are
// facts, what to make of them is not. Prints what differs; with --write, carries over the limits of
// identifiers, the parameters that are new and what is suggested for unknown ones, with the source and
// the date. Names that a group of parameters lacks need a place among the others, and are only told.
//
//   node scripts/refresh-cs1-data.js [--wiki https://en.wikipedia.org] [--data FOLDER] [--write]
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

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
  const response = await fetch(url, { headers: { 'user-agent': 'veracite-refresh' } })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`)
  return response.text()
}

/** The names set to a value in Lua's tables: `['access-date'] = true,`. */
function namesSetTo(lua, value) {
  const pattern = new RegExp(`\\['([^'\\n]+)'\\]\\s*=\\s*${value}\\s*,`, 'g')
  return new Set(Array.from(lua.matchAll(pattern), ([, name]) => name))
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

/** Each identifier's limit in the module: `['PMC'] = { … id_limit = 11900000, … }`. */
function limitsOf(lua) {
  const handlers = lua.matchAll(/\['([A-Z\d]+)'\]\s*=\s*\{([^{}]*)/g)
  return Array.from(handlers).flatMap(([, name, body]) => {
    const limit = /id_limit\s*=\s*(\d+)/.exec(body)?.[1]
    return limit === undefined ? [] : [[name.toLowerCase(), Number(limit)]]
  })
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

/** The names of each group of parameters: `['AccessDate'] = {'access-date', 'accessdate'},`. */
function aliasesOf(lua) {
  const start = lua.indexOf('local aliases = {')
  const end = lua.indexOf('\n\t}', start)
  if (start === -1 || end === -1) return []
  const groups = lua.slice(start, end).matchAll(/\['([\w-]+)'\]\s*=\s*(\{[^{}]*\}|'[^'\n]+')/g)
  return Array.from(groups).flatMap(([, group, names]) =>
    Array.from(names.matchAll(/'([^'\n]+)'/g), ([, name]) => [group, name]),
  )
}

/** What the module suggests for each name: `['titel'] = 'title',`; what is commented out is not meant. */
function suggestionsOf(lua) {
  const [table = ''] = lua.replace(/--.*/g, '').split('local patterns', 1)
  const entries = table.matchAll(/\['([^'\n]+)'\]\s*=\s*'([^'\n]+)'/g)
  return Array.from(entries, ([, name, meant]) => [name, meant])
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
