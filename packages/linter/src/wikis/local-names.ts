import type { Citation, ParsedDocument, RunContext } from '@veracite/core'

/** Whether a citation is by a template that a wiki of the document has in its own language. */
export function isLocal(run: RunContext, { rawTemplate }: Citation): boolean {
  if (run.languages.length === 0) return false
  return run.once(run.document, listLocalNames).has(squeeze(rawTemplate.replace(/^[^:]*:/, '')))
}

/** What the templates of the document's wikis call a parameter. */
export function localName(run: RunContext, name: string): string | undefined {
  for (const { parameters = {} } of run.languages) {
    const known = Object.keys(parameters).find((local) => parameters[local] === name)
    if (known !== undefined) return known
  }
  return undefined
}

/** The names of templates that the document's wikis have in their own languages. For `RunContext.once`. */
function listLocalNames(_document: ParsedDocument, run: RunContext): ReadonlySet<string> {
  const templates = run.languages.flatMap((language) => Object.values(language.templates))
  return new Set(templates.flatMap(({ names }) => names.map(squeeze)))
}

function squeeze(name: string): string {
  return name.replace(/[\s_]+/g, '').toLowerCase()
}
