/** A setting that cannot be followed; the message is one line for the person who wrote it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
