/** Why a setting cannot be followed. */
export type ConfigErrorCode =
  | 'unknown-archive'
  | 'bad-connect-to'
  | 'bad-proxy'
  | 'bad-host'
  /** Pages are to be saved, but the archive that saves is not asked. */
  | 'no-archive'
  /** Keys are to be sent to an archive that has no HTTPS. */
  | 'insecure-archive'

/** A setting that cannot be followed; the message is one line for the person who wrote it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code: ConfigErrorCode

  constructor(code: ConfigErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
