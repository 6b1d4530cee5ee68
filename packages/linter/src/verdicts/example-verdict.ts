import type {
  ArchiveVerdict,
  LiveVerdict,
  MatchScores,
  PageFacts,
  RuleExample,
} from '@veracite/core'

/** In what a verdict differs from the one that {@link exampleVerdict} makes without any. */
interface Differences {
  readonly parameter?: string
  readonly url?: string
  readonly live?: LiveVerdict
  /** What the page says, where it was read. */
  readonly page?: Partial<PageFacts>
  readonly archive?: ArchiveVerdict
  readonly match?: Partial<MatchScores>
}

type ExampleVerdict = NonNullable<RuleExample['verdicts']>[number]

/**
 * A verdict for the examples of rules, written by its differences: on the `url` of the first citation, whose page
 * is alive, and no archive was asked.
 */
export function exampleVerdict(differences: Differences = {}): ExampleVerdict {
  const { parameter = 'url', url = 'https://example.org/tides', page } = differences
  const live = differences.live ?? { status: 'alive', reason: 'ok', httpStatus: 200 }
  return {
    citation: 0,
    parameter,
    url,
    live: page ? { ...live, evidence: { hops: [], attempts: 1, page: describePage(page) } } : live,
    archive: differences.archive ?? { status: 'unchecked' },
    match: { title: null, author: null, date: null, quote: null, ...differences.match },
  }
}

function describePage(page: Partial<PageFacts>): PageFacts {
  return { title: 'Tides', headings: [], authors: [], textLength: 900, text: '', ...page }
}
