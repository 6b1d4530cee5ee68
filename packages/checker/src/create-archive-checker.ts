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
  const { archives, archiveInterval: interval } = { ...defaults, ...options }
  const clients = Object.entries(archives).map(([name, endpoint]) =>
    createClient(name, endpoint, { transport, clock, interval }),
  )
  return createArchiveChecker({ clients, transport, clock, readPage, isNotFoundPage, scoreTitle })
}

function createClient(
  name: string,
  endpoint: string,
  { transport, clock, interval }: { transport: Transport; clock: Clock; interval: number },
): ArchiveClient {
  const shared = { transport, clock, limiter: createRateLimiter({ interval, clock }) }
  if (name === 'wayback') return createWaybackClient({ origin: endpoint, ...shared })
  const memento = /^memento:(.+)$/.exec(name)?.[1]
  if (memento !== undefined) return createMementoClient({ name: memento, endpoint, ...shared })
  throw new ConfigError(
    'unknown-archive',
    `no archive is called ${JSON.stringify(name)}: it is wayback, or memento: and a name`,
  )
}
