// Titles and names that say nothing. Facts of Module:Citation/CS1/Configuration, September 2022.

/** Whether a title is what a site shows in place of the page. */
export function isGenericTitle(title: string): boolean {
  const lower = title.toLowerCase()
  return (
    genericTitleParts.some((part) => lower.includes(part)) ||
    genericTitles.some((form) => form.test(title))
  )
}

const genericTitleParts: readonly string[] = [
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
]

const genericTitles: readonly RegExp[] = [
  /^wayback\s+machine$/,
  /^[([{<]?no +title[>}\])]?$/,
  /^[([{<]?unknown[>}\])]?$/,
  /^404/,
]

/** Whether a title is what archiving robots put in place of one they do not know. */
export function isArchivedCopy(title: string): boolean {
  return /^archived?\s+copy$/i.test(title)
}

const genericNameParts: readonly string[] = [
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
]

/** Words that are generic alone, and at home in the names of institutions. */
const ambiguousNameParts: readonly string[] = [
  'collaborator',
  'contributor',
  'directory',
  'google',
  'policy',
  'privacy',
  'statement',
  'submitted',
]

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

/** Whether a name is no person's: a role, a site, a page; or holds a word for one. */
export function judgeName(name: string): Genericness | undefined {
  // A link whose target says that the person is an author is a person.
  if (/\[\[[^|[\]]*\(author\) *\|[^[\]]*\]\]/.test(name)) return undefined
  const lower = name.toLowerCase()
  const isGeneric =
    genericNameParts.some((part) => lower.includes(part)) ||
    genericNames.some((form) => form.test(name))
  if (isGeneric) return 'generic'
  if (!ambiguousNameParts.some((part) => lower.includes(part))) return undefined
  return /\s\S+\s/.test(name) ? 'ambiguous' : 'generic'
}
