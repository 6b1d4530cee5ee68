// Titles and names that say nothing. Facts of Module:Citation/CS1/Configuration, September 2022, and of
// its edition of 2025.

import type { Cs1Version } from '@veracite/core'
import {
  ambiguousNameWords,
  genericNameWords,
  genericTitleWords,
} from '../data/cs1-generic-words.js'

/** Whether a title is what a site shows in place of the page. */
export function isGenericTitle(title: string, version: Cs1Version): boolean {
  if (genericTitleParts.test(title) || genericTitles.test(title)) return true
  return version !== '2022' && newerTitles.test(title)
}

const newerTitles = /hugedomains|error[ -]404/i

const genericTitleParts = oneOf(genericTitleWords)

const genericTitles = /^wayback\s+machine$|^[([{<]?no +title[>}\])]?$|^[([{<]?unknown[>}\])]?$|^404/

/** The expression that finds any of some words, in capitals or not. */
function oneOf(words: readonly string[]): RegExp {
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'i')
}

/** Whether a title is what archiving robots put in place of one they do not know. */
export function isArchivedCopy(title: string): boolean {
  return /^archived?\s+copy$/i.test(title)
}

const genericNameParts = oneOf(genericNameWords)

const ambiguousNameParts = oneOf(ambiguousNameWords)

const genericNames: readonly RegExp[] = [
  /(?<![a-zA-Z])[Aa](?:dvisor|uthor)(?![a-zA-Z])/,
  /(?<![([])[([]\s*eds?\.?\s*[)\]]?$/,
  /[,.\s]eds?\.?$/,
  /^eds?[.,;]/,
  /^[([]\s*[Ee][Dd][Ss]?\.?\s*[)\]]/,
  /(?<![a-zA-Z])[Ee](?:dited|ditors?)(?![a-zA-Z])/,
  /^[Nn]ews$/,
  /super.?user/,
  /(?<![A-Za-zÀ-ÖØ-öø-ƿǄ-ɏ])[Uu]ser(?![A-Za-zÀ-ÖØ-öø-ƿǄ-ɏ])/,
]

/** Those that the module has learned since 2022. */
const newerNames: readonly RegExp[] = [
  /allmusic|cnn|correspondent|reuters/i,
  /^(?:[Bb]ureau|[Cc]ompany|[Dd]esk|[Gg]roup|[Ii]nc\.?|[Ll]imited)$/,
  /(?<![a-zA-Z])[Ee]mail(?![a-zA-Z])|[Nn]ews[ -]?[Rr]oom/,
]

/** How surely a name is no person's. */
export type Genericness = 'generic' | 'ambiguous'

/** What every name holds that any of them could fit. */
const nameHint = oneOf([
  ...genericNameWords,
  ...ambiguousNameWords,
  ...['dvisor', 'uthor', 'ed', 'ews', 'user'],
  ...['allmusic', 'business', 'cnn', 'correspondent', 'email', 'reuters'],
  ...['bureau', 'company', 'desk', 'group', 'inc', 'limited'],
])

/** Whether a name is no person's: a role, a site, a page; or holds a word for one. */
export function judgeName(name: string, version: Cs1Version): Genericness | undefined {
  if (!nameHint.test(name)) return undefined
  const isNewer = version !== '2022'
  const isGeneric =
    genericNameParts.test(name) ||
    genericNames.some((form) => form.test(name)) ||
    (isNewer && newerNames.some((form) => form.test(name)))
  const isAmbiguous = ambiguousNameParts.test(name) || (isNewer && /business/i.test(name))
  if (!isGeneric && !isAmbiguous) return undefined
  // A link whose target says that the person is an author is a person.
  if (/\[\[[^|[\]]*\(author\) *\|[^[\]]*\]\]/.test(name)) return undefined
  return isGeneric || !/\s\S+\s/.test(name) ? 'generic' : 'ambiguous'
}
