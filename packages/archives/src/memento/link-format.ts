/** One link of a `Link` header or of a TimeMap. */
export interface WebLink {
  readonly target: string
  /** Relation types, lower case. */
  readonly rel: readonly string[]
  /** Other attributes, names lower case; the first of each name counts. */
  readonly attributes: ReadonlyMap<string, string>
}

/** One step of the grammar: a target in angle brackets, or a separator with what follows. */
const token =
  /<([^<>]*)>|;\s*([\w!#$&+.^`|~*-]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s";,]*)))?|[^<;]+|./gsy

/**
 * Reads links as RFC 8288 and RFC 6690 write them: `<target>; rel="memento"; datetime="…", …`.
 * What is not of that form is passed over; `limit` bounds the links read.
 */
export function parseLinks(text: string, limit: number): WebLink[] {
  const links: WebLink[] = []
  let attributes: Map<string, string> | undefined
  for (const match of text.matchAll(token)) {
    if (match[1] !== undefined) {
      if (links.length === limit) break
      attributes = new Map()
      const own = attributes
      links.push({
        target: match[1].trim(),
        get rel() {
          return (own.get('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
        },
        attributes: own,
      })
    } else if (match[2] !== undefined && attributes) {
      const name = match[2].toLowerCase()
      const value = match[3]?.replace(/\\(.)/gs, '$1') ?? match[4] ?? ''
      if (!attributes.has(name)) attributes.set(name, value)
    }
  }
  return links
}
