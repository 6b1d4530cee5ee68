import type { LiveReason, TransportFailure } from '@veracite/core'

/** Thrown where no answer came, with the reason. */
export class ExchangeError extends Error implements TransportFailure {
  override readonly name = 'ExchangeError'
  readonly reason: LiveReason

  constructor(reason: LiveReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
