import { endOfAddress } from '../../wikitext/url-characters.js'

const scheme = /(?:https?:|ftp:)?\/\/|www\.|(?:news|mailto|gopher|irc):/iy

/** Reads an address; returns the offset after it, or -1. */
export function readUrl(text: string, start: number): number {
  scheme.lastIndex = start
  if (scheme.exec(text) === null) return -1
  return trimUrl(text, start, endOfAddress(text, scheme.lastIndex, false))
}

/** Leaves out the punctuation of the sentence that an address stands in. */
function trimUrl(text: string, start: number, end: number): number {
  let at = end
  while (at > start && ',;.:!?'.includes(text.charAt(at - 1))) at -= 1
  if (text.charAt(at - 1) === ')' && !text.slice(start, at).includes('(')) at -= 1
  return at
}
