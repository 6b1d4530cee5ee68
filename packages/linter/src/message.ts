import type { MessageData } from '@veracite/core'

/** Longest value a message quotes, in UTF-16 code units; the data of the finding keeps it whole. */
const longestQuote = 120

/** Fills the `{name}` placeholders of a template; a name that `data` does not have stays as it is. */
export function fillMessage(template: string, data: MessageData): string {
  let filled = ''
  let from = 0
  for (let open = template.indexOf('{'); open !== -1; open = template.indexOf('{', open + 1)) {
    const close = template.indexOf('}', open)
    if (close === -1) break
    const name = template.slice(open + 1, close)
    if (!Object.hasOwn(data, name)) continue
    filled += template.slice(from, open) + shorten(String(data[name]))
    from = close + 1
  }
  return from === 0 ? template : filled + template.slice(from)
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
