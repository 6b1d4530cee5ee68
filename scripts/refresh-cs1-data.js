// Compares the linter's tables with those of a wiki's own citation module and prints what differs, for
// a person to carry over: names and numbers are facts, what to make of them is not.
//
//   node scripts/refresh-cs1-data.js [https://en.wikipedia.org]
import { readFileSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const wiki = process.argv[2] ?? 'https://en.wikipedia.org'

async function fetchModule(name) {
  const url = new URL('/w/index.php', wiki)
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

function ourWords(file) {
  const source = readFileSync(new URL(`packages/linter/src/data/${file}`, root), 'utf8')
  return new Set(source.match(/[\w#-]+/g))
}

function report(title, missing) {
  console.log(`${title}: ${missing.length === 0 ? 'none' : missing.sort().join(', ')}`)
}

const whitelist = await fetchModule('Citation/CS1/Whitelist')
const parameters = ourWords('cs1-parameters.ts')
const valid = namesSetTo(whitelist, 'true')
report(
  'Parameters that are missing here',
  [...valid].filter((name) => !parameters.has(name)),
)
report('Parameters that are deprecated there', [...namesSetTo(whitelist, 'false')])

const limits = await fetchModule('Citation/CS1/Configuration')
const ours = readFileSync(new URL('packages/linter/src/data/cs1-identifiers.ts', root), 'utf8')
const known = ours.replaceAll('_', '')
report(
  'Identifier limits that are not here',
  Array.from(limits.matchAll(/id_limit\s*=\s*(\d+)/g), ([, limit]) => limit).filter(
    (limit) => !known.includes(limit),
  ),
)

const suggestions = await fetchModule('Citation/CS1/Suggestions')
const spellings = ourWords('cs1-suggestions.ts')
report(
  'Misspellings that are missing here',
  Array.from(suggestions.matchAll(/\['([^'\n]+)'\]\s*=\s*'([^'\n]+)'/g))
    .filter(([, name]) => name !== undefined && !spellings.has(name))
    .map(([, name, suggestion]) => `${name} → ${suggestion}`),
)
