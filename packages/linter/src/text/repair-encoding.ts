/** The characters that Windows-1252 has for the bytes 80 to 9F, where they are not controls. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Reads text again whose UTF-8 was taken for Windows-1252; `undefined` where it was not, throughout. */
export function repairEncoding(text: string): string | undefined {
  const bytes = Array.from(text, byteOf)
  if (bytes.some((byte) => byte === undefined)) return undefined
  const escaped = bytes.map((byte = 0) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return undefined
  }
}

function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
  const at = windows.indexOf(character)
  return at === -1 ? undefined : 0x80 + at
}
