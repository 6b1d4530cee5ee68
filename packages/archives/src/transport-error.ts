import type { LiveReason, TransportFailure } from '@veracite/core'

/** No answer came, and why. */
export class TransportError extends Error implements TransportFailure {
  override readonly name = 'TransportError'
  readonly reason: LiveReason
  /** The reason again, where other errors have their codes. */
  readonly code: LiveReason
  /** When the failure was seen, ISO 8601, UTC, where that is known. */
  readonly receivedAt?: string

  constructor(
    reason: LiveReason,
    message: string,
    options: ErrorOptions & { readonly receivedAt?: string } = {},
  ) {
    super(message, options)
    this.reason = reason
    this.code = reason
    if (options.receivedAt !== undefined) this.receivedAt = options.receivedAt
  }
}

/** Whether what a transport threw tells why no answer came. */
export function isTransportFailure(error: unknown): error is TransportFailure {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string'
}
