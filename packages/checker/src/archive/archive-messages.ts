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

/** Why an archive's own page says that there is no copy; only for answers that are no captures. */
export function findArchiveMessage(page: PageFacts): string | undefined {
  if (page.textLength > messageLength) return undefined
  const text = [page.title, ...page.headings, page.text.slice(0, messageLength)].join('\n')
  return messages.find(([, wording]) => wording.test(text))?.[0]
}
