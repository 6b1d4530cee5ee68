import { UsageError } from '../errors/usage-error.js'
import type { Settings } from '../settings.js'

/** @throws {UsageError} where git is to tell what changed in standard input, which it does not know */
export function refuseStdin(operands: readonly string[], { since }: Settings): void {
  if (since !== undefined && operands.includes('-'))
    throw new UsageError('conflict', '--since cannot tell what changed in standard input')
}
