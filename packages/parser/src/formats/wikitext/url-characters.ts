import { closeBrace, openBrace, openBracket, pipe } from './characters.js'

const apostrophe = 0x27

/** With its brackets. */
const longestIpv6 = 50

/** Whether an ASCII code unit ends an address. Source: MediaWiki's EXT_LINK_URL_CLASS. */
const endsAddress: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) =>
  unit <= 0x20 || unit === 0x7f || '[]<>"'.includes(String.fromCharCode(unit)) ? 1 : 0,
)
/** Beyond ASCII, what ends an address. Source: as above. */
const spaces = /[\p{Zs}\ufffd]/u

/** The offset after the address whose host starts at `start`. */
export function endOfAddress(text: string, start: number, isInTemplate: boolean): number {
  let at = text.charCodeAt(start) === openBracket ? endOfIpv6(text, start) : start
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 128 ? endsAddress[unit] === 1 : spaces.test(text.charAt(at))) return at
    if (unit === pipe && isInTemplate) return at
    const isMarkup =
      unit === apostrophe || unit === openBrace || unit === closeBrace || unit === pipe
    if (isMarkup && text.charCodeAt(at + 1) === unit) return at
  }
  return at
}

/** The offset after an address of IP version 6 in brackets, or `start` where none stands there. */
function endOfIpv6(text: string, start: number): number {
  const address = /^\[[\da-f:.]+\]/i.exec(text.slice(start, start + longestIpv6))
  return start + (address?.[0].length ?? 0)
}

/** Escapes that stand for characters that no address holds: `<`, `>` and no-break spaces. */
const endingEscape = /&(?:lt|gt|nbsp|#x0*(?:3[ce]|a0)|#0*(?:60|62|160));/i

/** The end of a bare address without the punctuation that belongs to the sentence around it. */
export function trimAddress(text: string, start: number, end: number): number {
  const whole = text.slice(start, end)
  const escapeAt = whole.search(endingEscape)
  const url = escapeAt === -1 ? whole : whole.slice(0, escapeAt)
  const punctuation = url.includes('(') ? ',;.:!?' : ',;.:!?)'
  let length = url.length
  while (length > 0 && punctuation.includes(url.charAt(length - 1))) length -= 1
  // An escape keeps its semicolon.
  const isEscape = /&(?:[a-z]+|#x[\da-f]+|#\d+)$/i.test(url.slice(Math.max(0, length - 40), length))
  if (url.charAt(length) === ';' && isEscape) length += 1
  return start + length
}
