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

/**
 * Resolves by DNS with its TTLs, and as the operating system does where DNS knows nothing.
 *
 * @param resolver @default the servers that the operating system is set to
 */
export function createNameResolver(resolver: Resolver = new Resolver(patience)): NameResolver {
  const cache = new CacheableLookup({ resolver, maxTtl })
  return {
    async resolve(name) {
      try {
        return await cache.lookupAsync(name, { all: true })
      } catch (error) {
        if (await isUnknown(resolver, name)) {
          throw new ExchangeError('dns-nxdomain', `${name} does not exist`, { cause: error })
        }
        return await resolveBySystem(name)
      }
    },
  }
}

/** Whether DNS itself says that there is no such name; a name without addresses, or no answer, is another matter. */
async function isUnknown(resolver: Resolver, name: string): Promise<boolean> {
  try {
    await resolver.resolve4(name)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOTFOUND'
  }
}

async function resolveBySystem(name: string): Promise<readonly ResolvedAddress[]> {
  try {
    return await lookup(name, { all: true })
  } catch (error) {
    throw new ExchangeError('dns-failure', `the addresses of ${name} are not known`, {
      cause: error,
    })
  }
}
