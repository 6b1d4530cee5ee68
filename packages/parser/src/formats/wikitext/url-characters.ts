import { closeBrace, openBrace, pipe } from './characters.js'

const apostrophe = 0x27

/** White space and brackets, which no address holds. Source: MediaWiki's EXT_LINK_URL_CLASS. */
const forbidden = /[\p{Zs}\ufffd\u007f]/u

/** The offset after the address whose host starts at `start`. */
export function endOfAddress(text: string, start: number, isInTemplate: boolean): number {
  let at = start + (/^\[[\da-f:.]+\]/i.exec(text.slice(start, start + 50))?.[0].length ?? 0)
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit <= 0x20 || '[]<>"'.includes(text.charAt(at))) return at
    if (unit >= 0x7f && forbidden.test(text.charAt(at))) return at
    if (unit === pipe && isInTemplate) return at
    const isMarkup =
      unit === apostrophe || unit === openBrace || unit === closeBrace || unit === pipe
    if (isMarkup && text.charCodeAt(at + 1) === unit) return at
  }
  return at
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
