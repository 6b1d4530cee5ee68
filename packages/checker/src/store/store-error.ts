/** Why a store cannot be used. */
export type StoreErrorCode =
  /** The file is something else. */
  | 'not-a-store'
  /** A newer version of Veracite made it. */
  | 'newer'
  | 'damaged'
  | 'read-only'
  | 'full'
  /** Another program holds it. */
  | 'locked'
  | 'failed'

/** Thrown where a store cannot be opened, read or written; the message is the end of a sentence about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
