import type { Fields } from './fields.js'
import { readAsWritten, readWikilink } from './markup.js'
import type { Name } from './names.js'

/** No more names than this make the anchor. */
const namesInAnchor = 4

/** The anchor that short references to a citation point at: `CITEREFSmithJones2005a`. */
export function makeAnchor(names: readonly Name[], fields: Fields): string {
  const parts = names.slice(0, namesInAnchor).map(({ last }) => {
    const { text } = readAsWritten(last)
    return readWikilink(text)?.label ?? text
  })
  return `CITEREF${parts.join('')}${anchorYear(fields)}`
}

function anchorYear({ date, year }: Fields): string {
  const written = (year ?? date)?.value ?? ''
  if (/^(?:c\. \d{3,4}|n\.d\.|nd)[a-zA-Z]?$/.test(written)) return written
  const range = /\d{4}[-–]\d{2,4}[a-zA-Z]?$/.exec(written)?.[0]
  if (range !== undefined) return range.replace('-', '–')
  return /^\d{4}(?=-)/.exec(written)?.[0] ?? /\d{3,4}[a-zA-Z]?$/.exec(written)?.[0] ?? ''
}
