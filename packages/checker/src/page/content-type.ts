import type { HttpResponse } from '@veracite/core'

/** What a body is, by its header and, where that is silent or wrong, by its first bytes. */
export interface ContentType {
  /** Lower case, without parameters; `application/octet-stream` where nothing tells. */
  readonly essence: string
  readonly charset?: string
}

/** The first bytes of formats that servers often mislabel, in Latin-1. */
const signatures: readonly (readonly [start: string, essence: string])[] = [
  ['%PDF-', 'application/pdf'],
  ['%!PS', 'application/postscript'],
  ['\u0089PNG\r\n', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['PK\u0003\u0004', 'application/zip'],
  ['\u00d0\u00cf\u0011\u00e0', 'application/x-ole-storage'],
  ['AT&TFORM', 'image/vnd.djvu'],
  ['OggS', 'application/ogg'],
  ['ID3', 'audio/mpeg'],
]

const markupStart = /^\s{0,512}<(?:!doctype|!--|html|head|body|title|meta|script|div|\?xml)/i

/** Types whose text is worth reading although they are not markup. */
const textual = /^(?:text\/|application\/(?:json|ld\+json|javascript|rtf))/

/** Tells what kind of document a response carries. */
export function readContentType(response: HttpResponse): ContentType {
  const header = response.headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  const declared = header.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(header)?.[1]
  return {
    essence: sniff(response.body, declared),
    ...(charset === undefined ? {} : { charset }),
  }
}

/** Whether a type is markup that carries a title and headings. */
export function isMarkup(essence: string): boolean {
  return essence === 'text/html' || /[/+]xml$/.test(essence)
}

/** Whether a type is text that a person reads as it is. */
export function isPlainText(essence: string): boolean {
  return textual.test(essence) && !isMarkup(essence)
}

function sniff(body: Uint8Array, declared: string): string {
  const start = Buffer.from(body.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
  const signed = signatures.find(([signature]) => start.startsWith(signature))
  if (signed !== undefined) return signed[1]
  if (!isMarkup(declared) && markupStart.test(start)) return 'text/html'
  return declared.includes('/') ? declared : 'application/octet-stream'
}
