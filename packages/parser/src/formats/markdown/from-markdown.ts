import type { CompileContext, Extension, Handle, Token } from 'mdast-util-from-markdown'
import type { MarkdownCitationForm } from './nodes.js'
import { rememberCell } from './table-cells.js'
import { tidyTree } from './tidy-tree.js'

/** Turns the citations that `citationSyntax` reads into mdast nodes. */
export function citationFromMarkdown(): Extension {
  return {
    enter: { citation: enterCitation, inlineCitation: enterCitation },
    exit: {
      citation: exitCitation,
      inlineCitation: exitCitation,
      citationData: exitData,
      tableContent: rememberCell,
    },
    transforms: [tidyTree],
  }
}

/** What a citation is delimited by, told from its first character. */
function formOf(opening: string): MarkdownCitationForm {
  return opening === '<' ? 'angles' : 'braces'
}

function enterCitation(this: CompileContext, token: Token): void {
  const type = token.type === 'citation' ? 'citation' : 'inlineCitation'
  const form = formOf(this.sliceSerialize(token).charAt(0))
  this.enter({ type, form, value: '' }, token)
  this.buffer()
}

function exitData(this: CompileContext, token: Token): void {
  this.config.enter['data']?.call(this, token)
  this.config.exit['data']?.call(this, token)
}

const exitCitation: Handle = function (token) {
  const value = this.resume()
  const node = this.stack.at(-1)
  if (node?.type === 'citation' || node?.type === 'inlineCitation') node.value = value
  this.exit(token)
}
