import {
  type BudgetStore,
  createArchiveBudget,
  createSavePageNow,
  keepBudgets,
  type SavePageNow,
  saveLimits,
} from '@veracite/archives'
import type { EvidenceStore } from '@veracite/core'
import type { CheckOptions } from '../check-options.js'
import { ConfigError } from '../config-error.js'
import { createTransports } from '../create-transports.js'
import { defaults } from '../defaults.js'
import { isPublicHost } from '../network/address-policy.js'
import { systemClock } from '../system-clock.js'
import { openOrderBook } from './order-book.js'
import { type SavedSource, saveSources } from './save-sources.js'

/** How pages are saved. */
export interface SaverOptions
  extends Pick<
    CheckOptions,
    | 'archives'
    | 'allowPrivate'
    | 'connectTo'
    | 'proxyFor'
    | 'timeout'
    | 'connectTimeout'
    | 'userAgent'
    | 'clock'
    | 'signal'
  > {
  /** The keys of an account at the archive. @default none: it then takes fewer orders */
  readonly credentials?: { readonly accessKey: string; readonly secret: string }
  /** Keeps orders and budgets from one run to the next. @default none */
  readonly store?: EvidenceStore
  /** Whether orders are made, or only listed. @default 'order' */
  readonly mode?: 'order' | 'trial'
  /** Milliseconds from one order to the next, and from one question for its state to the next. @default below the archive's limits */
  readonly interval?: number
}

/**
 * Has pages saved by the Wayback Machine that the options name; what is exchanged is never recorded,
 * as it holds the keys of the account.
 *
 * @throws `ConfigError` with code `no-archive` where the Wayback Machine is not among the archives
 * @throws `ConfigError` with code `insecure-archive` where keys would be sent in the clear
 */
export async function* savePages(
  urls: readonly string[],
  options: SaverOptions = {},
): AsyncGenerator<SavedSource, void, undefined> {
  const archive = (options.archives ?? defaults.archives)['wayback']
  if (archive === undefined) {
    throw new ConfigError('no-archive', 'only the Wayback Machine saves pages, and it is not asked')
  }
  if (options.credentials !== undefined && !isSafe(archive)) {
    throw new ConfigError('insecure-archive', `keys are not sent to ${archive}: it has no https`)
  }
  // Named one by one: a recorder around the transports of a check would keep the keys.
  const { archives, allowPrivate, connectTo, proxyFor, timeout, connectTimeout, userAgent } =
    options
  const transports = createTransports({
    ...(archives && { archives }),
    ...(allowPrivate && { allowPrivate }),
    ...(connectTo && { connectTo }),
    ...(proxyFor && { proxyFor }),
    ...(timeout && { timeout }),
    ...(connectTimeout && { connectTimeout }),
    ...(userAgent && { userAgent }),
  })
  const { store, mode, signal, clock = systemClock } = options
  const origin = new URL(archive).origin
  try {
    const client = createClient(options, { origin, transport: transports.archive, clock })
    const orders = store && openOrderBook({ store, clock, archive: origin })
    yield* saveSources(
      urls.flatMap((url) => addressFor(url, archive) ?? []),
      { client, orders, signal, ...(mode && { mode }) },
    )
  } finally {
    transports.close()
  }
}

function createClient(
  { credentials, store, interval }: SaverOptions,
  shared: Pick<Parameters<typeof createSavePageNow>[0], 'transport' | 'clock'> & {
    readonly origin: string
  },
): SavePageNow {
  const { clock, origin } = shared
  const kept: BudgetStore | undefined = store && keepBudgets(store, clock)
  const budget = createArchiveBudget({
    ...saveLimits(credentials),
    clock,
    name: `orders ${new URL(origin).host}`,
    ...(interval === undefined ? {} : { interval }),
    ...(kept === undefined ? {} : { store: kept }),
  })
  return createSavePageNow({
    ...shared,
    budget,
    ...(credentials && { credentials }),
    ...(interval === undefined ? {} : { pollInterval: interval }),
  })
}

/** The address to name to the archive; `undefined` where a public archive would learn of a private one. */
function addressFor(url: string, archive: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const address = new URL(url)
  if (!isPublicHost(address.hostname) && isPublicHost(new URL(archive).hostname)) return undefined
  address.username = ''
  address.password = ''
  address.hash = ''
  return address.href
}

/** Whether what is sent to an archive can be read by it alone. */
function isSafe(archive: string): boolean {
  const { protocol, hostname } = new URL(archive)
  return protocol === 'https:' || !isPublicHost(hostname)
}
