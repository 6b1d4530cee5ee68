/** Why a configuration cannot be used. */
export type ConfigErrorCode = 'unknown-preset' | 'unknown-rule' | 'bad-rule-setting'

/** A configuration that names what does not exist, or sets it to what it cannot be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code: ConfigErrorCode
  /** The key of the configuration at fault: `preset`, `rules.bare-url-title`, … */
  readonly key: string

  constructor(code: ConfigErrorCode, key: string, message: string) {
    super(message)
    this.code = code
    this.key = key
  }
}
