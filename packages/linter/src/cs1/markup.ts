/** A value with the double parentheses taken off that ask the module to take it as it is. */
export interface Written {
  readonly text: string
  readonly asWritten: boolean
}

/** Reads `((…))`, by which editors ask that a value be accepted as it is. */
export function readAsWritten(value: string): Written {
  const asWritten = value.startsWith('((') && value.length > 4 && value.endsWith('))')
  return asWritten ? { text: value.slice(2, -2), asWritten } : { text: value, asWritten }
}

/** What a wikilink shows, where the whole value is one; `undefined` otherwise. */
export function readWikilink(value: string): { target: string; label: string } | undefined {
  if (!value.startsWith('[[')) return undefined
  const link = /^\[\[([^\]|]*)(?:\|([^\]]*))?\]\]$/.exec(value)
  if (!link) return undefined
  const target = link[1] ?? ''
  return { target, label: link[2] || target }
}

/** Whether a wikilink stands somewhere in a value. */
export function holdsWikilink(value: string): boolean {
  const start = value.indexOf('[[')
  return start !== -1 && value.indexOf(']]', start) !== -1
}

/** Whether a value holds the apostrophes of italic or bold type. */
export function holdsApostropheMarkup(value: string): boolean {
  return value.includes("''")
}
