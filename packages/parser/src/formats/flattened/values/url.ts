import { endOfAddress, trimAddress } from '../../wikitext/url-characters.js'

const scheme = /(?:https?:|ftp:)?\/\/|www\.|(?:news|mailto|gopher|irc):/iy

/** Reads an address; returns the offset after it, or -1. */
export function readUrl(text: string, start: number): number {
  scheme.lastIndex = start
  if (scheme.exec(text) === null) return -1
  return trimAddress(text, start, endOfAddress(text, scheme.lastIndex, false))
}
