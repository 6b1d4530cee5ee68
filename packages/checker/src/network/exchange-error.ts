import type { LiveReason, TransportFailure } from '@veracite/core'

/** Thrown where no answer came, with the reason. */
export class ExchangeError extends Error implements TransportFailure {
  override readonly name = 'ExchangeError'
  readonly reason: LiveReason
  /** The reason again: HTTP clients that wrap errors keep their codes. */
  readonly code: LiveReason

  constructor(reason: LiveReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
    this.code = reason
  }
}
