import type { Citation, Parameter, RunContext, TextEdit } from '@veracite/core'
import { insertAfter, replaceValue } from '../text/edit-parameters.js'
import { removeTag } from '../text/remove-tag.js'
import { writtenName } from '../text/written-name.js'

/** The parameters that tell of a copy, and what is to be written after which source. */
interface Writing {
  readonly source: Parameter
  /** Values by the canonical names of their parameters. */
  readonly wanted: ReadonlyMap<string, string>
}

/**
 * The edits that cite a copy: parameters that are there get their values, the others follow the source.
 * `undefined` where a template of another wiki has no name for one that is needed.
 */
export function writeCopy(
  run: RunContext,
  citation: Citation,
  { source, wanted }: Writing,
): readonly TextEdit[] | undefined {
  let after = source
  const edits: TextEdit[] = []
  const missing: [name: string, value: string][] = []
  for (const [name, value] of wanted) {
    const present = citation.parameters.findLast((parameter) => parameter.name === name)
    if (present) {
      edits.push(replaceValue(present, value))
      after = present
      continue
    }
    const written = writtenName(run, citation, name)
    if (written !== undefined) missing.push([written, value])
    // Elsewhere the status goes without saying.
    else if (name !== 'url-status') return undefined
  }
  if (missing.length > 0) edits.push(insertAfter(run, after, missing))
  return [...edits, ...removeMarks(run, citation)]
}

/** With a copy cited, a mark for a dead link says nothing any more. */
function removeMarks(run: RunContext, { id }: Citation): readonly TextEdit[] {
  const { annotations = [] } = run.document
  return annotations
    .filter(({ template, citationId }) => template === 'dead link' && citationId === id)
    .map(({ span }) => removeTag(run, span))
}
