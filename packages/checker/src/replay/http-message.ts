import type { HttpRequest, HttpResponse } from '@veracite/core'

type Headers = HttpResponse['headers']

/** The head of an HTTP message, as a WARC record holds it before the body. */
export interface MessageHead {
  readonly startLine: string
  /** In order, names lower case. */
  readonly headers: Headers
}

/** Header bytes are Latin 1 in HTTP; a line break within a value would end it early. */
function encodeLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0)
    return code > 0xff ? 0x3f : code
  })
}

function clean(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ')
}

function encodeHead(startLine: string, headers: Headers): Uint8Array {
  const lines = headers.map(([name, value]) => `${clean(name)}: ${clean(value)}\r\n`)
  return encodeLatin1(`${clean(startLine)}\r\n${lines.join('')}\r\n`)
}

/** Headers that describe how a body was sent, while records hold it decoded. */
const transferHeaders: ReadonlySet<string> = new Set([
  'content-encoding',
  'transfer-encoding',
  'content-length',
])

/** Put before the names of headers that no longer hold for the body, as web crawlers do. */
const originalPrefix = 'x-orig-'

/** Headers that let whoever reads the recording act as the user. */
const secretHeaders: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
])

/** The head of a request, without its secrets. */
export function encodeRequestHead(request: HttpRequest): Uint8Array {
  const { host, pathname, search } = new URL(request.url)
  const sent = Object.entries(request.headers).filter(([name]) => !secretHeaders.has(name))
  const headers = request.headers['host'] === undefined ? [['host', host] as const, ...sent] : sent
  return encodeHead(`${request.method} ${pathname}${search} HTTP/1.1`, headers)
}

/** The head of a response, its headers true to the decoded body. */
export function encodeResponseHead(response: HttpResponse): Uint8Array {
  const wasEncoded = response.headers.some(
    ([name, value]) =>
      (name === 'content-length' && value.trim() !== String(response.body.length)) ||
      name === 'content-encoding' ||
      name === 'transfer-encoding',
  )
  const headers = wasEncoded
    ? response.headers.map(
        ([name, value]) =>
          [transferHeaders.has(name) ? `${originalPrefix}${name}` : name, value] as const,
      )
    : response.headers
  // Records know no HTTP/2: its answers are written as HTTP/1.1, and `WARC-Protocol` tells.
  const version = response.httpVersion === '1.0' ? '1.0' : '1.1'
  return encodeHead(`HTTP/${version} ${response.status} ${response.statusText}`, headers)
}

/** The headers of a response as they were received. */
export function restoreHeaders(headers: Headers): Headers {
  return headers.map(([name, value]) => {
    const original = name.startsWith(originalPrefix) ? name.slice(originalPrefix.length) : ''
    return [transferHeaders.has(original) ? original : name, value] as const
  })
}

/** Where the head ends and the body begins; -1 where there is no end. */
function findBody(block: Uint8Array): number {
  for (let index = block.indexOf(13); index !== -1; index = block.indexOf(13, index + 1)) {
    if (block[index + 1] === 10 && block[index + 2] === 13 && block[index + 3] === 10) {
      return index + 4
    }
  }
  return -1
}

/** Takes the block of a record apart; `null` where it is no HTTP message. */
export function decodeMessage(block: Uint8Array): { head: MessageHead; body: Uint8Array } | null {
  const start = findBody(block)
  if (start === -1) return null
  const text = Buffer.from(block.subarray(0, start - 4)).toString('latin1')
  const [startLine = '', ...lines] = text.split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return { head: { startLine, headers }, body: Uint8Array.from(block.subarray(start)) }
}
