/**
 * The path of a file as a URI reference: relative paths stay relative, absolute ones become `file:` URIs, addresses stay
 * what they are.
 */
export function toUri(path: string): string {
  if (path === '-') return 'stdin'
  if (/^https?:\/\//.test(path)) return encodeParts(path, ':/?=&%@')
  const page = /^(.*?\.xml(?:\.\w{2,4})?)#(.*)$/is.exec(path)
  // A title in a dump is no path, whatever slashes and dots it has.
  if (page) return `${toUri(page[1] ?? '')}%23${encodeParts(page[2] ?? '', '')}`
  const slashed = path.replaceAll('\\', '/')
  if (/^[A-Za-z]:\//.test(slashed))
    return `file:///${slashed.slice(0, 2)}${encodeParts(slashed.slice(2), '/')}`
  const encoded = encodeParts(slashed, '/')
  return encoded.startsWith('/') ? `file://${encoded}` : encoded.replace(/^(?:\.\/)+/, '')
}

/** Percent-encodes all but unreserved characters and those to keep. */
function encodeParts(text: string, keep: string): string {
  // A lone surrogate has no UTF-8 form.
  return Array.from(text.replace(/\p{Surrogate}/gu, '\ufffd'), (character) =>
    keep.includes(character) ? character : encodeURIComponent(character),
  ).join('')
}
