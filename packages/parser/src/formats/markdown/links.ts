import type { Link } from '@veracite/core'
import type { Link as LinkNode, LinkReference, Nodes } from 'mdast'
import type { FoundNodes } from './collect-nodes.js'
import type { CitationSource } from './create-citation.js'

const webAddress = /^(?:https?|ftps?):\/\/[^\s/]/i

/** Builds the links to web addresses; those within the document and to other files are left out. */
export function createLinks(
  { text: source, span }: CitationSource,
  { links, definitions }: Pick<FoundNodes, 'links' | 'definitions'>,
): readonly Link[] {
  return links.flatMap(({ node, start, end, reference, url: known }) => {
    const shown = known ?? source.slice(start, end)
    const url = node === undefined ? shown : addressOf(node, definitions)
    if (url === undefined || !webAddress.test(url)) return []
    const text = node === undefined ? url : textOf(node).trim()
    const isBare = text === '' || text === url || url.endsWith(`://${text}`)
    return {
      url,
      ...(isBare ? {} : { text }),
      kind: isBare ? 'bare' : 'bracketed',
      ...(reference === undefined ? {} : { reference }),
      span: span(start, end),
    } satisfies Link
  })
}

function addressOf(
  node: LinkNode | LinkReference,
  definitions: FoundNodes['definitions'],
): string | undefined {
  return node.type === 'link' ? node.url : definitions.get(node.identifier)?.url
}

/** The words of a link, its markup left out. */
function textOf(link: LinkNode | LinkReference): string {
  const words: string[] = []
  const nodes: Nodes[] = [link]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if ('value' in node) words.push(node.value)
    if ('alt' in node && typeof node.alt === 'string') words.push(node.alt)
    if ('children' in node) for (const child of node.children.toReversed()) nodes.push(child)
  }
  return words.join('')
}
