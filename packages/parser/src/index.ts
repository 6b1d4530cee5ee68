export { detectSyntax } from './detect-syntax.js'
export { DumpError, type DumpErrorCode } from './formats/dump/dump-error.js'
export { type DumpPage, readDump } from './formats/dump/read-dump.js'
export { citationFromMarkdown } from './formats/markdown/from-markdown.js'
export type {
  BlockCitation,
  InlineCitation,
  MarkdownCitationForm,
} from './formats/markdown/nodes.js'
export { remarkCitations } from './formats/markdown/remark-citations.js'
export { citationSyntax } from './formats/markdown/syntax.js'
export { citationToMarkdown } from './formats/markdown/to-markdown.js'
export type { LanguagePack, LocalTemplate } from './packs/language-pack.js'
export { packs } from './packs/packs.js'
export { type ParseOptions, parse } from './parse.js'
