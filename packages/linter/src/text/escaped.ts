import type { ParsedDocument } from '@veracite/core'

/** Fewer escaped references than this may be an article that writes about references. */
const fewest = 3

/**
 * Where the first reference of a wikitext starts that is escaped for XML throughout: `&lt;ref>` stands
 * for `<ref>` in it, and `&quot;` in what a value seems to be. For `RunContext.once`.
 *
 * @returns -1 where the text is what it seems to be
 */
export function findEscaping({ syntax, text }: ParsedDocument): number {
  if (syntax !== 'wikitext' || /<(?:ref|!--)/i.test(text)) return -1
  const escaped = text.match(/&lt;(?:ref|\/ref|!--)/gi) ?? []
  return escaped.length < fewest ? -1 : text.search(/&lt;(?:ref|\/ref|!--)/i)
}
