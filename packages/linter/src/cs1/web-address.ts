/** A web address cut up as the citation module does: loosely, so that one can say what is missing. */
interface AddressParts {
  readonly scheme?: string
  readonly domain?: string
}

const domainForms: readonly RegExp[] = [
  // Three or more characters before the dot, or an international name in its ASCII form.
  /(?<![a-zA-Z0-9])[a-zA-Z0-9][a-zA-Z0-9-]+[a-zA-Z0-9]\.(?:[a-zA-Z]{2,}|xn--[a-zA-Z0-9]+)$/,
  // The few names of one letter that are registered.
  /(?<![a-zA-Z])(?:[qxz]\.com|[iq]\.net)$/,
  /(?<![a-zA-Z0-9])[a-zA-Z0-9](?:\.[a-zA-Z]{2}|[a-zA-Z0-9]\.[a-zA-Z]{2,})$/,
  /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/,
  /(?<![a-zA-Z0-9])[a-zA-Z0-9]\.(?:cash|company|today|org)/,
]

/** The address of most sites, which needs no closer look. */
const commonDomain = /^(?:[a-z0-9]+\.){0,3}[a-z0-9]{3,}\.[a-z]{2,}$/

const commonAddress =
  /^https?:\/\/(?:[a-z0-9]{1,60}\.){0,3}[a-z0-9]{3,60}\.[a-z]{2,20}(?:[/?#][^\t-\r ]*)?$/

/** No host name is longer; what is cut off cannot make one. */
const longestDomain = 300

/** Whether text has the form of a host name or an IPv4 address. */
function isDomain(text: string): boolean {
  if (text.length < longestDomain && commonDomain.test(text)) return true
  const domain = text.startsWith('//') ? text.slice(2) : text
  if (!/^[a-zA-Z0-9]/.test(domain) || /^[a-zA-Z]+:/.test(domain)) return false
  const end = domain.slice(-longestDomain)
  return domainForms.some((form) => form.test(end))
}

/** Where the first of some marks stands that ends a domain: a path, a query or a fragment. */
const domainEnd = /[a-zA-Z0-9]\.?[/?#]/

function splitAddress(text: string): AddressParts {
  const cut = domainEnd.exec(text)
  const url = cut ? text.slice(0, cut.index + 1) : text
  if (url.startsWith('//')) return { domain: /^[^\t-\r ]*/.exec(url.slice(2))?.[0] ?? '' }
  const end = url.search(/:[^\t-\r ]/) + 1
  if (end === 0) return {}
  const scheme = url.slice(startOfWord(url, end - 1), end)
  const rest = url.slice(end)
  const slashes = /^\/*/.exec(rest)?.[0].length ?? 0
  if (slashes === 0 && scheme !== 'news:') return { scheme }
  if (slashes !== 0 && slashes !== 2) return { scheme }
  const domain = /^[^\t-\r ]*/.exec(rest.slice(slashes))?.[0] ?? ''
  return { scheme, domain: domain.includes(':') ? domain.replace(/([a-zA-Z]):\d+/g, '$1') : domain }
}

function startOfWord(text: string, end: number): number {
  let start = end
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start -= 1
  return start
}

const [tab, carriageReturn, space, colon] = [0x09, 0x0d, 0x20, 0x3a]

function isLetter(unit: number): boolean {
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function isSpace(unit: number): boolean {
  return unit === space || (unit >= tab && unit <= carriageReturn)
}

function isAddress({ scheme, domain }: AddressParts): boolean {
  if (domain === undefined) return false
  return (scheme === undefined || /^[a-zA-Z][a-zA-Z\d+.-]*:/.test(scheme)) && isDomain(domain)
}

/** Whether a whole value is a web address that MediaWiki would link. */
export function isWebAddress(value: string): boolean {
  if (commonAddress.test(value)) return true
  if (value === '' || /[\t-\r ]/.test(value)) return false
  const parts = splitAddress(value)
  if (parts.scheme === 'news:') {
    return /^[a-zA-Z\d+_-]+\.[a-zA-Z\d+_.-]*[a-zA-Z\d+_-]$/.test(parts.domain ?? '')
  }
  return isAddress(parts)
}

/** Whether a whole value is a web address that browsers open. */
export function isPlainAddress(value: string): boolean {
  const host = /^https?:\/\/([^\s/?#@<>"{}|\\^`]+)(?:[/?#][^\s<>"{}|\\^`]*)?$/i.exec(value)?.[1]
  return host !== undefined && /[^.]\.[^.]/.test(host) && !host.includes('..')
}

/** Whether a value may be the target of a wikilink: no markup and no web address. */
export function isLinkTarget(value: string): boolean {
  return !/[<>[\]|{}]/.test(value) && !isAddress(splitAddress(value))
}

/** Whether a web address stands somewhere in a text. */
export function holdsWebAddress(value: string): boolean {
  if (!value.includes(':') && !value.includes('//')) return false
  const candidate = findAddress(value)
  return candidate !== undefined && isAddress(splitAddress(candidate))
}

/** The first word that looks like an address: in brackets, else with a scheme, else without. */
function findAddress(value: string): string | undefined {
  const closing = value.lastIndexOf(']')
  if (closing !== -1) {
    const bracketed = findBracketed(value.slice(0, closing))
    if (bracketed !== undefined) return bracketed
  }
  return findWithScheme(value) ?? /\/\/[^\t-\r ]+/.exec(value)?.[0]
}

/** The first word with a letter before a colon and more after it, from that letter on. */
function findWithScheme(value: string): string | undefined {
  let start = -1
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at)
    if (isSpace(unit)) start = -1
    else if (start === -1) start = isLetter(unit) ? at : -1
    else if (unit === colon && at + 1 < value.length && !isSpace(value.charCodeAt(at + 1))) {
      return /^[^\t-\r ]+/.exec(value.slice(start))?.[0]
    }
  }
  return undefined
}

/** An address after a single bracket, in a text that a closing one follows. */
function findBracketed(text: string): string | undefined {
  const scheme = /(?<!\[)\[([a-zA-Z][^\t-\r :]*:[^\t-\r ]+)/.exec(text)?.[1]
  return scheme ?? /(?<!\[)\[(\/\/[^\t-\r ]+)/.exec(text)?.[1]
}
