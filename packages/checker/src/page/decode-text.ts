import { getEncoding } from 'encoding-sniffer/sniffer'

/** How far into a page its own statement of the charset is looked for, in bytes; browsers stop at 1,024. */
const sniffedBytes = 4096

/**
 * The text of a body, its charset told by the byte order mark, the header and the page itself, in
 * this order; where none tells, UTF-8 if the bytes are that, else Windows-1252.
 *
 * @param charset the charset of the `content-type` header
 */
export function decodeText(body: Uint8Array, charset?: string): string {
  const encoding = getEncoding(body, {
    maxBytes: sniffedBytes,
    defaultEncoding: isUtf8(body) ? 'utf-8' : 'windows-1252',
    ...(charset === undefined ? {} : { transportLayerEncodingLabel: charset }),
  })
  return createDecoder(encoding).decode(body)
}

function isUtf8(body: Uint8Array): boolean {
  try {
    // A body may be cut inside a character, which only a streaming decoder lets pass.
    new TextDecoder('utf-8', { fatal: true }).decode(body, { stream: true })
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
