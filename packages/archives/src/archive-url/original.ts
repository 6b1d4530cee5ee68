const schemeLike = /^(?:https?|ftp):/i

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The address of an archived page as it stands in the address of its copy, made whole: decoded
 * where it is percent-encoded as a whole, with both slashes and a scheme; `undefined` if nothing is left.
 */
export function completeOriginal(written: string): string | undefined {
  const text = /^(?:https?|ftp)%3a/i.test(written) ? decodeOnce(written) : written
  if (schemeLike.test(text)) {
    const colon = text.indexOf(':')
    let start = colon + 1
    while (text[start] === '/') start += 1
    if (start === colon + '://'.length && start < text.length) return text
    return start === text.length ? undefined : `${text.slice(0, colon)}://${text.slice(start)}`
  }
  const bare = text.replace(/^\/+/, '')
  return bare === '' || !/^[^/?#]+[.:]/.test(bare) ? undefined : `http://${bare}`
}

/**
 * The value of a parameter of a query as written, decoded where it holds an encoded address; an
 * address written plainly runs to the end, since its own `&` cannot be told from the archive's.
 */
export function queryOriginal(query: string, name: string): string | undefined {
  const start = query.search(new RegExp(`(?:^|[?&])${name}=`, 'i'))
  if (start === -1) return undefined
  const value = query.slice(query.indexOf('=', start) + 1)
  if (schemeLike.test(value)) return completeOriginal(value)
  return completeOriginal(decodeOnce(value.split(/[&#]/, 1)[0] ?? ''))
}
