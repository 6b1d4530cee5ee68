export type UsageErrorCode =
  | 'unknown-command'
  | 'unknown-option'
  | 'unknown-rule'
  | 'missing-input'
  | 'invalid-value'
  | 'conflict'

/** A command line that cannot be understood; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly code: UsageErrorCode

  constructor(code: UsageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
