import type { ParsedDocument, SourceDocument } from '@veracite/core'
import { detectSyntax } from './detect-syntax.js'
import { parseFlattened } from './formats/flattened/parse-flattened.js'
import { parseMarkdown } from './formats/markdown/parse-markdown.js'
import { parseWikitext } from './formats/wikitext/parse-wikitext.js'
import { createVocabulary } from './formats/wikitext/vocabulary.js'
import type { LanguagePack } from './packs/language-pack.js'

/** How to read an article. */
export interface ParseOptions {
  /**
   * The template and parameter names of wikis in other languages, for wikitext.
   *
   * @default []
   */
  readonly packs?: readonly LanguagePack[]
}

/** Finds every citation of an article; damaged text is read as well as it can be, never refused. */
export function parse(document: SourceDocument, options: ParseOptions = {}): ParsedDocument {
  const { path, text } = document
  const syntax = document.syntax ?? detectSyntax(document)
  switch (syntax) {
    case 'flattened':
      return parseFlattened(path, text)
    case 'markdown':
      return parseMarkdown(path, text)
    case 'html':
      // Of a page there are the addresses in its links, and the templates that its text shows.
      return { ...parseWikitext(path, text, createVocabulary(options.packs ?? [])), syntax }
    default:
      return parseWikitext(path, text, createVocabulary(options.packs ?? []))
  }
}
