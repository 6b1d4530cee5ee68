import type { LiveReason, TransportFailure } from '@veracite/core'

/** Thrown where no answer came, with the reason. */
export class ExchangeError extends Error implements TransportFailure {
  override readonly name = 'ExchangeError'
  readonly reason: LiveReason
  /** The reason again: HTTP clients that wrap errors keep their codes. */
  readonly code: LiveReason
  readonly unasked?: true

  constructor(
    reason: LiveReason,
    message: string,
    { unasked, ...options }: ErrorOptions & { readonly unasked?: true } = {},
  ) {
    super(message, options)
    this.reason = reason
    this.code = reason
    if (unasked) this.unasked = unasked
  }
}
