// Words that titles and names hold which say nothing, in any of their parts. Facts of
// Module:Citation/CS1/Configuration of the English Wikipedia, September 2022; its patterns are in
// `cs1/generic-words.ts`.

function list(lines: string): readonly string[] {
  return lines.trim().split('\n')
}

/** Of titles, in lower case. */
export const genericTitleWords: readonly string[] = list(`
are you a robot
hugedomains.com
internet archive wayback machine
log into facebook
login • instagram
page not found
redirecting...
subscribe to read
usurped title
webcite query result
website is for sale
wikiwix's cache
`)

/** Of names, in lower case. */
export const genericNameWords: readonly string[] = list(`
about us
contact us
facebook
home page
instagram
interviewer
pinterest
site name
translator
tumblr
twitter
verfasser
`)

/** Of names, in lower case: generic alone, and at home in the names of institutions. */
export const ambiguousNameWords: readonly string[] = list(`
collaborator
contributor
directory
google
policy
privacy
statement
submitted
`)
