/** Something a citation cites that can be fetched: an address, or an identifier with a resolver. */
export interface SourceTarget {
  /** The citation that gives it. */
  readonly citationId: string
  /** The canonical name of the parameter that gives it: `url`, `chapter-url`, `doi`, … */
  readonly parameter: string
  /** The address to ask: as cited, or that of the identifier's resolver. */
  readonly url: string
}
