import type { BudgetStore, Clock } from '@veracite/archives'
import {
  type ArchiveBudget,
  type ArchiveClient,
  createArchiveBudget,
  createMementoClient,
  createWaybackClient,
  limits,
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
import type { ArchiveMemory } from './store/remember-archives.js'

/** What archives are asked with. */
export interface ArchiveMeans {
  readonly transport: Transport
  readonly clock: Clock
  /** What they said before. */
  readonly memory?: ArchiveMemory | undefined
}

/**
 * The archive checker that the options name.
 *
 * @throws `ConfigError` with code `unknown-archive`
 */
export function archiveCheckerFor(
  options: CheckOptions,
  { transport, clock, memory }: ArchiveMeans,
): ArchiveChecker {
  if (options.archiveChecker !== undefined) return options.archiveChecker
  const { retries = defaults.retries } = options
  const endpoints = Object.entries(options.archives ?? defaults.archives)
  const budgets = createBudgets({ budgetStore: memory?.budgets, ...options }, clock)
  const clients = endpoints.map(([name, endpoint]) => {
    const budget = budgets.indexOf(endpoint)
    const client = createClient(name, endpoint, { transport, clock, budget, retries })
    return memory?.wrap(client, endpoint) ?? client
  })
  const tests = { readPage, isNotFoundPage, scoreTitle }
  const { budgetFor } = budgets
  const recall = memory && { recallCopy: memory.copy }
  return createArchiveChecker({
    clients,
    transport,
    clock,
    retries,
    budgetFor,
    ...tests,
    ...recall,
  })
}

interface Budgets {
  /** That of an archive's index. */
  indexOf(endpoint: string): ArchiveBudget
  /** That of the copies which a host serves. */
  budgetFor(host: string): ArchiveBudget
}

/** The budgets of a run, each shared by all who ask the same; an archive of one's own sets no limit. */
function createBudgets(
  options: Pick<CheckOptions, 'archiveInterval'> & {
    readonly budgetStore?: BudgetStore | undefined
  },
  clock: Clock,
): Budgets {
  const { archiveInterval, budgetStore } = options
  const create = (name: string, interval: number): ArchiveBudget =>
    createArchiveBudget({
      interval,
      clock,
      ...(budgetStore === undefined ? {} : { store: budgetStore, name }),
    })
  return {
    indexOf(endpoint) {
      const own = isOwn(endpoint) ? 0 : defaults.archiveInterval
      return create(`index ${hostOf(endpoint)}`, archiveInterval ?? own)
    },
    budgetFor(host) {
      return create(`copies ${host}`, isOwn(`http://${host}`) ? 0 : limits.playback)
    },
  }
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint
}

/** Whether an archive runs on this machine or in this network, and so bears what its user asks of it. */
function isOwn(endpoint: string): boolean {
  return URL.canParse(endpoint) && !isPublicHost(new URL(endpoint).hostname)
}

interface ClientManners {
  readonly transport: Transport
  readonly clock: Clock
  readonly budget: ArchiveBudget
  readonly retries: number
}

function createClient(name: string, endpoint: string, shared: ClientManners): ArchiveClient {
  if (name === 'wayback') return createWaybackClient({ origin: endpoint, ...shared })
  const memento = /^memento:(.+)$/.exec(name)?.[1]
  if (memento !== undefined) return createMementoClient({ name: memento, endpoint, ...shared })
  throw new ConfigError(
    'unknown-archive',
    `no archive is called ${JSON.stringify(name)}: it is wayback, or memento: and a name`,
  )
}
