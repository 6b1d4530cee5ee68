import { canonicalParameterName } from '../../citation/parameter-names.js'
import { parameterType } from '../flattened/parameter-types.js'
import { cutTyped } from '../flattened/typed-cut.js'
import { sortByStart } from '../wikitext/ranges.js'
import type { FoundCitation } from './create-citation.js'
import { splitCitation } from './read-citation.js'
import { SourceMap, stripQuotes } from './source-map.js'

/** A citation that no delimiters close, as offsets into the document. */
export interface UnclosedCitation extends Pick<FoundCitation, 'start' | 'form' | 'refName'> {
  /** The end of the block or the table row that it begins in. */
  readonly limit: number
  readonly isInTable: boolean
  /** How many quotations it stands in. */
  readonly quotes: number
}

/**
 * Ends citations that are not closed where a person would: before the next citation, at the end of
 * their block, and after a last value whose type tells its end.
 */
export function endUnclosed(
  text: string,
  closed: readonly FoundCitation[],
  unclosed: readonly UnclosedCitation[],
): readonly FoundCitation[] {
  const all = sortByStart([...closed, ...unclosed])
  return all.flatMap((citation, index) => {
    if (!('limit' in citation)) return []
    const { start, form, refName, limit, isInTable, quotes } = citation
    const inner = start + 2
    const source = text.slice(inner, Math.min(limit, all[index + 1]?.start ?? limit))
    const stripped = stripQuotes(source, quotes)
    const fields = isInTable ? keepNamed(stripped) : stripped
    const value = cutLastValue(fields.trimEnd())
    const end = new SourceMap(stripped, source, inner).endAt(0, value.length)
    const found = { start, end, value, form, isClosed: false }
    return refName === undefined ? found : { ...found, refName }
  })
}

/** Cuts off the cells of a table row that hold no parameters. */
function keepNamed(text: string): string {
  const { nameEnd, parameters } = splitCitation(text)
  const other = parameters.findIndex(({ isNamed }) => !isNamed)
  const named = other === -1 ? parameters : parameters.slice(0, other)
  return text.slice(0, named.at(-1)?.valueEnd ?? nameEnd)
}

function cutLastValue(text: string): string {
  const last = splitCitation(text).parameters.at(-1)
  if (last === undefined) return text
  const name = canonicalParameterName(text.slice(last.nameStart, last.nameEnd))
  const range = { start: last.valueStart, limit: text.length }
  const cut = cutTyped(text, range, { name, type: parameterType(name) })
  if (cut !== null) return text.slice(0, cut.end)
  const lineEnd = text.indexOf('\n', last.valueStart)
  return lineEnd === -1 ? text : text.slice(0, lineEnd).trimEnd()
}
