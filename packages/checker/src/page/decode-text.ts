import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import { getEncoding } from 'encoding-sniffer/sniffer'

/** How far into a page its own statement of the charset is looked for, in bytes; browsers stop at 1,024. */
const sniffedBytes = 4096
/** Bytes by which a charset that nothing tells is guessed, and how sure the guess must be, of 100. */
const guessedBytes = 16_384
const minConfidence = 25

/** Charsets that servers state for all pages alike, whatever they are in. */
const statedForAll = /^(?:iso-?8859-?1|latin-?1|windows-1252|us-ascii)$/i

/**
 * The text of a body, its charset told by the byte order mark, the header and the page itself, in
 * this order, as far as the bytes bear it out; where none tells, UTF-8 if the bytes are that, else
 * what they look like.
 *
 * @param charset the charset of the `content-type` header
 */
export function decodeText(body: Uint8Array, charset?: string): string {
  const isValid = isValidUtf8(body)
  const stated = charset === undefined || isBelied(charset, isValid) ? undefined : charset
  const encoding = getEncoding(body, {
    maxBytes: sniffedBytes,
    defaultEncoding: isValid ? 'utf-8' : guess(body),
    ...(stated === undefined ? {} : { transportLayerEncodingLabel: stated }),
  })
  const isWrong = !isValid && /^utf-?8$/i.test(encoding)
  return createDecoder(isWrong ? guess(body) : encoding).decode(body)
}

/** Whether a header says what cannot be, or what servers say of everything. */
function isBelied(charset: string, isValid: boolean): boolean {
  return /^utf-?8$/i.test(charset) ? !isValid : statedForAll.test(charset)
}

function isValidUtf8(body: Uint8Array): boolean {
  if (isUtf8(body)) return true
  try {
    // A body may be cut inside a character, which only a streaming decoder lets pass.
    new TextDecoder('utf-8', { fatal: true }).decode(body, { stream: true })
    return true
  } catch {
    return false
  }
}

/** What the bytes look like, markup left out, which is the same in all charsets. */
function guess(body: Uint8Array): string {
  const text = Buffer.from(body.subarray(0, guessedBytes)).toString('latin1')
  const bare = Buffer.from(text.replace(/<[^<>]{0,1000}>/g, ' '), 'latin1')
  const best = analyse(bare).find(({ name }) => canDecode(name))
  return best !== undefined && best.confidence >= minConfidence ? best.name : 'windows-1252'
}

function canDecode(name: string): boolean {
  try {
    new TextDecoder(name)
    return true
  } catch {
    return false
  }
}

function createDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
