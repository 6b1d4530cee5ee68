// Titles and names that say nothing. Facts of Module:Citation/CS1/Configuration, September 2022.

/** Whether a title is what a site shows in place of the page. */
export function isGenericTitle(title: string): boolean {
  return genericTitleParts.test(title) || genericTitles.test(title)
}

const genericTitleParts = oneOf([
  'are you a robot',
  'hugedomains.com',
  'page not found',
  'subscribe to read',
  'website is for sale',
  'internet archive wayback machine',
  'log into facebook',
  'login • instagram',
  'redirecting...',
  'usurped title',
  'webcite query result',
  "wikiwix's cache",
])

const genericTitles = /^wayback\s+machine$|^[([{<]?no +title[>}\])]?$|^[([{<]?unknown[>}\])]?$|^404/

/** The expression that finds any of some words, in capitals or not. */
function oneOf(words: readonly string[]): RegExp {
  return new RegExp(words.map((word) => word.replaceAll('.', '\\.')).join('|'), 'i')
}

/** Whether a title is what archiving robots put in place of one they do not know. */
export function isArchivedCopy(title: string): boolean {
  return /^archived?\s+copy$/i.test(title)
}

const genericNameParts = oneOf([
  'about us',
  'contact us',
  'facebook',
  'home page',
  'instagram',
  'interviewer',
  'pinterest',
  'site name',
  'translator',
  'tumblr',
  'twitter',
  'verfasser',
])

/** Words that are generic alone, and at home in the names of institutions. */
const ambiguousNameParts = oneOf([
  'collaborator',
  'contributor',
  'directory',
  'google',
  'policy',
  'privacy',
  'statement',
  'submitted',
])

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

/** How surely a name is no person's. */
export type Genericness = 'generic' | 'ambiguous'

/** What every name holds that one of the generic ones could fit. */
const genericNameHint = /dvisor|uthor|ed|ews|user/i

/** Whether a name is no person's: a role, a site, a page; or holds a word for one. */
export function judgeName(name: string): Genericness | undefined {
  const isGeneric =
    genericNameParts.test(name) ||
    (genericNameHint.test(name) && genericNames.some((form) => form.test(name)))
  if (!isGeneric && !ambiguousNameParts.test(name)) return undefined
  // A link whose target says that the person is an author is a person.
  if (/\[\[[^|[\]]*\(author\) *\|[^[\]]*\]\]/.test(name)) return undefined
  return isGeneric || !/\s\S+\s/.test(name) ? 'generic' : 'ambiguous'
}
