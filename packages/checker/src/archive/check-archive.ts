import {
  type ArchiveAnswer,
  type ArchiveBudget,
  type ArchiveCaller,
  type ArchiveClient,
  type ArchiveUrl,
  type Clock,
  type CopyQuery,
  createArchiveBudget,
  createArchiveCaller,
  daysBetween,
  isSameOriginal,
  limits,
  parseArchiveUrl,
  type Unavailable,
} from '@veracite/archives'
import type { ArchiveVerdict, HttpResponse, PageFacts, Transport } from '@veracite/core'
import { toAddress } from '../fetch-page.js'
import { withoutTracking } from '../resolvers/without-tracking.js'
import { type CopyEvidence, fetchCopy } from './fetch-copy.js'
import { findCopy, type SearchResult } from './find-copy.js'
import { fitTitle } from './fit-title.js'
import { type CopyJudgement, judgeCopy } from './judge-copy.js'
import { type CopyLocation, locateCopy } from './locate-copy.js'
import { readMoment } from './read-moment.js'
import { createCallSharer } from './share-calls.js'

/** What a citation says of a source and its archived copy; dates as written. */
export interface ArchiveQuestion {
  readonly url: string
  readonly archiveUrl?: string
  readonly archiveDate?: string
  readonly accessDate?: string
  readonly date?: string
  readonly title?: string
}

/** Tells what becomes of a source in the archives. */
export interface ArchiveChecker {
  /** Tells what will be asked, so that one question to an archive can answer several. */
  expect?(questions: readonly ArchiveQuestion[]): void
  /** @throws the signal's reason where it is aborted */
  check(question: ArchiveQuestion, signal?: AbortSignal): Promise<ArchiveVerdict>
}

/** What {@link createArchiveChecker} works with. */
export interface ArchiveCheckerOptions {
  /** The archives to ask; with none, nothing is checked. */
  readonly clients: readonly ArchiveClient[]
  readonly transport: Transport
  readonly clock: Clock
  readonly readPage: (response: HttpResponse, url: string) => PageFacts
  readonly isNotFoundPage: (page: PageFacts) => boolean
  /** How far a page's titles agree with the cited one, 0 to 1; `null` where it cannot be told. */
  readonly scoreTitle: (title: string, page: PageFacts) => number | null
  /** The budget for the copies that a host serves. @default one below the limit of the Wayback Machine for each */
  readonly budgetFor?: (host: string) => ArchiveBudget
  /** How often a copy that could not be fetched is asked for again. @default 2 */
  readonly retries?: number
  /** What was seen of a copy lately, else what fetching it comes to. @default fetches it */
  readonly recallCopy?: (
    fetchUrl: string,
    fetch: () => Promise<CopyEvidence | Unavailable>,
  ) => Promise<CopyEvidence | Unavailable>
}

/** Copies tried in search of a good one. */
const maxTries = 20

/** Copies whose evidence is kept for other citations of them, and hosts whose manners are remembered. */
const maxKept = 500

/** Forms of address that lead to no copy; asking for some would even make one. */
const copyless: ReadonlySet<string> = new Set(['calendar', 'timemap', 'save', 'live'])

/** Whether an address in an archive names no copy: at the Wayback Machine every copy is named by its original. */
function isCopyless({ archive, form, original }: ArchiveUrl): boolean {
  return copyless.has(form) || (archive === 'wayback' && original === undefined)
}

/** Near which moment a copy is wanted: what was read was there at the access, and after publication. */
function wantedMoment({ accessDate, date }: ArchiveQuestion): Omit<CopyQuery, 'url'> {
  const access = readMoment(accessDate)
  if (access !== undefined) return { timestamp: access, prefer: 'before' }
  const published = readMoment(date)
  return published === undefined ? {} : { timestamp: published, prefer: 'after' }
}

/** The page that is cited, where the address given is itself that of a copy. */
function citedPage(url: string): string {
  let page = url
  for (let parsed = parseArchiveUrl(url); parsed; parsed = parsed.nested ?? null) {
    page = parsed.original ?? page
  }
  return page
}

function toAsked(url: string): string {
  return URL.canParse(url) ? toAddress(url) : url
}

function describeCopy(found: SearchResult): Partial<ArchiveVerdict> {
  if (found.kind !== 'found') return {}
  const { url, archive } = found.snapshot
  return { url, timestamp: found.timestamp, archive }
}

function verdictWithoutCited(found: SearchResult): ArchiveVerdict {
  if (found.kind === 'found') return { status: 'available', ...describeCopy(found) }
  return found.kind === 'none'
    ? { status: 'none', reason: 'no-good-copy' }
    : { status: 'unchecked', reason: found.reason }
}

function verdictOnCited(
  judgement: Exclude<CopyJudgement, { kind: 'good' }>,
  found: SearchResult,
): ArchiveVerdict {
  const { kind, reason } = judgement
  if (kind === 'unknown') return { status: 'unchecked', reason, ...describeCopy(found) }
  return {
    status: kind,
    reason,
    ...describeCopy(found),
    ...(found.kind === 'incomplete' ? { searchIncomplete: true } : {}),
  }
}

/** One caller for each host copies are fetched from. */
function createCallers(options: ArchiveCheckerOptions): (url: string) => ArchiveCaller {
  const { transport, clock, retries = 2 } = options
  const newBudget = (): ArchiveBudget => createArchiveBudget({ interval: limits.playback, clock })
  const { budgetFor = newBudget } = options
  const callers = new Map<string, ArchiveCaller>()
  return (url) => {
    const host = URL.canParse(url) ? new URL(url).host : ''
    const known = callers.get(host)
    if (known) return known
    const caller = createArchiveCaller({ transport, budget: budgetFor(host), clock, retries })
    callers.set(host, caller)
    const oldest = callers.keys().next()
    if (callers.size > maxKept && !oldest.done) callers.delete(oldest.value)
    return caller
  }
}

