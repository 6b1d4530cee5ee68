import {
  type ArchiveAnswer,
  type ArchiveClient,
  type BudgetStore,
  readBudgetState,
  type Unavailable,
} from '@veracite/archives'
import type { CopyEvidence } from '../archive/fetch-copy.js'
import type { Memory } from './memory.js'

/** What archives are asked through: what was observed lately, else what asking comes to. */
export interface ArchiveMemory {
  /** The same archive, asked only for what it was not asked lately. */
  wrap(client: ArchiveClient, endpoint: string): ArchiveClient
  readonly budgets: BudgetStore
  copy(fetchUrl: string, fetch: () => Promise<FetchedCopy>): Promise<FetchedCopy>
}

type FetchedCopy = CopyEvidence | Unavailable

/**
 * A memory of what archives said.
 *
 * @param recalls whether what is remembered is used; where not, the memory is only added to
 */
export function rememberArchives(memory: Memory, recalls: boolean): ArchiveMemory {
  async function ask(key: string, call: () => Promise<ArchiveAnswer>): Promise<ArchiveAnswer> {
    const known = recalls ? await memory.recall('copies', key) : undefined
    if (isAnswer(known)) return known
    const answer = await call()
    if (answer.kind !== 'unavailable') await memory.remember('copies', key, answer)
    return answer
  }

  return {
    // Manners, not evidence: what an archive asked for counts in every run.
    budgets: {
      load: async (name) => readBudgetState(await memory.recallAny('budget', name)),
      save: (name, state) => memory.remember('budget', name, state),
    },

    wrap: (client, endpoint) => ({
      name: client.name,
      expect: (urls) => client.expect?.(urls),
      nearest: (query, signal) =>
        ask(`${endpoint} nearest ${JSON.stringify(query)}`, () => client.nearest(query, signal)),
      list: (query, signal) =>
        ask(`${endpoint} list ${JSON.stringify(query)}`, () => client.list(query, signal)),
      parse: (url) => client.parse(url),
      rawUrl: (copy) => client.rawUrl(copy),
    }),

    async copy(fetchUrl, fetch) {
      const known = recalls ? await memory.recall('copy', fetchUrl) : undefined
      if (isCopyEvidence(known)) return known
      const seen = await fetch()
      if (isLasting(seen)) await memory.remember('copy', fetchUrl, seen)
      return seen
    },
  }
}

/** Whether an archive told of a copy, and not of its own state. */
function isLasting(seen: FetchedCopy): seen is CopyEvidence {
  if ('kind' in seen) return false
  const last = seen.hops.at(-1)
  if (last === undefined) return false
  return last.captured !== undefined || last.status < 400 || [404, 410].includes(last.status)
}

function isAnswer(value: unknown): value is ArchiveAnswer {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  const { kind } = value
  return kind === 'none' || (kind === 'found' && 'snapshots' in value)
}

function isCopyEvidence(value: unknown): value is CopyEvidence {
  return typeof value === 'object' && value !== null && 'hops' in value && 'page' in value
}
