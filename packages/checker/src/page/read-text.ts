import { type AnyNode, hasChildren, isTag, isText } from 'domhandler'
import { isUnseen } from './collect-elements.js'
import { foldSpace } from './fold-space.js'

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
  visitText(nodes, (part) => {
    if (length > reach) return false
    const folded = foldSpace(part)
    if (length <= limit) parts.push(folded)
    if (folded !== ' ') length += folded.length
    return true
  })
  const text = foldSpace(parts.join('')).trim()
  return { text: text.slice(0, limit), length: Math.max(length, text.length) }
}

/**
 * Visits the text nodes below some nodes, and the gaps between them; a stack of its own, as pages nest deeper than calls
 * may.
 *
 * @param visit tells whether to go on
 */
function visitText(nodes: readonly AnyNode[], visit: (text: string) => boolean): void {
  const stack: (AnyNode | string)[] = [...nodes].reverse()
  let roots = stack.length
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const isRoot = stack.length < roots
    if (isRoot) roots = stack.length
    const text = typeof node === 'string' ? node : isText(node) ? node.data : undefined
    if (text !== undefined && !visit(text)) return
    if (typeof node === 'string' || !hasChildren(node)) continue
    const name = isTag(node) ? node.name : ''
    if (unseen.has(name) || (isTag(node) && !isRoot && isUnseen(node))) continue
    if (!inline.has(name)) {
      if (!visit(gap)) return
      stack.push(gap)
    }
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child !== undefined) stack.push(child)
    }
  }
}

/** What stands between words that elements part. */
const gap = ' '
