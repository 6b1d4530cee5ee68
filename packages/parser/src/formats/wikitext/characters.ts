/** The code units that mean something in wikitext. */
export const newline = 0x0a
export const exclamationMark = 0x21
export const hyphen = 0x2d
export const slash = 0x2f
export const colon = 0x3a
export const lessThan = 0x3c
export const equalsSign = 0x3d
export const greaterThan = 0x3e
export const openBracket = 0x5b
export const closeBracket = 0x5d
export const openBrace = 0x7b
export const pipe = 0x7c
export const closeBrace = 0x7d

/** White space by PHP's `trim`, which is what templates go by: no-break spaces are none. */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0c) || unit === 0
}

/** White space by `\s` in the regular expressions of MediaWiki's preprocessor. */
export function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
}
