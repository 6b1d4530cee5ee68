import { DumpError } from './dump-error.js'

/** The only ones that exist without a document type, which no export has. */
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The longest reference: `&#x10FFFF;` with leading zeros to spare. */
export const maxReferenceLength = 16

/**
 * Text of an XML document with its references replaced.
 *
 * @throws {DumpError} where a reference is to something that XML does not define by itself
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([#\w]{0,15};)?/g, (whole, body: string | undefined) => {
    const name = body?.slice(0, -1) ?? ''
    const character = named[name] ?? (name.startsWith('#') ? numbered(name.slice(1)) : undefined)
    if (character === undefined || (!Object.hasOwn(named, name) && !name.startsWith('#')))
      throw new DumpError('malformed', `it has a reference that XML does not define: ${whole}`)
    return character
  })
}

function numbered(digits: string): string | undefined {
  const code = /^\d+$/.test(digits)
    ? Number(digits)
    : /^x[\da-f]+$/i.test(digits)
      ? Number.parseInt(digits.slice(1), 16)
      : Number.NaN
  const allowed = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return allowed ? String.fromCodePoint(code) : undefined
}
