// What the text of Wikipedia's citation module tells: names, numbers and words, out of its tables in Lua.

/** The names set to a value in Lua's tables: `['access-date'] = true,`. */
export function namesSetTo(lua, value) {
  const pattern = new RegExp(`\\['([^'\\n]+)'\\]\\s*=\\s*${value}\\s*,`, 'g')
  return new Set(Array.from(lua.matchAll(pattern), ([, name]) => name))
}

/** Each identifier's limit in the module: `['PMC'] = { … id_limit = 11900000, … }`. */
export function limitsOf(lua) {
  const handlers = lua.matchAll(/\['([A-Z\d]+)'\]\s*=\s*\{([^{}]*)/g)
  return Array.from(handlers).flatMap(([, name, body]) => {
    const limit = /id_limit\s*=\s*(\d+)/.exec(body)?.[1]
    return limit === undefined ? [] : [[name.toLowerCase(), Number(limit)]]
  })
}

/** The names of each group of parameters: `['AccessDate'] = {'access-date', 'accessdate'},`. */
export function aliasesOf(lua) {
  const start = lua.indexOf('local aliases = {')
  const end = lua.indexOf('\n\t}', start)
  if (start === -1 || end === -1) return []
  const groups = lua.slice(start, end).matchAll(/\['([\w-]+)'\]\s*=\s*(\{[^{}]*\}|'[^'\n]+')/g)
  return Array.from(groups).flatMap(([, group, names]) =>
    Array.from(names.matchAll(/'([^'\n]+)'/g), ([, name]) => [group, name]),
  )
}

/** What the module suggests for each name: `['titel'] = 'title',`; what is commented out is not meant. */
export function suggestionsOf(lua) {
  const [table = ''] = lua.replace(/--.*/g, '').split('local patterns', 1)
  const entries = table.matchAll(/\['([^'\n]+)'\]\s*=\s*'([^'\n]+)'/g)
  return Array.from(entries, ([, name, meant]) => [name, meant])
}

/** What stands between two marks of the module's text, comments left out. */
function between(lua, from, to) {
  const start = lua.search(from)
  if (start === -1) return ''
  const rest = lua.slice(start).replace(/\s--.*/g, '')
  const end = rest.slice(1).search(to)
  return end === -1 ? rest : rest.slice(0, end + 1)
}

export function quotedIn(text) {
  return Array.from(
    text.matchAll(/'([^'\n]*)'|"([^"\n]*)"/g),
    ([, single, double]) => single ?? double,
  )
}

/** The words that each parameter accepts: `['mode'] = make_keywords_list ({keywords.cs1, keywords.cs2}),`. */
export function keywordsOf(lua) {
  const key = String.raw`(?:\['([^'\n]+)'\]|\b(\w+))`
  const spelled = between(lua, /local keywords\s*=\s*\{/, /\n(?:local|function)\s/)
  const entries = spelled.matchAll(new RegExp(String.raw`${key}\s*=\s*\{([^{}]*)\}`, 'g'))
  const words = new Map(Array.from(entries, ([, a, b, list]) => [a ?? b, quotedIn(list)]))
  const lists = between(lua, /local keywords_lists\s*=\s*\{/, /\n(?:local|function)\s/)
  const rows = lists.matchAll(/\['([^'\n]+)'\]\s*=\s*make_keywords_list\s*\(\{([^{}]*)\}\)/g)
  return Array.from(rows).flatMap(([, parameter, names]) =>
    Array.from(names.matchAll(/keywords(?:\.(\w+)|\['([^'\n]+)'\])/g))
      .flatMap(([, a, b]) => words.get(a ?? b) ?? [])
      .map((word) => [parameter, word]),
  )
}

/** What is generic in titles or in names: `{['en'] = {'about us', true}, …`, plain words where it says `true`. */
export function genericOf(lua, kind) {
  const rows = between(lua, new RegExp(`\\['generic_${kind}'\\]`), /\['generic_|\n\}/)
  const entries = rows.matchAll(
    /\['en'\]\s*=\s*\{\s*(?:'([^'\n]*)'|"([^"\n]*)")\s*,\s*(true|false)/g,
  )
  return Array.from(entries, ([, a, b, isPlain]) => ({
    words: a ?? b,
    isPlain: isPlain === 'true',
  }))
}
