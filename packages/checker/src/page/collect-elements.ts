import { type AnyNode, type Element, hasChildren, isTag } from 'domhandler'

/** The elements of a page by their name, in the order of the page. */
export type Elements = (name: string) => readonly Element[]

/** How many elements of one name are kept; a page with more repeats itself. */
const maxPerName = 500

/** Collects the elements of a page in one pass, as selectors take quadratic time on hostile pages. */
export function collectElements(nodes: readonly AnyNode[]): Elements {
  const byName = new Map<string, Element[]>()
  const stack: AnyNode[] = [...nodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isTag(node)) keep(byName, node)
    if (!hasChildren(node)) continue
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child !== undefined) stack.push(child)
    }
  }
  return (name) => byName.get(name) ?? []
}

function keep(byName: Map<string, Element[]>, element: Element): void {
  const elements = byName.get(element.name)
  if (elements === undefined) byName.set(element.name, [element])
  else if (elements.length < maxPerName) elements.push(element)
}
