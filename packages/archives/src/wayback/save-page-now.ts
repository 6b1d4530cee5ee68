import type { HttpRequest, HttpResponse, Transport } from '@veracite/core'
import {
  type ArchiveBudget,
  type ArchiveBudgetOptions,
  createArchiveBudget,
} from '../archive-budget.js'
import { createArchiveCaller, type Unavailable } from '../archive-caller.js'
import { formatWaybackUrl } from '../archive-url.js'
import type { Clock } from '../clock.js'
import { limits } from '../limits.js'
import { parseJson, propertyOf } from '../parse-json.js'
import type { Snapshot } from '../snapshot.js'

/** How {@link createSavePageNow} reaches the archive. */
export interface SavePageNowOptions {
  /** @default 'https://web.archive.org' */
  readonly origin?: string
  /** The keys of an account at the archive; saving without them is allowed more seldom. */
  readonly credentials?: { readonly accessKey: string; readonly secret: string }
  readonly transport: Transport
  readonly clock: Clock
  /** Of the orders to save. @default one below the limits that the archive has published */
  readonly budget?: ArchiveBudget
  /** Milliseconds from one question for the state of an order to the next. @default 6000 */
  readonly pollInterval?: number
  /** Milliseconds an order is followed; after that it is left pending. @default 180000 */
  readonly patience?: number
}

/** How a page is saved. */
export interface SaveRequest {
  readonly url: string
  /** Only where the last copy is older than this, such as `30d`. */
  readonly ifNotArchivedWithin?: string
  readonly captureScreenshot?: boolean
  /** Called with the number of the order, before it is followed. */
  readonly onOrdered?: (jobId: string) => Promise<void> | undefined
}

/** What came of an order to save a page. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly snapshot: Snapshot }
  /** Not done yet: to be asked for again later. */
  | { readonly kind: 'pending'; readonly jobId: string }
  /** The archive does not save it; `reason` in its own words (`blocked-url`, `too-many-daily-captures`, …). */
  | { readonly kind: 'refused'; readonly reason: string; readonly isTemporary: boolean }
  | Unavailable

/** Orders new copies from the Wayback Machine. */
export interface SavePageNow {
  /** @throws the signal's reason where it is aborted */
  save(request: SaveRequest, signal?: AbortSignal): Promise<SaveOutcome>
  /** Follows an order made earlier. */
  follow(jobId: string, signal?: AbortSignal): Promise<SaveOutcome>
  /** What the account may still order. */
  allowance(signal?: AbortSignal): Promise<SaveAllowance | Unavailable>
}

/** What an account may still order; what is not told is absent. */
export interface SaveAllowance {
  readonly kind: 'allowance'
  /** Orders that could be under way beside those that are. */
  readonly available?: number
  /** Orders left of this day, where that is told. */
  readonly leftToday?: number
}

const decoder = new TextDecoder()

/** What an answer says: an order's number, that it is under way, or what came of it. */
type Answer =
  | { readonly kind: 'accepted'; readonly jobId: string }
  | { readonly kind: 'running' }
  | Extract<SaveOutcome, { kind: 'saved' | 'refused' }>

function text(value: unknown, name: string): string | undefined {
  const property = propertyOf(value, name)
  return typeof property === 'string' ? property : undefined
}

/** Refusals, in the archive's words, that say more of it or of the hour than of the page. */
const temporary =
  /^(?:unauthorised|error|user-session-limit|too-many-requests|celery|(?:gateway|read)-timeout|service-unavailable|(?:redis|proxy|internal-server|playwright|browsing|capture-location|unknown)-error|browsing-timeout|job-failed|invalid-server-response|bandwidth-limit-exceeded|soft-time-limit-exceeded|cannot-fetch|no-access)$/

function refusal(reason: string): Extract<SaveOutcome, { kind: 'refused' }> {
  return { kind: 'refused', reason, isTemporary: temporary.test(reason) }
}

function readAnswer(response: HttpResponse, origin: string): Answer | undefined {
  if (response.status === 401 || response.status === 403) {
    return refusal('unauthorised')
  }
  const answer = response.truncated ? undefined : parseJson(decoder.decode(response.body))
  const status = text(answer, 'status')
  if (status === 'error') {
    return refusal((text(answer, 'status_ext') ?? 'error').replace('error:', ''))
  }
  if (status === 'pending') return { kind: 'running' }
  const timestamp = text(answer, 'timestamp')
  const original = text(answer, 'original_url')
  if (status === 'success' && timestamp !== undefined && original !== undefined) {
    const url = formatWaybackUrl({ timestamp, original, origin })
    return { kind: 'saved', snapshot: { archive: 'wayback', url, timestamp, original } }
  }
  const jobId = text(answer, 'job_id')
  if (jobId !== undefined && /^[\w-]{1,200}$/.test(jobId)) return { kind: 'accepted', jobId }
  // Where the last copy is recent enough, there is nothing to do and no number.
  const isRecent = propertyOf(answer, 'job_id') === null && text(answer, 'message') !== undefined
  return isRecent ? refusal('recently-archived') : undefined
}

