import type { Citation, ParsedDocument } from '@veracite/core'

/**
 * Whether the citations of a text whose markup was lost are the same ones, field by field, now that their
 * templates are rebuilt.
 */
export function isRebuilt(before: ParsedDocument, after: ParsedDocument): boolean {
  if (after.syntax !== 'wikitext' || after.diagnostics.length > 0) return false
  return (
    before.citations.length === after.citations.length &&
    before.citations.every((citation, index) => hasSameFields(citation, after.citations[index]))
  )
}

function hasSameFields(before: Citation, after: Citation | undefined): boolean {
  return (
    after?.template === before.template &&
    after.parameters.length === before.parameters.length &&
    after.parameters.every(({ rawName, value }, index) => {
      const old = before.parameters[index]
      return old?.rawName === rawName && old.value === value
    })
  )
}
