/** Why a dump cannot be read on. */
export type DumpErrorCode =
  /** It is XML, but no export of a MediaWiki. */
  | 'not-a-dump'
  /** It is not well formed, or uses what an export never does. */
  | 'malformed'
  /** It ends before the export does. */
  | 'truncated'
  /** A part of it is larger than any that a wiki writes. */
  | 'too-large'

/** A dump that cannot be read on. */
export class DumpError extends Error {
  override readonly name = 'DumpError'
  readonly code: DumpErrorCode

  constructor(code: DumpErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
