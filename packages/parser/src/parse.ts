import type { ParsedDocument, SourceDocument } from '@veracite/core'
import { detectSyntax } from './detect-syntax.js'
import { parseFlattened } from './formats/flattened/parse-flattened.js'
import { parseMarkdown } from './formats/markdown/parse-markdown.js'
import { parseWikitext } from './formats/wikitext/parse-wikitext.js'

/** Finds every citation of an article; damaged text is read as well as it can be, never refused. */
export function parse(document: SourceDocument): ParsedDocument {
  const { path, text } = document
  const syntax = document.syntax ?? detectSyntax(document)
  switch (syntax) {
    case 'flattened':
      return parseFlattened(path, text)
    case 'markdown':
      return parseMarkdown(path, text)
    case 'html':
      // Of a page there are the addresses in its links, and the templates that its text shows.
      return { ...parseWikitext(path, text), syntax }
    default:
      return parseWikitext(path, text)
  }
}
