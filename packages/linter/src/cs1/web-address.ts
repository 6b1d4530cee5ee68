/** A web address cut up as the citation module does: loosely, so that one can say what is missing. */
interface AddressParts {
  readonly scheme?: string
  readonly domain?: string
}

const domainForms: readonly RegExp[] = [
  // Three or more characters before the dot, or an international name in its ASCII form.
  /(?<![a-z0-9])[a-z0-9][a-z0-9-]+[a-z0-9]\.(?:[a-z]{2,}|xn--[a-z0-9]+)$/i,
  // The few names of one letter that are registered.
  /(?<![a-z])(?:[qxz]\.com|[iq]\.net)$/i,
  /(?<![a-z0-9])[a-z0-9]\.[a-z]{2}$/i,
  /(?<![a-z0-9])[a-z0-9]{2}\.[a-z]{2,}$/i,
  /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/,
  /(?<![a-z0-9])[a-z0-9]\.(?:cash|company|today|org)/i,
]

/** No host name is longer; what is cut off cannot make one. */
const longestDomain = 300

/** Whether text has the form of a host name or an IPv4 address. */
function isDomain(text: string): boolean {
  const domain = text.replace(/^\/\//, '')
  if (!/^[a-z0-9]/i.test(domain) || /^[a-z]+:/i.test(domain)) return false
  return domainForms.some((form) => form.test(domain.slice(-longestDomain)))
}

function splitAddress(text: string): AddressParts {
  const cut = /[a-z0-9]\.?[/?#]/i.exec(text)
  const url = cut ? text.slice(0, cut.index + 1) : text
  if (url.startsWith('//')) return { domain: url.slice(2) }
  const colon = url.indexOf(':')
  if (colon === -1) return {}
  const scheme = url.slice(0, colon + 1)
  const rest = url.slice(colon + 1)
  const slashes = /^\/*/.exec(rest)?.[0] ?? ''
  if (slashes.length === 0 && scheme !== 'news:') return { scheme }
  if (slashes.length !== 0 && slashes.length !== 2) return { scheme }
  return { scheme, domain: rest.slice(slashes.length).replace(/([a-z]):\d+/gi, '$1') }
}

function isAddress({ scheme, domain }: AddressParts): boolean {
  if (domain === undefined) return false
  return (scheme === undefined || /^[a-z][a-z\d+.-]*:/i.test(scheme)) && isDomain(domain)
}

/** Whether a whole value is a web address that MediaWiki would link. */
export function isWebAddress(value: string): boolean {
  if (!/^\S+$/.test(value)) return false
  const parts = splitAddress(value)
  if (parts.scheme === 'news:') {
    return /^[a-z\d+_-]+\.[a-z\d+_.-]*[a-z\d+_-]$/i.test(parts.domain ?? '')
  }
  return isAddress(parts)
}

/** Whether a value may be the target of a wikilink: no markup and no web address. */
export function isLinkTarget(value: string): boolean {
  return !/[<>[\]|{}]/.test(value) && !isAddress(splitAddress(value))
}

/** Whether a web address stands somewhere in a text. */
export function holdsWebAddress(value: string): boolean {
  const candidate = findAddress(value)
  return candidate !== undefined && isAddress(splitAddress(candidate))
}

function findAddress(value: string): string | undefined {
  if (!value.includes(':') && !value.includes('//')) return undefined
  for (const word of value.split(/\s+/)) {
    const start = word.search(/[a-z]/i)
    const colon = word.indexOf(':', start + 1)
    if (start === -1 || colon === -1 || colon === word.length - 1) continue
    const address = word.slice(start)
    return word.charAt(start - 1) === '[' ? address.replace(/\].*/, '') : address
  }
  return /(?:^|\s)(\/\/\S+)/.exec(value)?.[1]
}
