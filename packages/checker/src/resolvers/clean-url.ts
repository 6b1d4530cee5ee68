/** UTF-16 code units of an address beyond which no server takes it. */
const maxLength = 8192

const bareHost = /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?:[:/?#]|$)/i

/**
 * The address in a value, as a reader would take it from there: out of brackets, templates and
 * white space, with a scheme. Nothing else is repaired: what is no address then is none.
 */
export function cleanUrl(value: string): string {
  const bare = unwrap(value.trim().slice(0, maxLength + 1)).replaceAll('&amp;', '&')
  const [url = ''] = bare.split(/\s/, 1)
  const single = url.replace(/^https?:\/\/(?=https?:\/\/)/i, '')
  if (single.startsWith('//')) return `https:${single}`
  return bareHost.test(single) ? `http://${single}` : single
}

/** What stands inside `[… label]`, `<…>` or `{{URL|…}}`. */
function unwrap(value: string): string {
  const template = /^\{\{[^{}|]{0,100}\|(?:\s*1\s*=)?([^{}|]+)/.exec(value)?.[1]
  return (template ?? value)
    .trim()
    .replace(/^[[<"'“]+/, '')
    .replace(/[\]>"'”]+$/, '')
}

/** Whether an address can be asked, else why not. */
export function classifyUrl(url: string): 'web' | 'invalid-url' | 'unsupported-scheme' {
  if (url.length > maxLength || !URL.canParse(url)) return 'invalid-url'
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return 'unsupported-scheme'
  return hostname === '' || !url.includes('//') ? 'invalid-url' : 'web'
}
