import type { Nodes, Paragraph, Parents, Root } from 'mdast'
import type { BlockCitation } from './nodes.js'
import { mergeTableCells } from './table-cells.js'

/** Makes of a tree what it would have been, had the rest of Markdown known of citations. */
export function tidyTree(tree: Root): undefined {
  // No recursion: how deep a tree is, its author decides.
  const nodes: Nodes[] = [tree]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.type === 'tableRow') mergeTableCells(node)
    else if ('children' in node) {
      liftCitations(node)
      for (const child of node.children) nodes.push(child)
    }
  }
}

/** Makes blocks of the citations that are all of a paragraph, as they are when they are read again. */
function liftCitations(parent: Parents): void {
  // The box of a task needs a paragraph to stand in.
  const first = parent.type === 'listItem' && typeof parent.checked === 'boolean' ? 1 : 0
  for (let index = first; index < parent.children.length; index += 1) {
    const child = parent.children[index]
    const block = child?.type === 'paragraph' ? toBlock(child) : undefined
    if (block !== undefined) parent.children[index] = block
  }
}

function toBlock({ children }: Paragraph): BlockCitation | undefined {
  const [only, next] = children
  if (only?.type !== 'inlineCitation' || next !== undefined) return undefined
  return { ...only, type: 'citation' }
}
