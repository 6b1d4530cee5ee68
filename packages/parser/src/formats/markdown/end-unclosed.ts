import { canonicalParameterName } from '../../citation/parameter-names.js'
import { parameterType } from '../flattened/parameter-types.js'
import { cutTyped } from '../flattened/typed-cut.js'
import type { FoundCitation } from './create-citation.js'
import { splitCitation } from './read-citation.js'

/**
 * Ends citations that are not closed where a person would: before the next citation, at the end of
 * their block, and after a last value whose type tells its end.
 *
 * @param citations in the order of the text; unclosed ones end with their block
 */
export function endUnclosed(
  text: string,
  citations: readonly FoundCitation[],
): readonly FoundCitation[] {
  return citations.map((citation, index) => {
    if (citation.isClosed) return citation
    const limit = Math.min(citation.end, citations[index + 1]?.start ?? text.length)
    const value = cutLastValue(text.slice(citation.start + 2, limit).trimEnd(), citation)
    return { ...citation, value, end: citation.start + 2 + value.length }
  })
}

function cutLastValue(text: string, { isInTable }: FoundCitation): string {
  const last = splitCitation(text, { isInTable }).parameters.at(-1)
  if (last === undefined) return text
  const name = canonicalParameterName(text.slice(last.nameStart, last.nameEnd))
  const range = { start: last.valueStart, limit: text.length }
  const cut = cutTyped(text, range, { name, type: parameterType(name) })
  if (cut !== null) return text.slice(0, cut.end)
  const lineEnd = text.indexOf('\n', last.valueStart)
  return lineEnd === -1 ? text : text.slice(0, lineEnd).trimEnd()
}
