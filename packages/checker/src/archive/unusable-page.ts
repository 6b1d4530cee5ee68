import type { PageFacts } from '@veracite/core'

/** What archives say, in the place of a copy, of pages that they do not have or do not show. */
const messages: readonly (readonly [reason: string, wording: RegExp])[] = [
  [
    'not-archived',
    /has not archived that url|not (?:been )?archived\b|url not found|not found in (?:the|this) (?:web )?archive|not in (?:the |our )?archive|no (?:captures|mementos|snapshots?|copies) (?:found|available|of|for)|resource not in archive|snapshot cannot be displayed|hrm\.{0,3}\s/i,
  ],
  [
    'held-back',
    /excluded from the wayback machine|blocked site error|(?:crawled or displayed|available) due to robots\.txt|access to this (?:resource|capture) is restricted/i,
  ],
]

/** Text beyond which a page is more than a message. */
const messageLength = 3000

/** Prose beyond which a page is to be read, whatever else stands on it. */
const readableProse = 400

/** Why an archive's own page says that there is no copy; only for answers that are no captures. */
export function findArchiveMessage(page: PageFacts): string | undefined {
  if (page.textLength > messageLength) return undefined
  const text = [page.title, ...page.headings, page.text.slice(0, messageLength)].join('\n')
  return messages.find(([, wording]) => wording.test(text))?.[0]
}

/** Whether a page asks for a proof that the reader is a person, and shows nothing else. */
export function isWall(page: PageFacts): boolean {
  return page.traits?.includes('challenge') === true && (page.proseLength ?? 0) < readableProse
}

/** Whether a page asks who the reader is, and shows nothing else. */
export function isLoginPage(page: PageFacts): boolean {
  return page.traits?.includes('password-field') === true && (page.proseLength ?? 0) < readableProse
}

const homePath = /^\/(?:(?:index|home|default|main)\.\w{1,5})?$/i
const loginPath = /\/(?:log-?in|sign-?in|auth|account|sso|register|subscribe)(?:[/.]|$)/i
const errorPath = /\/(?:404|410|error|errors|not-?found|page-?not-?found)(?:[/.]|$)/i

/**
 * Why the address that a redirect ended on cannot be that of the page: the site's first page, a
 * section above the page, a login, an error page.
 */
export function findDetour(end: string, page: string): string | undefined {
  if (!URL.canParse(end) || !URL.canParse(page)) return undefined
  const [from, to] = [new URL(page), new URL(end)]
  const isDeep = !homePath.test(from.pathname) || from.search !== ''
  if (homePath.test(to.pathname) && to.search === '') return isDeep ? 'home-redirect' : undefined
  if (errorPath.test(to.pathname) && !errorPath.test(from.pathname)) return 'not-found-page'
  if (loginPath.test(to.pathname) && !loginPath.test(from.pathname)) return 'login-wall'
  const section = `${to.pathname.replace(/\/$/, '')}/`
  const isAbove = from.pathname.startsWith(section) && from.pathname.length > section.length
  return isAbove && to.search === '' ? 'section-redirect' : undefined
}
