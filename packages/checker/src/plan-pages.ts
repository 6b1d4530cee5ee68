import { parseArchiveUrl } from '@veracite/archives/archive-url'
import type { Citation, SourceTarget } from '@veracite/core'
import type { ArchiveQuestion } from './archive/check-archive.js'
import { toAddress } from './fetch-page.js'
import { titlesOf } from './match/score-match.js'
import { classifyUrl, cleanUrl } from './resolvers/clean-url.js'
import { collectTargets, isUrlParameter, parameterOf } from './resolvers/collect-targets.js'
import { withoutTracking } from './resolvers/without-tracking.js'

/** One source of one citation, with what is asked of it. */
export interface PlannedTarget {
  readonly target: SourceTarget
  readonly citation: Citation
  readonly titles: readonly string[]
  /** Absent where the archives need not be asked. */
  readonly question?: ArchiveQuestion
}

/** Sources that are one page, and so are asked for once. */
export interface PlannedPage {
  /** The address to ask for, normalised; absent where it cannot be asked, for this reason. */
  readonly address?: string
  readonly obstacle?: 'invalid-url' | 'unsupported-scheme' | 'excluded'
  readonly targets: PlannedTarget[]
}

/** How pages are told apart. */
export interface PlanOptions {
  /** Whether addresses that differ in tracking parameters alone are one page. @default false */
  readonly foldTracking?: boolean | undefined
}

/** All pages to look at, each once, and so ordered that hosts with many are busy from the start and to the end. */
export function planPages(
  citations: readonly Citation[],
  { foldTracking = false }: PlanOptions = {},
): PlannedPage[] {
  const pages = new Map<string, PlannedPage>()
  for (const citation of citations) {
    for (const planned of planTargets(citation)) {
      const { url } = planned.target
      const obstacle = findObstacle(url)
      const asked = foldTracking ? withoutTracking(url) : url
      const key = obstacle === undefined ? toAddress(asked) : url
      const page = pages.get(key)
      if (page === undefined) {
        const way = obstacle === undefined ? { address: key } : { obstacle }
        pages.set(key, { ...way, targets: [planned] })
      } else page.targets.push(planned)
    }
  }
  return spread([...pages.values()])
}

/** Citations of a stream that are planned together: enough for the order to count, few enough to be kept. */
const horizon = 5000

/**
 * Plans the pages of citations as they come; those of an array, which are there already, all together. Of a stream, what
 * is cited again much later is asked for again.
 */
export async function* planAhead(
  citations: Iterable<Citation> | AsyncIterable<Citation>,
  options: PlanOptions = {},
): AsyncGenerator<PlannedPage[], void, undefined> {
  if (Array.isArray(citations)) return yield planPages(citations, options)
  let gathered: Citation[] = []
  for await (const citation of citations) {
    if (gathered.push(citation) < horizon) continue
    yield planPages(gathered, options)
    gathered = []
  }
  yield planPages(gathered, options)
}

function planTargets(citation: Citation): PlannedTarget[] {
  const targets = collectTargets(citation)
  const hasUrl = targets.some(({ parameter }) => isUrlParameter(parameter))
  const titles = titlesOf(citation)
  return targets.map((target, index) => {
    // Archives are slow to answer: an identifier is asked for only where it is all there is.
    const isAsked = isUrlParameter(target.parameter) || !hasUrl
    const question = isAsked ? toQuestion(citation, target, index === 0) : undefined
    return { target, citation, titles, ...(question === undefined ? {} : { question }) }
  })
}

/** `archive-url` belongs to the first address, unless another is itself that of a copy. */
function toQuestion(citation: Citation, target: SourceTarget, isFirst: boolean): ArchiveQuestion {
  const own = cleanUrl(parameterOf(citation, target.parameter) ?? '')
  const cited = isFirst ? parameterOf(citation, 'archive-url') : undefined
  const archiveUrl = cited === undefined ? copyAt(own) : cleanUrl(cited)
  const fields = {
    archiveUrl,
    archiveDate: isFirst ? parameterOf(citation, 'archive-date') : undefined,
    accessDate: parameterOf(citation, 'access-date'),
    date: parameterOf(citation, 'date') ?? parameterOf(citation, 'year'),
    title: titlesOf(citation)[0],
  }
  const known = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { url: target.url, ...Object.fromEntries(known) }
}

function copyAt(url: string): string | undefined {
  const form = parseArchiveUrl(url)?.form
  return form === undefined || form === 'other' ? undefined : url
}

function findObstacle(url: string): PlannedPage['obstacle'] {
  const kind = classifyUrl(url)
  if (kind !== 'web') return kind
  // A copy that does not name its original: what the source was is not known.
  return copyAt(url) === undefined ? undefined : 'excluded'
}

/**
 * Pages from one of a host to its next, at most: as many as are asked for at a time or more, so that the next finds the
 * connection of the one before it, which is free by then and was not closed yet.
 */
const stride = 128

/** Its multiples, less their whole parts, are spread evenly over any stretch, however many they are. */
const goldenRatio = 0.618_033_988_749_895

/**
 * Orders pages by places from 0 to 1. Those of a host with many are spread evenly over the whole; those of one with few
 * stand a stride apart, and the hosts wherever the others leave room.
 */
function spread(pages: readonly PlannedPage[]): PlannedPage[] {
  const hosts = new Map<string, PlannedPage[]>()
  for (const page of pages) {
    const host = page.address === undefined ? '' : new URL(page.address).host
    const known = hosts.get(host)
    if (known === undefined) hosts.set(host, [page])
    else known.push(page)
  }
  const placed = [...hosts.values()].flatMap((own, index) => {
    const step = Math.min(1 / own.length, stride / pages.length)
    const start = (1 - step * own.length) * ((index * goldenRatio) % 1)
    return own.map((page, rank) => ({ page, place: start + (rank + 0.5) * step }))
  })
  return placed.sort((left, right) => left.place - right.place).map(({ page }) => page)
}