/** The same archive, asked once for what several citations need. */
function shareQuestions(client: ArchiveClient): ArchiveClient {
  const share = createCallSharer<ArchiveAnswer>(maxKept)
  return {
    name: client.name,
    expect: (urls) => client.expect?.(urls),
    nearest: (query, signal) =>
      share(`nearest ${JSON.stringify(query)}`, () => client.nearest(query, signal)),
    list: (query, signal) =>
      share(`list ${JSON.stringify(query)}`, () => client.list(query, signal)),
    parse: (url) => client.parse(url),
    rawUrl: (copy) => client.rawUrl(copy),
  }
}

/** A checker of archived copies. */
export function createArchiveChecker(options: ArchiveCheckerOptions): ArchiveChecker {
  const { readPage, isNotFoundPage, scoreTitle, recallCopy = (_, fetch) => fetch() } = options
  const clients = options.clients.map(shareQuestions)
  const callerOf = createCallers(options)
  const shareFetch = createCallSharer<Awaited<ReturnType<typeof fetchCopy>>>(maxKept)

  async function judge(
    copy: CopyLocation,
    { title, ...expectation }: { url: string; day?: string; title?: string },
    signal?: AbortSignal,
  ): Promise<CopyJudgement> {
    const evidence = await shareFetch(copy.fetchUrl, () =>
      recallCopy(copy.fetchUrl, () => fetchCopy(copy, { clients, callerOf, readPage }, signal)),
    )
    if ('kind' in evidence) return { kind: 'unknown', reason: 'archive-unavailable' }
    return judgeCopy({ ...evidence, copy }, expectation, {
      isNotFoundPage,
      fitTitle: (page) => fitTitle(title, page, scoreTitle),
    })
  }

  /** The judgement on the copy that is cited; its verdict where it is good. */
  async function judgeCited(
    archiveUrl: string,
    question: ArchiveQuestion,
    signal?: AbortSignal,
  ): Promise<ArchiveVerdict | Exclude<CopyJudgement, { kind: 'good' }>> {
    const url = citedPage(question.url)
    const address = archiveUrl.startsWith('//') ? `https:${archiveUrl}` : archiveUrl
    if (!/^https?:/i.test(address) || !URL.canParse(address)) {
      return { kind: 'broken', reason: 'invalid-url' }
    }
    const parsed = parseArchiveUrl(address)
    if ((parsed && isCopyless(parsed)) || isSameOriginal(address, url)) {
      return { kind: 'broken', reason: 'not-a-copy' }
    }
    const copy = locateCopy(address, clients)
    const day = readMoment(question.archiveDate)
    const { title } = question
    const judgement = await judge(
      copy,
      { url, ...(day === undefined ? {} : { day }), ...(title === undefined ? {} : { title }) },
      signal,
    )
    if (judgement.kind !== 'good') return judgement
    return {
      status: 'cited',
      url: archiveUrl,
      archive: copy.archive,
      ...(judgement.timestamp === undefined ? {} : { timestamp: judgement.timestamp }),
    }
  }

  /** The best good copy, of the address as it is cited, else without what only tracks readers. */
  async function search(question: ArchiveQuestion, signal?: AbortSignal): Promise<SearchResult> {
    const url = citedPage(question.url)
    const { title } = question
    const expectation = { url, ...(title === undefined ? {} : { title }) }
    // Normalised as for the live web, so that spellings of one address share one question.
    const asked = toAsked(url)
    let found: SearchResult = { kind: 'none' }
    for (const address of new Set([asked, withoutTracking(asked)])) {
      found = await findCopy(
        {
          clients,
          query: { url: address, ...wantedMoment(question) },
          judge: (copy) => judge(copy, expectation, signal),
          maxTries,
        },
        signal,
      )
      if (found.kind !== 'none') return found
    }
    return found
  }

  /** How far the copy of a verdict is from what the citation dates. */
  function withDistance(verdict: ArchiveVerdict, question: ArchiveQuestion): ArchiveVerdict {
    const { timestamp: moment } = wantedMoment(question)
    if (moment === undefined || verdict.timestamp === undefined) return verdict
    const distanceDays = daysBetween(moment, verdict.timestamp)
    return distanceDays === undefined ? verdict : { ...verdict, distanceDays }
  }

  return {
    expect(questions) {
      // Whether another copy is needed where one is cited is not known yet.
      const urls = questions.flatMap(({ url, archiveUrl }) =>
        archiveUrl === undefined ? [toAsked(citedPage(url))] : [],
      )
      for (const client of clients) client.expect?.(urls)
    },

    async check(question, signal) {
      if (clients.length === 0) return { status: 'unchecked', reason: 'excluded' }
      const url = citedPage(question.url)
      const archiveUrl = question.archiveUrl ?? (url === question.url ? undefined : question.url)
      const cited =
        archiveUrl === undefined ? undefined : await judgeCited(archiveUrl, question, signal)
      if (cited && 'status' in cited) return withDistance(cited, question)
      const found = await search(question, signal)
      const verdict = cited ? verdictOnCited(cited, found) : verdictWithoutCited(found)
      return withDistance(verdict, question)
    },
  }
}
