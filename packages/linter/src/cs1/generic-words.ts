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
  'collaborator',
  'contributor',
  'contact us',
  'directory',
  'facebook',
  'google',
  'home page',
  'instagram',
  'interviewer',
  'pinterest',
  'policy',
  'privacy',
  'translator',
  'tumblr',
  'twitter',
  'site name',
  'statement',
  'submitted',
  'verfasser',
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

/** Whether a name is no person's: a role, a site, a page. */
export function isGenericName(name: string): boolean {
  // A link whose target says that the person is an author is a person.
  if (/\[\[[^|[\]]*\(author\) *\|[^[\]]*\]\]/.test(name)) return false
  const lower = name.toLowerCase()
  return (
    genericNameParts.some((part) => lower.includes(part)) ||
    genericNames.some((form) => form.test(name))
  )
}
