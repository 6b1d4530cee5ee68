import { connectors } from './data/english.js'

/** The names in the host of an address: `nytimes` for `https://www.nytimes.com/…`. */
export function hostNamesOf(url: string): readonly string[] {
  const host = /^\s*(?:https?:)?\/\/([^/\s,:?#]{1,100})/i.exec(url)?.[1]
  if (host === undefined) return []
  const names = host.toLowerCase().replace(/^www\d?\./, '')
  const labels = names.split('.').filter((label) => label !== 'www' && label.length > 1)
  return [names, `www.${names}`, ...labels]
}

/** Whether a value is the name of a site: its address, its name, or the initials of its name. */
export function matchesHost(value: string, hostNames: readonly string[]): boolean {
  if (hostNames.length === 0) return false
  const lower = value.toLowerCase()
  if (hostNames.includes(lower)) return true
  const words = lower.split(/[^\p{L}\d]+/u).filter((word) => word !== '')
  const important = words.filter((word) => !connectors.has(word))
  const spellings = [words.join(''), important.join(''), abbreviate(important)]
  if (words.length > 1) spellings.push(initialsOf(words), initialsOf(important))
  return hostNames.some((name) => name.length > 1 && spellings.includes(name))
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('')
}

/** Initials and the last word, as in `nytimes`. */
function abbreviate(words: readonly string[]): string {
  return initialsOf(words.slice(0, -1)) + (words.at(-1) ?? '')
}
