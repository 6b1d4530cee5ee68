import type { Citation } from '@veracite/core'

/** Parameters that tell a reader which source is meant, the most telling first. */
const identifying = [
  'title',
  'script-title',
  'trans-title',
  'chapter',
  'url',
  'doi',
  'isbn',
  'work',
  'website',
  'journal',
]

/** The words a reader knows a citation by: its title, else its address, else its template. */
export function identifyCitation(citation: Citation): string {
  for (const name of identifying) {
    const parameter = citation.parameters.find((item) => item.name === name && item.value !== '')
    if (parameter !== undefined) return parameter.value
  }
  return citation.rawTemplate
}
