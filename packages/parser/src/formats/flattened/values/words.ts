import { editionWords, formatWords, keywords } from '../data/keywords.js'
import { languageCodes, languageNames } from '../data/languages.js'
import { matchEnd, oneOf } from './pattern.js'

const keyword = new RegExp(`(?:${oneOf(keywords)}|\\d{1,3}(?!\\d))`, 'uy')
const postscript = /none(?!\p{Ll})|[.,;:!?]+|\{\{inconsistent citations/uy

/** Reads the word of a keyword parameter; returns the offset after it, or -1. */
export function readKeyword(text: string, start: number, name: string): number {
  return matchEnd(name === 'postscript' ? postscript : keyword, text, start)
}

const editionPart = `(?:\\d{1,4}(?:st|nd|rd|th|d|ª|º|er|e)?(?!\\d)|${oneOf(editionWords)})\\.?`
const edition = new RegExp(`${editionPart}(?:(?:,| and| &)? ${editionPart}){0,4}`, 'uy')

/** Reads which edition is meant; returns the offset after it, or -1. */
export function readEdition(text: string, start: number): number {
  return matchEnd(edition, text, start)
}

const format = new RegExp(
  `\\.?${oneOf(formatWords)}(?:,? \\(?[\\d.,]+ ?[kMG]i?B\\)?|; | \\([^()\\n]{1,30}\\)(?:, \\d+ pages)?)?`,
  'uy',
)

/** Reads the name of a file format; returns the offset after it, or -1. */
export function readFormat(text: string, start: number): number {
  return matchEnd(format, text, start)
}

const year = '(?:\\d{4}[a-z]?|n\\.d\\.)(?![\\d\\p{Ll}])'
const anchor = new RegExp(
  [
    '(?:[hH]arv|[nN]one|[yY]es|[nN]o)(?!\\p{Ll})',
    `(?:\\{\\{(?:[sS]fn[rR]ef|[hH]arvid|[hH]arv)|CITEREF)[^\\n{}=]{1,100}?${year}`,
    `\\p{Lu}[\\p{L}'’.-]*(?:(?:,? | & )[\\p{L}'’.-]+){0,6},? ?${year}`,
    '[\\p{L}\\d_-]+(?=\\s*(?:\\n|$))',
  ].join('|'),
  'uy',
)

/** Reads the value of `ref`; returns the offset after it, or -1. */
export function readAnchor(text: string, start: number): number {
  return matchEnd(anchor, text, start)
}

const languageName = new RegExp(`${oneOf(languageNames)}`, 'uy')
const languageTag = /\p{Ll}{2,3}(?:-(?:\p{L}{4}|\p{L}{2}|\d{3}))*(?!\p{Ll})/uy
const anotherLanguage = /(?:, ?| ?\/ ?| ?& ?| ?; ?| and | or | et | und )/y

/** Reads one or more languages, by name or by code; returns the offset after them, or -1. */
export function readLanguages(text: string, start: number): number {
  let end = readLanguage(text, start)
  for (let next = end; next !== -1; ) {
    end = next
    const joined = matchEnd(anotherLanguage, text, next)
    next = joined === -1 ? -1 : readLanguage(text, joined)
  }
  return end
}

function readLanguage(text: string, start: number): number {
  const end = matchEnd(languageName, text, start)
  if (end !== -1) return end
  const tagEnd = matchEnd(languageTag, text, start)
  const code = tagEnd === -1 ? '' : (text.slice(start, tagEnd).split('-')[0] ?? '')
  return code.length === 3 || languageCodes.has(code) ? tagEnd : -1
}
