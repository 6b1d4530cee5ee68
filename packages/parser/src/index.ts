export { detectSyntax } from './detect-syntax.js'
export type {
  BlockCitation,
  InlineCitation,
  MarkdownCitationForm,
} from './formats/markdown/nodes.js'
export { remarkCitations } from './formats/markdown/remark-citations.js'
export { parse } from './parse.js'
