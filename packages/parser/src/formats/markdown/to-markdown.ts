import type { Nodes, Parents, Text } from 'mdast'
import type { Info, Options, State } from 'mdast-util-to-markdown'
import type { BlockCitation, InlineCitation } from './nodes.js'

/** Writes citations as they were read, and escapes text that would read as one. */
export function citationToMarkdown(): Options {
  const cit = '[Cc][Ii][Tt]'
  return {
    handlers: { citation: writeCitation, inlineCitation: writeInline, text: writeText },
    unsafe: [
      { character: '<', after: `<\\s*${cit}`, inConstruct: 'phrasing' },
      { character: '{', after: `\\{\\s*${cit}`, inConstruct: 'phrasing' },
    ],
  }
}

function writeCitation({ form, value }: BlockCitation | InlineCitation): string {
  return form === 'angles' ? `<<${value}>>` : `{{${value}}}`
}

/** In a table and in most headings there is one line alone. */
function writeInline(node: InlineCitation, _: Parents | undefined, { stack }: State): string {
  const written = writeCitation(node)
  const isOneLine = stack.includes('tableCell') || stack.includes('headingAtx')
  return isOneLine ? written.replaceAll(/\s*[\r\n]\s*/g, ' ') : written
}

/** What the citation begins with, as the text before it must know. */
writeInline.peek = ({ form }: InlineCitation): string => (form === 'angles' ? '<' : '{')

/** Writes text so that it leaves the citation before it what it is. */
function writeText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const { value } = node
  if (info.before === '>' && value.startsWith('>') && isAfterAngles(node, parent)) {
    // Of more than two angles the last two close a citation.
    return `\\>${state.safe(value.slice(1), info)}`
  }
  const [lineBreak] = /^\r?\n/.exec(value) ?? []
  const [first, second] = parent?.type === 'paragraph' ? parent.children : []
  if (lineBreak === undefined || second !== node || first?.type !== 'inlineCitation') {
    return state.safe(value, info)
  }
  // If its line ended here, the citation would be a block.
  return `&#xA;${state.safe(value.slice(lineBreak.length), { ...info, before: ';' })}`
}

function isAfterAngles(node: Text, parent: Parents | undefined): boolean {
  const siblings: readonly Nodes[] = parent?.children ?? []
  const before = siblings[siblings.indexOf(node) - 1]
  return before?.type === 'inlineCitation' && before.form === 'angles'
}
