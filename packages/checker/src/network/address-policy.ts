import ipaddr from 'ipaddr.js'

/** Ranges of IPv6 that carry an IPv4 address in their last 32 bits, which is what decides. */
const carriers: ReadonlySet<string> = new Set(['ipv4Mapped', 'rfc6145', 'rfc6052'])

/** Public addresses that answer only inside a cloud, with its secrets. */
const metadataAddresses: ReadonlySet<string> = new Set(['168.63.129.16'])

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an address is one of the public internet, and no other machine's. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv4) return isPublicIpv4(parsed)
  const range = parsed.range()
  if (carriers.has(range)) return isPublicIpv4(new ipaddr.IPv4(parsed.toByteArray().slice(-4)))
  return range === 'unicast' && parsed.match(globalUnicast) && !isTunnel(parsed)
}

/**
 * Whether the host of a URL may be asked, before any name is resolved.
 *
 * @param host as the URL parser gives it, that is with every spelling of IPv4 made decimal
 */
export function isPublicHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(bare)) return isPublicAddress(bare)
  // RFC 6761: these names are the loopback address, whatever DNS says.
  return !/(?:^|\.)localhost\.?$/i.test(bare)
}

/** Whether an address leads to this machine, and so needs no network. */
export function isLoopback(url: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname)
}

function isPublicIpv4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && !metadataAddresses.has(address.toString())
}

/** Whether an address routes to an IPv4 address through ISATAP (RFC 5214, 6.1). */
function isTunnel({ parts }: ipaddr.IPv6): boolean {
  return (parts[4] === 0 || parts[4] === 0x0200) && parts[5] === 0x5efe
}
