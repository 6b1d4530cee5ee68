import type { PageFailure } from '@veracite/core'
import { mergeFailures } from './failure-history.js'
import { StoreError } from './store-error.js'

/** What a ledger says of one address; times in ISO 8601, UTC, to the second. */
export interface LedgerEntry {
  readonly url: string
  readonly observedAt: string
  /** The statuses on the way, `301>200`, or what stopped it: `timeout`, `301>timeout`. */
  readonly answer: string
  /** Where redirects led. */
  readonly finalUrl?: string
  /** When the page was last seen alive. */
  readonly aliveAt?: string
  /** How it has failed since, oldest first. */
  readonly failures: readonly PageFailure[]
}

const header =
  '# veracite ledger 1: address, last observed, answer, where it led, last seen alive, failures since'
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const answerForm = /^[0-9a-z-]+(?:>[0-9a-z-]+)*$/

/**
 * The entries of a ledger by address. Lines of one address, as a merge of two branches leaves them,
 * become one.
 *
 * @throws `StoreError` where a line is not of a ledger, or a newer version made it
 */
export function parseLedger(text: string): Map<string, LedgerEntry> {
  const entries = new Map<string, LedgerEntry>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue
    if (line.startsWith('#')) requireKnown(line)
    else {
      const entry = parseLine(line)
      if (entry === undefined) {
        throw new StoreError('damaged', `line ${index + 1} is not of a ledger`)
      }
      const other = entries.get(entry.url)
      entries.set(entry.url, other === undefined ? entry : mergeEntries(other, entry))
    }
  }
  return entries
}

/** A ledger as text: one line an address, in the order of addresses. */
export function formatLedger(entries: Iterable<LedgerEntry>): string {
  const lines = Array.from(entries, formatLine).sort()
  return `${[header, ...lines].join('\n')}\n`
}

/** What two entries say together of one address. */
export function mergeEntries(one: LedgerEntry, other: LedgerEntry): LedgerEntry {
  const [earlier, later] = one.observedAt <= other.observedAt ? [one, other] : [other, one]
  const alive = [one.aliveAt, other.aliveAt].filter((at) => at !== undefined).toSorted()
  const aliveAt = alive.at(-1)
  const failures = mergeFailures([...earlier.failures, ...later.failures]).filter(
    ({ at }) => aliveAt === undefined || at > aliveAt,
  )
  return { ...later, failures, ...(aliveAt === undefined ? {} : { aliveAt }) }
}

function requireKnown(comment: string): void {
  const version = /^# veracite ledger (\d{1,9})\b/.exec(comment)?.[1]
  if (version !== undefined && version !== '1') {
    throw new StoreError('newer', 'a newer version of Veracite made it')
  }
}

function parseLine(line: string): LedgerEntry | undefined {
  const fields = line.split('\t')
  const [url = '', observedAt = '', answer = '', led = '', alive = '', failed = ''] = fields
  const failures = failed === '-' ? [] : failed.split(', ').map(parseFailure)
  const isSound =
    fields.length === 6 &&
    isAddress(url) &&
    time.test(observedAt) &&
    answerForm.test(answer) &&
    (led === '-' || isAddress(led)) &&
    (alive === '-' || time.test(alive)) &&
    failures.every((failure) => failure !== undefined)
  if (!isSound) return undefined
  return {
    url,
    observedAt,
    answer,
    ...(led === '-' ? {} : { finalUrl: led }),
    ...(alive === '-' ? {} : { aliveAt: alive }),
    failures: mergeFailures(failures.filter((failure) => failure !== undefined)),
  }
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[!-~]+$/.test(text) && URL.canParse(text)
}

function parseFailure(text: string): PageFailure | undefined {
  const [at = '', reason = '', ...more] = text.split(' ')
  const isSound = time.test(at) && /^[0-9a-z-]+$/.test(reason) && more.length === 0
  return isSound ? { at, reason: reason as PageFailure['reason'] } : undefined
}

function formatLine({ url, observedAt, answer, finalUrl, aliveAt, failures }: LedgerEntry): string {
  const failed = failures.map(({ at, reason }) => `${toSeconds(at)} ${reason}`).join(', ')
  const fields = [url, observedAt, answer, finalUrl ?? '-', aliveAt ?? '-', failed || '-']
  return fields.map(toPrintable).join('\t')
}

/** A time without its fraction of a second. */
export function toSeconds(at: string): string {
  return at.replace(/\.\d+Z$/, 'Z')
}

/** What is no printable ASCII would break the line or deceive its reader; addresses have it encoded anyway. */
function toPrintable(field: string): string {
  return field.replace(/[^ -~]+/gu, (text) =>
    Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  )
}
