/** Whether text is a Library of Congress Control Number, in its normalised form or one like it. */
export function isValidLccn(lccn: string): boolean {
  if (/\s/.test(lccn)) return false
  const id = normalizeLccn(lccn)
  return /^(?:\d{8}|[a-z]\d{8}|(?:[a-z]{2}|\d{2})\d{8}|[a-z]{3}\d{8}|[a-z]\d{10}|[a-z]{2}\d{10})$/.test(
    id,
  )
}

function normalizeLccn(lccn: string): string {
  const id = lccn.replace(/\/.*$/s, '')
  const at = id.lastIndexOf('-')
  if (at < 1 || at === id.length - 1) return id
  return id.slice(0, at) + id.slice(at + 1).padStart(6, '0')
}

/** Whether text is an OCLC number, with or without one of its prefixes. */
export function isValidOclc(oclc: string, limit: number): boolean {
  if (/^(?:ocm\d{8}|ocn\d{9}|on\d{10,}|\(OCoLC\)[1-9]\d{0,8})$/.test(oclc)) return true
  return /^\d{1,11}$/.test(oclc) && oclc.length <= String(limit).length && Number(oclc) <= limit
}

/** Whether text is an identifier of the Open Library: digits and the letter of a kind. */
export function isValidOpenLibrary(ol: string): boolean {
  return /^(?:OL)?\d+[AMW]$/.test(ol)
}

/** Whether text is an identifier of JSTOR, and not its address or label. */
export function isValidJstor(jstor: string): boolean {
  return !/[Jj][Ss][Tt][Oo][Rr]|^https?:\/\/|\s/.test(jstor)
}

/** Whether text is a number of Zentralblatt MATH. */
export function isValidZbl(zbl: string): boolean {
  return /^\d{1,4}\.\d{5}$/.test(zbl)
}

/** Whether text is a number that Zentralblatt MATH gives until the final one. */
export function isTemporaryZbl(zbl: string): boolean {
  return /^\d{8}$/.test(zbl)
}

/**
 * Whether text is a handle, without spaces, dashes, and the other marks of the blocks that hold these; what asks
 * the resolver for something may follow it.
 */
export function isValidHandle(hdl: string): boolean {
  const handle = hdl.replace(handleQuery, '')
  const slash = handle.indexOf('/')
  return slash !== -1 && slash < handle.length - 1 && !/[\s\u2000-\u2FFF]|[.,]$/.test(handle)
}

const handleQuery =
  /\?(?:noredirect|ignore_aliases|auth|cert|index|type|urlappend|locatt|action).*$/s

/** Whether text is a CiteSeerX identifier. */
export function isValidCiteSeerX(id: string): boolean {
  return /^10\.1\.1\.[1-9]\d{0,3}\.[1-9]\d{0,3}$/.test(id)
}

/** Whether text is the id of a message on Usenet, without its angle brackets. */
export function isValidMessageId(id: string): boolean {
  const at = id.indexOf('@', 1)
  return at > 0 && at < id.length - 1 && !id.startsWith('<') && !id.endsWith('>')
}
