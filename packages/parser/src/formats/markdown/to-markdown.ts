import type { Options } from 'mdast-util-to-markdown'
import type { BlockCitation, InlineCitation } from './nodes.js'

/** Writes citations as they were read, and escapes text that would read as one. */
export function citationToMarkdown(): Options {
  const cit = '[Cc][Ii][Tt]'
  return {
    handlers: { citation: writeCitation, inlineCitation: writeInline },
    unsafe: [
      { character: '<', after: `<\\s*${cit}`, inConstruct: 'phrasing' },
      { character: '{', after: `\\{\\s*${cit}`, inConstruct: 'phrasing' },
    ],
  }
}

function writeCitation({ form, value }: BlockCitation | InlineCitation): string {
  return form === 'angles' ? `<<${value}>>` : `{{${value}}}`
}

function writeInline(node: InlineCitation): string {
  return writeCitation(node)
}

/** What the citation begins with, as the text before it must know. */
writeInline.peek = ({ form }: InlineCitation): string => (form === 'angles' ? '<' : '{')
