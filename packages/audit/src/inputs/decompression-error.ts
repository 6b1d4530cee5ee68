/** Why compressed bytes cannot be read. */
export type DecompressionErrorCode = 'corrupt' | 'truncated' | 'unsupported'

/** Compressed bytes that cannot be read. */
export class DecompressionError extends Error {
  override readonly name = 'DecompressionError'
  readonly code: DecompressionErrorCode

  constructor(code: DecompressionErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
