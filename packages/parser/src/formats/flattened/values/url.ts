import { endOfAddress, trimAddress } from '../../wikitext/url-characters.js'
import { matchEnd } from './pattern.js'

const scheme = /(?:https?:|ftp:)?\/\/|www\.|(?:news|mailto|gopher|irc):/iy

/** A template that writes an address, such as `{{Google books, id, plainurl=yes`. */
const template = /\{\{[\p{L}\d ]{1,40}(?:, ?[^\s,{}=]{1,80}(?: ?= ?[^\s,{}]{1,200})?){0,8}/uy

/** An address that begins within another where nothing but the end of the first can stand. */
const gluedAddress = /(?<=[a-z\d])https?:\/\//i

/** Reads an address; returns the offset after it, or -1. */
export function readUrl(text: string, start: number): number {
  const host = matchEnd(scheme, text, start)
  if (host === -1) return matchEnd(template, text, start)
  const end = trimAddress(text, start, endOfAddress(text, host, false))
  const glued = text.slice(host, end).search(gluedAddress)
  return glued === -1 ? end : host + glued
}
