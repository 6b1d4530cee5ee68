/** Addresses of IPv4 that are no one's on the public internet: one at least of each range that is refused. */
const privateIpv4 = [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.0.0.1',
  '10.255.255.254',
  '172.16.0.1',
  '172.31.255.254',
  '192.168.0.1',
  '192.168.255.254',
  '169.254.169.254',
  '169.254.0.1',
  '100.64.0.1',
  '100.127.255.254',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
]

/** Addresses of IPv6 that carry none of IPv4. */
const privateIpv6 =
  '::1 :: 0:0:0:0:0:0:0:1 0000:0000:0000:0000:0000:0000:0000:0001 fe80::1 fe80::1%25eth0 fe80::1%eth0 febf::1 fec0::1 fc00::1 fd00::1 fd00:ec2::254 FD00::1 ff02::1 ff05::2 ff0e::1 100::1 2001:db8::1 3fff::1 5f00::1 2001:10::1 2001:20::1 2001:2::1 4000::1 2001::1'.split(
    ' ',
  )

const names = 'localhost LOCALHOST localhost. foo.localhost a.b.localhost. ⓛocalhost lo%63alhost'

type Spelling = (address: string) => string

function bytes(address: string): number[] {
  return address.split('.').map(Number)
}

function whole(address: string): number {
  return bytes(address).reduce((sum, byte) => sum * 256 + byte, 0)
}

/** An address with its last parts made one number, and all parts written in some way. */
function inParts(count: number, write: (part: number) => string): Spelling {
  return (address) => {
    const parts = bytes(address)
    const rest = parts.slice(count - 1).reduce((sum, byte) => sum * 256 + byte, 0)
    return [...parts.slice(0, count - 1), rest].map(write).join('.')
  }
}

const decimal = (part: number): string => String(part)
const hex = (part: number): string => `0x${part.toString(16)}`
const octal = (part: number): string => `0${part.toString(8)}`

function moveDigits(address: string, zero: number): string {
  return address.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
}

/** The address as the last 32 bits of one of IPv6, after a prefix. */
function groups(address: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes(address)
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}

/** Teredo hides the address of the client by turning its bits round (RFC 4380, 4). */
function turned(address: string): string {
  return groups(
    bytes(address)
      .map((byte) => 255 - byte)
      .join('.'),
  )
}

const spellings: Readonly<Record<string, Spelling>> = {
  dotted: (address) => address,
  decimal: inParts(1, decimal),
  hexadecimal: inParts(1, hex),
  'capital hexadecimal': (address) => `0X${whole(address).toString(16).toUpperCase()}`,
  'long hexadecimal': (address) => `0x00000000000000000000${whole(address).toString(16)}`,
  octal: inParts(1, octal),
  'long octal': (address) => `0000000000000${whole(address).toString(8)}`,
  'two parts': inParts(2, decimal),
  'two parts of hexadecimal': inParts(2, hex),
  'three parts': inParts(3, decimal),
  'three parts of octal': inParts(3, octal),
  'dotted hexadecimal': inParts(4, hex),
  'dotted octal': inParts(4, octal),
  'dotted long octal': inParts(4, (part) => `0000${part.toString(8)}`),
  mixed: (address) =>
    bytes(address)
      .map((byte, at) => [hex, decimal, octal][at % 3]?.(byte))
      .join('.'),
  'final dot': (address) => `${address}.`,
  'hexadecimal with a final dot': (address) => `${hex(whole(address))}.`,
  'full-width digits': (address) => moveDigits(address, 0xff10),
  'mathematical digits': (address) => moveDigits(address, 0x1d7d8),
  'ideographic stops': (address) => address.replaceAll('.', '。'),
  'full-width stops': (address) => address.replaceAll('.', '．'),
  'half-width stops': (address) => address.replaceAll('.', '｡'),
  'percent-encoded': (address) =>
    address.replace(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  'percent-encoded stops': (address) => address.replaceAll('.', '%2E'),
  'soft hyphens': (address) => address.replaceAll('.', '.\u00ad'),
  'a user name like a public host': (address) => `news.example@${address}`,
  'a user name with a port': (address) => `news.example:80@${address}`,
  'a password like a host': (address) => `user:news.example@${address}`,
  'a user name twice': (address) => `a@news.example@${address}`,
  'a port': (address) => `${address}:8080`,
  'a backslash before a public host': (address) => `${address}\\@news.example`,
  'a public host as fragment': (address) => `${address}#@news.example`,
  'a public host as query': (address) => `${address}?@news.example`,
  'mapped in IPv6': (address) => `[::ffff:${address}]`,
  'mapped in hexadecimal': (address) => `[::ffff:${groups(address)}]`,
  'mapped in capitals, in full': (address) => `[0:0:0:0:0:FFFF:${groups(address).toUpperCase()}]`,
  'compatible with IPv6': (address) => `[::${address}]`,
  'compatible in hexadecimal': (address) => `[::${groups(address)}]`,
  'translated (RFC 2765)': (address) => `[::ffff:0:${groups(address)}]`,
  NAT64: (address) => `[64:ff9b::${address}]`,
  'NAT64 in hexadecimal': (address) => `[64:ff9b::${groups(address)}]`,
  'NAT64 of a network’s own': (address) => `[64:ff9b:1::${groups(address)}]`,
  '6to4': (address) => `[2002:${groups(address)}::]`,
  '6to4 with a host': (address) => `[2002:${groups(address)}::1]`,
  'Teredo server': (address) => `[2001:0:${groups(address)}::1]`,
  'Teredo client': (address) => `[2001:0:4136:e378:8000:63bf:${turned(address)}]`,
  ISATAP: (address) => `[2a00:1450:4001::5efe:${address}]`,
  'ISATAP, universal': (address) => `[2a00:1450:4001:0:200:5efe:${groups(address)}]`,
}

/** Addresses of web pages on hosts that are no one's on the public internet, each spelled otherwise. */
export const privateUrls: readonly string[] = [
  ...new Set([
    ...Object.values(spellings).flatMap((spell) =>
      privateIpv4.map((address) => `http://${spell(address)}/`),
    ),
    ...privateIpv6.flatMap((address) => [`http://[${address}]/`, `https://[${address}]:8443/`]),
    ...names.split(' ').flatMap((name) => [`http://${name}/`, `https://${name}:3000/`]),
  ]),
]

/** The same hosts as bare addresses, as DNS may answer. */
export const privateAnswers: readonly string[] = [
  ...privateIpv4,
  ...privateIpv6.filter((address) => !address.includes('%25')),
  ...privateIpv4.map((address) => `::ffff:${address}`),
  ...privateIpv4.map((address) => `64:ff9b::${groups(address)}`),
]
