import type { CheckOptions } from '@veracite/checker'
import { defaults as checkDefaults } from '@veracite/checker/settings'
import { getProxyForUrl } from 'proxy-from-env'
import { readDuration } from './read-duration.js'
import type { Config } from './settings.js'

/** How a check makes its requests. */
export function networkOptions(config: Config): CheckOptions {
  const { timeout, timeBudget, proxy, store, ledger, maxAge = '', strikes, ...others } = config
  const age = readDuration(maxAge)
  return {
    ...others,
    ...(age !== undefined && { maxAge: age }),
    ...(strikes !== undefined && { strikes: { ...checkDefaults.strikes, ...strikes } }),
    ...(timeout !== undefined && { timeout: timeout * 1000 }),
    ...(timeBudget !== undefined && { timeBudget: timeBudget * 1000 }),
    proxyFor: (url) => proxy ?? (getProxyForUrl(url) || undefined),
  }
}
