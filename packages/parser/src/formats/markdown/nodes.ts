import type { Data, Literal } from 'mdast'

/** What delimits a citation in Markdown: `<<…>>` or `{{…}}`. */
export type MarkdownCitationForm = 'angles' | 'braces'

interface CitationNode extends Literal {
  /** The template, its parameters and the white space between them as written; no delimiters. */
  value: string
  form: MarkdownCitationForm
  data?: Data
}

/** A citation that is a block of its own. */
export interface BlockCitation extends CitationNode {
  type: 'citation'
}

/** A citation within a line of text. */
export interface InlineCitation extends CitationNode {
  type: 'inlineCitation'
}

declare module 'mdast' {
  interface BlockContentMap {
    citation: BlockCitation
  }
  interface PhrasingContentMap {
    inlineCitation: InlineCitation
  }
  interface RootContentMap {
    citation: BlockCitation
    inlineCitation: InlineCitation
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation'
    inlineCitation: 'inlineCitation'
    citationMarker: 'citationMarker'
    citationData: 'citationData'
  }
}
