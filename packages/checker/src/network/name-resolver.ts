import { lookup, Resolver } from 'node:dns/promises'
import CacheableLookup from 'cacheable-lookup'
import { ExchangeError } from './exchange-error.js'

/** An address that a name stands for. */
export interface ResolvedAddress {
  readonly address: string
  readonly family: number
}

/** Finds the addresses of a name. */
export interface NameResolver {
  /** @throws `ExchangeError` with reason `dns-nxdomain` or `dns-failure` */
  resolve(name: string): Promise<readonly ResolvedAddress[]>
}

/** Seconds a name is remembered at most, whatever its TTL. */
const maxTtl = 600

/** How the resolver asks: milliseconds for each try, and how many. */
const patience = { timeout: 3000, tries: 2 }

/** A resolver that can be left. */
export interface LeavableResolver extends NameResolver {
  /** Gives up all that is being asked. */
  cancel(): void
}

/** Nobody answered, or somebody gave up waiting. */
const silences: ReadonlySet<unknown> = new Set(['ETIMEOUT', 'ECANCELLED'])

/**
 * Resolves by DNS with its TTLs, and as the operating system does where DNS knows nothing. Where DNS does not answer,
 * the operating system is not asked, as it would only wait for the same servers.
 *
 * @param resolver @default the servers that the operating system is set to
 */
export function createNameResolver(resolver: Resolver = new Resolver(patience)): LeavableResolver {
  const cache = new CacheableLookup({ resolver, maxTtl, lookup: false })
  return {
    async resolve(name) {
      try {
        return await cache.lookupAsync(name, { all: true })
      } catch (error) {
        const known = silences.has(codeOf(error)) ? [] : await resolveBySystem(name)
        if (known.length > 0) return known
        throw (await isUnknown(resolver, name, error))
          ? new ExchangeError('dns-nxdomain', `${name} does not exist`, { cause: error })
          : new ExchangeError('dns-failure', `the addresses of ${name} are not known`, {
              cause: error,
            })
      }
    },
    cancel() {
      resolver.cancel()
    },
  }
}

/** Whether DNS itself says that there is no such name; a name without addresses, or no answer, is another matter. */
async function isUnknown(resolver: Resolver, name: string, error: unknown): Promise<boolean> {
  if (silences.has(codeOf(error))) return false
  try {
    await resolver.resolve4(name)
    return false
  } catch (again) {
    return codeOf(again) === 'ENOTFOUND'
  }
}

async function resolveBySystem(name: string): Promise<readonly ResolvedAddress[]> {
  return await lookup(name, { all: true }).catch(() => [])
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
