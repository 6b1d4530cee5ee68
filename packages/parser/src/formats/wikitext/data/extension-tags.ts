/** What MediaWiki does with a tag before it looks for templates. */
export type TagKind =
  /** The content is no wikitext. */
  | 'opaque'
  /** The content is wikitext of its own: nothing that opens outside closes inside. */
  | 'parsed'
  | 'ref'
  | 'references'
  /** Absent when a page is viewed, with its content. */
  | 'includeonly'
  /** The tag is dropped, the content stays. */
  | 'marker'

/**
 * The tags of MediaWiki and of the extensions that Wikipedia runs.
 *
 * Source: Special:Version of the English Wikipedia, and the `parserFunction` and tag hooks of the
 * extensions named there, as known in 2026-01.
 */
export const extensionTags: Readonly<Record<string, TagKind>> = {
  categorytree: 'opaque',
  ce: 'opaque',
  charinsert: 'opaque',
  chem: 'opaque',
  gallery: 'parsed',
  graph: 'opaque',
  hiero: 'opaque',
  imagemap: 'parsed',
  includeonly: 'includeonly',
  indicator: 'parsed',
  inputbox: 'opaque',
  langconvert: 'parsed',
  mapframe: 'opaque',
  maplink: 'opaque',
  math: 'opaque',
  noinclude: 'marker',
  nowiki: 'opaque',
  onlyinclude: 'marker',
  phonos: 'opaque',
  poem: 'parsed',
  pre: 'opaque',
  ref: 'ref',
  references: 'references',
  score: 'opaque',
  section: 'opaque',
  source: 'opaque',
  syntaxhighlight: 'opaque',
  templatedata: 'opaque',
  templatestyles: 'opaque',
  timeline: 'opaque',
}
