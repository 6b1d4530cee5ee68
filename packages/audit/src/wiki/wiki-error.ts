/** Why a page of a wiki cannot be read. */
export type WikiErrorCode =
  /** The address is of no page that a MediaWiki serves, or no interface was found there. */
  | 'not-a-wiki'
  | 'missing'
  /** The wiki did not answer, or not with what it should. */
  | 'unavailable'

/** A page of a wiki that cannot be read. */
export class WikiError extends Error {
  override readonly name = 'WikiError'
  readonly code: WikiErrorCode

  constructor(code: WikiErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
