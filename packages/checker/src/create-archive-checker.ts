import type { Clock } from '@veracite/archives'
import {
  type ArchiveClient,
  createMementoClient,
  createRateLimiter,
  createWaybackClient,
} from '@veracite/archives'
import type { Transport } from '@veracite/core'
import { type ArchiveChecker, createArchiveChecker } from './archive/check-archive.js'
import type { CheckOptions } from './check-options.js'
import { ConfigError } from './config-error.js'
import { defaults } from './defaults.js'
import { isNotFoundPage } from './judge/soft-404.js'
import { scoreTitle } from './match/score-title.js'
import { isPublicHost } from './network/address-policy.js'
import { readPage } from './page/read-page.js'

/**
 * The archive checker that the options name.
 *
 * @throws `ConfigError` with code `unknown-archive`
 */
export function archiveCheckerFor(
  options: CheckOptions,
  { transport, clock }: { readonly transport: Transport; readonly clock: Clock },
): ArchiveChecker {
  if (options.archiveChecker !== undefined) return options.archiveChecker
  const { archives, archiveInterval, retries = defaults.retries } = options
  const clients = Object.entries(archives ?? defaults.archives).map(([name, endpoint]) => {
    const interval = archiveInterval ?? (isOwn(endpoint) ? 0 : defaults.archiveInterval)
    return createClient(name, endpoint, { transport, clock, interval, retries })
  })
  const tests = { readPage, isNotFoundPage, scoreTitle }
  return createArchiveChecker({ clients, transport, clock, retries, ...tests })
}

/** Whether an archive runs on this machine or in this network, and so bears what its user asks of it. */
function isOwn(endpoint: string): boolean {
  return URL.canParse(endpoint) && !isPublicHost(new URL(endpoint).hostname)
}

interface ClientManners {
  readonly transport: Transport
  readonly clock: Clock
  /** Milliseconds. */
  readonly interval: number
  readonly retries: number
}

function createClient(
  name: string,
  endpoint: string,
  { interval, ...manners }: ClientManners,
): ArchiveClient {
  const shared = { ...manners, limiter: createRateLimiter({ interval, clock: manners.clock }) }
  if (name === 'wayback') return createWaybackClient({ origin: endpoint, ...shared })
  const memento = /^memento:(.+)$/.exec(name)?.[1]
  if (memento !== undefined) return createMementoClient({ name: memento, endpoint, ...shared })
  throw new ConfigError(
    'unknown-archive',
    `no archive is called ${JSON.stringify(name)}: it is wayback, or memento: and a name`,
  )
}
