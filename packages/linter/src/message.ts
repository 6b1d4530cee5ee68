import type { MessageData } from '@veracite/core'

/** Longest value a message quotes, in UTF-16 code units; the data of the finding keeps it whole. */
const longestQuote = 120

/** Fills the `{name}` placeholders of a template; a name that `data` does not have stays as it is. */
export function fillMessage(template: string, data: MessageData): string {
  if (!template.includes('{')) return template
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(data, name) ? shorten(String(data[name])) : placeholder,
  )
}

function shorten(value: string): string {
  if (value.length <= longestQuote && !/\s\s|[^\S ]/.test(value)) return value
  const line = value.slice(0, longestQuote * 4).replace(/\s+/g, ' ')
  if (line.length <= longestQuote) return line
  // Half of a surrogate pair would be shown as a replacement character.
  const end = /[\uD800-\uDBFF]/.test(line.charAt(longestQuote - 2))
    ? longestQuote - 2
    : longestQuote - 1
  return `${line.slice(0, end)}…`
}
