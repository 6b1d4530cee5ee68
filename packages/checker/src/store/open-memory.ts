import type { CheckOptions } from '../check-options.js'
import { defaults } from '../defaults.js'
import type { Observer } from '../observe-page.js'
import { systemClock } from '../system-clock.js'
import { createMemory } from './memory.js'
import { type ArchiveMemory, rememberArchives } from './remember-archives.js'
import { type RememberingOptions, rememberPages } from './remember-pages.js'

/** The memory of a check. */
export interface CheckMemory {
  observe(observer: Observer, means: Pick<RememberingOptions, 'watch' | 'needsNetwork'>): Observer
  readonly archives: ArchiveMemory
}

/** The memory that the options ask for, if any. */
export function openMemory(options: CheckOptions): CheckMemory | undefined {
  const { store, storeAccess = 'both', clock = systemClock, proxyFor, onNotice } = options
  if (store === undefined) return undefined
  const { maxAge, timeout } = { ...defaults, ...options }
  const memory = createMemory({ store, maxAge, clock, onNotice })
  const recalls = storeAccess === 'both'
  const isProxied = (url: string): boolean => proxyFor?.(url) !== undefined
  return {
    observe: (observer, means) =>
      rememberPages(observer, { memory, recalls, isProxied, timeout, ...means }),
    archives: rememberArchives(memory, recalls),
  }
}
