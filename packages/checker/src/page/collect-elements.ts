import { type AnyNode, type Element, hasChildren, isTag } from 'domhandler'

/** The elements of a page by their name, in the order of the page. */
export type Elements = (name: string) => readonly Element[]

/** How many elements of one name are kept; a page with more repeats itself. */
const maxPerName = 500

/** Before the name of what readers do not see. */
export const unseen = 'unseen '

/** Elements that tell what a page says, and so stand apart where readers do not see them. */
const said: ReadonlySet<string> = new Set(['h1', 'h2', 'p'])

/** Collects the elements of a page in one pass, as selectors take quadratic time on hostile pages. */
export function collectElements(nodes: readonly AnyNode[]): Elements {
  const byName = new Map<string, Element[]>()
  const stack = nodes.map((node) => ({ node, isSeen: true })).reverse()
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node } = top
    const isSeen = top.isSeen && !(isTag(node) && isUnseen(node))
    if (isTag(node)) keep(byName, node, isSeen || !said.has(node.name) ? '' : unseen)
    if (!hasChildren(node)) continue
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child !== undefined) stack.push({ node: child, isSeen })
    }
  }
  return (name) => byName.get(name) ?? []
}

/** Whether an element stands right in one of some name. */
export function isInside({ parent }: Element, name: string): boolean {
  return parent !== null && 'name' in parent && parent.name === name
}

/** Whether what is in an element is not shown: for readers without scripts, for later, or hidden. */
export function isUnseen({ name, attribs }: Element): boolean {
  if (name === 'template' || name === 'noscript') return true
  // Whole pages hide until their scripts have run.
  if (name === 'html' || name === 'body') return false
  const { hidden, style } = attribs
  return hidden !== undefined || (style !== undefined && hiding.test(style))
}

const hiding = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i

function keep(byName: Map<string, Element[]>, element: Element, mark: string): void {
  const name = mark + element.name
  const elements = byName.get(name)
  if (elements === undefined) byName.set(name, [element])
  else if (elements.length < maxPerName) elements.push(element)
}
