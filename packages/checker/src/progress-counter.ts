import type { CheckProgress } from './check-options.js'
import type { PlannedPage } from './plan-pages.js'

/** Counts verdicts as they come. */
export interface ProgressCounter {
  /** Adds pages whose verdicts will come. */
  expect(pages: readonly PlannedPage[]): void
  count(page: PlannedPage): void
}

/** Hosts named as waited for. */
const namedHosts = 3

/** A counter over the sources of pages, that tells of each start too. */
export function createProgressCounter(
  onProgress: (progress: CheckProgress) => void = () => undefined,
): ProgressCounter {
  const open = new Map<string, number>()
  let done = 0
  let total = 0

  function tell(): void {
    const waitingFor: string[] = []
    for (const host of open.keys()) {
      if (waitingFor.length === namedHosts) break
      if (host !== '') waitingFor.push(host)
    }
    onProgress({ done, total, waitingFor })
  }

  return {
    expect(pages) {
      for (const page of pages) {
        open.set(hostOf(page), (open.get(hostOf(page)) ?? 0) + page.targets.length)
        total += page.targets.length
      }
      tell()
    },
    count(page) {
      const host = hostOf(page)
      const left = (open.get(host) ?? 1) - 1
      if (left === 0) open.delete(host)
      else open.set(host, left)
      done++
      tell()
    },
  }
}

function hostOf({ address }: PlannedPage): string {
  return address === undefined ? '' : new URL(address).host
}
