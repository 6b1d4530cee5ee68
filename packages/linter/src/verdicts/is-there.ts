import type { LiveVerdict } from '@veracite/core'

/** Whether a page answers, so that what it says of itself counts. */
export function isThere({ status }: LiveVerdict): boolean {
  return status === 'alive' || status === 'moved'
}
