import { type AnyNode, hasChildren, isTag, isText } from 'domhandler'
import { isUnseen } from './collect-elements.js'

/** Elements whose content a reader does not see as text. */
const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'svg',
  'title',
  'iframe',
  'object',
  'select',
  'textarea',
])

/** Elements that do not end a word. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup u var wbr'.split(' '),
)

/** Text with white space folded, as far as it was wanted. */
export interface FoldedText {
  readonly text: string
  /** UTF-16 code units of what was walked. */
  readonly length: number
}

/**
 * The readable text below some nodes, in the order of the page.
 *
 * @param limit UTF-16 code units to keep of it
 * @param reach UTF-16 code units after which the walk ends
 */
export function readText(
  nodes: readonly AnyNode[],
  limit: number,
  reach: number = limit,
): FoldedText {
  const parts: string[] = []
  let length = 0
  for (const part of textParts(nodes)) {
    if (length > reach) break
    const folded = part.replace(/\s+/g, ' ')
    if (length <= limit) parts.push(folded)
    if (folded !== ' ') length += folded.length
  }
  const text = parts.join('').replace(/ {2,}/g, ' ').trim()
  return { text: text.slice(0, limit), length: Math.max(length, text.length) }
}

/** The text nodes below some nodes; a stack of its own, as pages nest deeper than calls may. */
function* textParts(nodes: readonly AnyNode[]): Generator<string> {
  const stack: (AnyNode | string)[] = [...nodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') yield node
    else if (isText(node)) yield node.data
    else if (hasChildren(node)) {
      const name = isTag(node) ? node.name : ''
      if (unseen.has(name) || (isTag(node) && !nodes.includes(node) && isUnseen(node))) continue
      const gap = inline.has(name) ? '' : ' '
      if (gap !== '') {
        yield gap
        stack.push(gap)
      }
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index]
        if (child !== undefined) stack.push(child)
      }
    }
  }
}
