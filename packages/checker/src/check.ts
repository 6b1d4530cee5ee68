import { setMaxListeners } from 'node:events'
import type { Citation, SourceVerdict } from '@veracite/core'
import type { ArchiveQuestion } from './archive/check-archive.js'
import { createChannel } from './channel.js'
import type { CheckOptions } from './check-options.js'
import { checkPage, type PageCheckers } from './check-page.js'
import { archiveCheckerFor } from './create-archive-checker.js'
import { createTransports, type Transports } from './create-transports.js'
import { defaults } from './defaults.js'
import { isLoopback } from './network/address-policy.js'
import { endpointOf, parseConnectTo } from './network/connect-to.js'
import { createNetworkWatch } from './network-watch.js'
import { createObserver } from './observe-page.js'
import { type PlannedPage, planAhead } from './plan-pages.js'
import { createProgressCounter } from './progress-counter.js'
import { type LeftQuestion, type LeftReason, leftNotices } from './replay/left-open.js'
import { createSchedule } from './schedule.js'
import { openMemory } from './store/open-memory.js'
import { systemClock } from './system-clock.js'
import { spendBudget } from './time-budget.js'

/** Pages under way at once, waiting ones included: it bounds memory, not requests. */
const maxUnderWay = 1000

/**
 * Checks the sources of citations on the live web and in the archives. Yields each verdict as it is
 * known; sources that are one page are asked for once. Where verdicts are not taken, or citations not given,
 * it waits; of what is checked next to nothing is kept, so that a stream may be of any length.
 *
 * @throws `ConfigError` where an option cannot be followed
 */
export async function* check(
  citations: Iterable<Citation> | AsyncIterable<Citation>,
  options: CheckOptions = {},
): AsyncGenerator<SourceVerdict, void, undefined> {
  const transports = createTransports(options)
  const ending = new AbortController()
  const signal = AbortSignal.any([ending.signal, ...(options.signal ? [options.signal] : [])])
  // Every request under way listens to it, which Node would take for a leak.
  setMaxListeners(0, signal)
  const verdicts = createChannel<SourceVerdict>()
  const { timeBudget } = options
  const tell = createTeller(options)
  if (timeBudget !== undefined) {
    const onSpent = (): void => tell('budget-spent')
    void spendBudget({ timeBudget, ending, onSpent })
  }
  try {
    const checkers = createCheckers(options, { transports, signal, tell })
    const progress = createProgressCounter(options.onProgress)
    const queue = announce(planAhead(citations, options), (pages) => {
      checkers.archiveChecker.expect?.(listQuestions(pages))
      progress.expect(pages)
    })
    checkAll(queue, async (page) => {
      await verdicts.ready()
      await checkPage(page, checkers, (verdict) => {
        progress.count(page)
        verdicts.push(verdict)
      })
    }).then(() => verdicts.close(), verdicts.close)
    yield* verdicts
  } finally {
    ending.abort()
    transports.close()
  }
}

function listQuestions(pages: readonly PlannedPage[]): ArchiveQuestion[] {
  return pages.flatMap(({ targets }) => targets.flatMap(({ question }) => question ?? []))
}

/** The pages of several plans, each plan told of before. */
async function* announce(
  plans: AsyncIterable<readonly PlannedPage[]>,
  onPlan: (pages: readonly PlannedPage[]) => void,
): AsyncGenerator<PlannedPage, void, undefined> {
  for await (const pages of plans) {
    onPlan(pages)
    yield* pages
  }
}

/** Checks pages, a bounded number at once, in their order. */
async function checkAll(
  queue: AsyncIterable<PlannedPage>,
  checkOne: (page: PlannedPage) => Promise<void>,
): Promise<void> {
  async function work(): Promise<void> {
    for await (const page of queue) await checkOne(page)
  }
  await Promise.all(Array.from({ length: maxUnderWay }, work))
}

/** Tells once of each thing that became of the run. */
function createTeller({ onNotice }: CheckOptions): (reason: LeftReason) => void {
  const told = new Set<LeftReason>()
  return (reason) => {
    const notice = leftNotices[reason]
    if (notice !== undefined && !told.has(reason)) onNotice?.(notice)
    told.add(reason)
  }
}

interface RunMeans {
  readonly transports: Transports
  readonly signal: AbortSignal
  readonly tell: (reason: LeftReason) => void
}

function createCheckers(
  options: CheckOptions,
  { transports, signal, tell }: RunMeans,
): PageCheckers {
  const settings = { ...defaults, ...options }
  const { clock = systemClock, random = Math.random, onLeft = () => undefined, wasLeft } = options
  const headers = {
    'user-agent': settings.userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-language': 'en;q=0.9,*;q=0.5',
  }
  const watch = createNetworkWatch({
    transport: transports.live,
    headers,
    signal,
    clock,
    onLost: () => tell('offline'),
  })
  const connectTo = parseConnectTo(options.connectTo ?? [])
  const needsNetwork = (url: string): boolean =>
    connectTo(endpointOf(new URL(url))) === undefined && !isLoopback(url)
  const observer = createObserver({
    transport: watch.watch(transports.live),
    schedule: createSchedule({ ...settings, clock, signal }),
    watch,
    headers,
    retry: settings,
    maxRedirects: settings.maxRedirects,
    clock,
    random,
    signal,
    needsNetwork,
  })
  const memory = openMemory(options)
  const transport = watch.watch(transports.archive)
  const { strikes } = settings
  return {
    observer: memory?.observe(observer, { watch, needsNetwork }) ?? observer,
    archiveChecker: archiveCheckerFor(options, { transport, clock, memory: memory?.archives }),
    watch,
    needsNetwork,
    signal,
    strikes,
    onLeft,
    wasLeft: wasLeft && tellOf(wasLeft, tell),
  }
}

/** Tells of what a replayed run left, too. */
function tellOf(
  wasLeft: (question: LeftQuestion) => LeftReason | undefined,
  tell: (reason: LeftReason) => void,
): PageCheckers['wasLeft'] {
  return (question) => {
    const reason = wasLeft(question)
    if (reason !== undefined) tell(reason)
    return reason
  }
}