function readAllowance(response: HttpResponse): SaveAllowance | undefined {
  // It tells those it does not know nothing, and they may order all the same.
  if (response.status === 401 || response.status === 403) return { kind: 'allowance' }
  const answer = response.truncated ? undefined : parseJson(decoder.decode(response.body))
  const number = (name: string): number | undefined => {
    const value = propertyOf(answer, name)
    return typeof value === 'number' ? value : undefined
  }
  const available = number('available')
  const [made, limit] = [number('daily_captures'), number('daily_captures_limit')]
  if (available === undefined) return undefined
  return {
    kind: 'allowance',
    available,
    ...(made === undefined || limit === undefined ? {} : { leftToday: Math.max(0, limit - made) }),
  }
}

/** How often, and how many times a day, copies may be ordered. */
export function saveLimits(
  account: SavePageNowOptions['credentials'],
): Pick<ArchiveBudgetOptions, 'interval' | 'dailyCap'> {
  return account
    ? { interval: limits.save, dailyCap: limits.savesPerDay }
    : { interval: limits.anonymousSave, dailyCap: limits.anonymousSavesPerDay }
}

function formOf({ url, ifNotArchivedWithin, captureScreenshot }: SaveRequest): string {
  // Neither whether it is the first copy nor its appearance in the index at once is worth the load.
  const form = new URLSearchParams({ url, skip_first_archive: '1', delay_wb_availability: '1' })
  if (ifNotArchivedWithin !== undefined) form.set('if_not_archived_within', ifNotArchivedWithin)
  if (captureScreenshot) form.set('capture_screenshot', '1')
  return form.toString()
}

/** A client for Save Page Now 2. */
export function createSavePageNow({
  origin = 'https://web.archive.org',
  credentials,
  transport,
  clock,
  budget = createArchiveBudget({ ...saveLimits(credentials), clock }),
  pollInterval = 6000,
  patience = 180_000,
}: SavePageNowOptions): SavePageNow {
  // An order that is on its way is waited for even where all is to end: its number must not be lost.
  const orders = createArchiveCaller({
    transport: { exchange: (request) => transport.exchange(request, {}) },
    budget,
    clock,
  })
  const states = createArchiveCaller({
    transport,
    budget: createArchiveBudget({ interval: 1000, clock }),
    clock,
  })
  const headers = {
    accept: 'application/json',
    ...(credentials && { authorization: `LOW ${credentials.accessKey}:${credentials.secret}` }),
  }
  const read = (response: HttpResponse): Answer | undefined => readAnswer(response, origin)

  async function follow(jobId: string, signal?: AbortSignal): Promise<SaveOutcome> {
    const url = `${origin}/save/status/${encodeURIComponent(jobId)}`
    const until = clock.now() + patience
    while (clock.now() < until) {
      await clock.sleep(pollInterval, signal)
      const outcome = await states.ask({ method: 'GET', url, headers }, read, signal)
      if (outcome.kind === 'unavailable') return outcome
      const answer = outcome.value
      if (answer.kind === 'saved' || answer.kind === 'refused') return answer
    }
    return { kind: 'pending', jobId }
  }

  return {
    follow,

    async allowance(signal) {
      const url = `${origin}/save/status/user?_t=${clock.now()}`
      const outcome = await states.ask({ method: 'GET', url, headers }, readAllowance, signal)
      return outcome.kind === 'answer' ? outcome.value : outcome
    },

    async save(request, signal) {
      const order: HttpRequest = {
        method: 'POST',
        url: `${origin}/save`,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: formOf(request),
      }
      const outcome = await orders.ask(order, read, signal)
      if (outcome.kind === 'unavailable') return outcome
      const answer = outcome.value
      if (answer.kind === 'accepted') {
        await request.onOrdered?.(answer.jobId)
        return follow(answer.jobId, signal)
      }
      return answer.kind === 'running'
        ? { kind: 'unavailable', reason: 'unreadable-answer' }
        : answer
    },
  }
}
