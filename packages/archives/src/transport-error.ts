import type { LiveReason, TransportFailure } from '@veracite/core'

/** No answer came, and why. */
export class TransportError extends Error implements TransportFailure {
  override readonly name = 'TransportError'
  readonly reason: LiveReason

  constructor(reason: LiveReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

/** Whether what a transport threw tells why no answer came. */
export function isTransportFailure(error: unknown): error is TransportFailure {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string'
}
