/** What is wrong with a recording. */
export type ReplayErrorCode = 'not-warc' | 'truncated' | 'corrupt' | 'too-large'

/** Thrown where a recording cannot be read. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError'
  readonly code: ReplayErrorCode

  constructor(code: ReplayErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
