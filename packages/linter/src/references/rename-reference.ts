import type { Fix, Reference, RunContext, TextEdit } from '@veracite/core'

/** Gives references another name; `undefined` where one of them is no tag with its name written in it. */
export function renameReferences(
  run: RunContext,
  references: readonly Reference[],
  name: string,
): Fix | undefined {
  if (name === '' || /["<>|={}]/.test(name)) return undefined
  const edits = references.map((reference) => renameOne(run, reference, name))
  const isWhole = edits.every((edit): edit is TextEdit => edit !== undefined)
  return isWhole && edits.length > 0 ? { safe: false, edits } : undefined
}

function renameOne(
  { document, spanBetween }: RunContext,
  { kind, attributes }: Reference,
  name: string,
): TextEdit | undefined {
  const span = attributes.find((attribute) => attribute.name.toLowerCase() === 'name')?.span
  if (kind !== 'ref' || !span) return undefined
  const written = document.text.slice(span.start.offset, span.end.offset)
  const [, before = ''] = /^(name\s*=\s*)/i.exec(written) ?? []
  if (before === '') return undefined
  return {
    span: spanBetween(span.start.offset + before.length, span.end.offset),
    text: `"${name}"`,
  }
}
