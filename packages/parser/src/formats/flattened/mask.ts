import { ForwardSearch } from '../wikitext/forward-search.js'
import type { WikitextSource } from '../wikitext/wikitext-source.js'

/** Tags whose content is not read as wikitext. */
const literalTags = ['nowiki', 'pre', 'math', 'syntaxhighlight', 'source', 'code'] as const

const opening = new RegExp(
  `<!--|<(${literalTags.join('|')})(?:\\s[^<>]{0,200})?>|\\{\\{([!=])(?![\\w!=-])`,
  'g',
)

/**
 * Blanks comments and hides what is not read as wikitext; all offsets stay.
 *
 * The source is told what its values drop (comments) and expand (`{{!` and `{{=`).
 */
export function maskText(text: string, source: WikitextSource): string {
  const closings = new Map(
    ['-->', ...literalTags.map((tag) => `</${tag}>`)].map((closing) => [
      closing,
      new ForwardSearch(text, closing),
    ]),
  )
  const pieces: string[] = []
  let from = 0
  for (const match of text.matchAll(opening)) {
    const start = match.index
    if (start < from) continue
    const [found, tag, character] = match
    if (character === '!' || character === '=') {
      const replacement = character === '!' ? '|' : '='
      source.addEdit({ start, end: start + found.length, replacement })
      continue
    }
    const closing = tag === undefined ? '-->' : `</${tag}>`
    const closingStart = closings.get(closing)?.next(start + found.length) ?? text.length
    if (closingStart >= text.length) continue
    const end = closingStart + closing.length
    if (tag === undefined) source.addEdit({ start, end, replacement: '' })
    pieces.push(text.slice(from, start), (tag === undefined ? ' ' : '\0').repeat(end - start))
    from = end
  }
  return pieces.join('') + text.slice(from)
}
