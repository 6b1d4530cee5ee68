/** Why an input cannot be read as an article, or cannot be written. */
export type InputErrorCode =
  | 'not-found'
  | 'not-readable'
  | 'not-writable'
  | 'no-articles'
  | 'no-match'
  | 'not-utf8'
  | 'binary'
  | 'too-large'
  | 'empty'
  | 'unsupported'
  | 'damaged'
  | 'changed'

/** A file that cannot be read as an article, or cannot be written; the message names it. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: InputErrorCode

  constructor(code: InputErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
