import type { Nodes } from 'mdast'
import type { Range } from '../wikitext/ranges.js'
import { blankStretches } from './blank.js'

/** Elements whose text is shown as it is written, or not at all. */
const names = 'code|pre|script|style|textarea'

const hidingStart = new RegExp(`<!--|<(${names})(?![\\w-])`, 'gi')
const hidingTag = new RegExp(`^<(/?)(${names})(?![\\w-])`)

/** Blanks what HTML shows as code, or not at all; all offsets stay. */
export function blankHiddenHtml(html: string): string {
  const hidden: Range[] = []
  for (const { 1: name, index: start } of html.matchAll(hidingStart)) {
    if (start < (hidden.at(-1)?.end ?? 0)) continue
    const closing = new RegExp(name === undefined ? '-->' : `</${name}`, 'gi')
    closing.lastIndex = start
    hidden.push({ start, end: closing.exec(html)?.index ?? html.length })
  }
  return blankStretches(html, hidden)
}

/** The nodes in a node without those between the tags of an element that shows code. */
export function listShown(node: Nodes): readonly Nodes[] {
  if (!('children' in node)) return []
  const tags = node.children.map((child) =>
    child.type === 'html' ? hidingTag.exec(child.value.toLowerCase()) : null,
  )
  if (!tags.some((tag) => tag !== null)) return node.children
  const lastClosings = new Map(
    tags.flatMap((tag, index) => (tag?.[1] === '/' ? [[tag[2], index] as const] : [])),
  )
  let closing: string | undefined
  return node.children.filter((_, index) => {
    const [, slash, name] = tags[index] ?? []
    const isHidden = closing !== undefined
    if (!isHidden && slash === '' && (lastClosings.get(name) ?? -1) > index) closing = name
    if (isHidden && slash === '/' && name === closing) closing = undefined
    return !isHidden
  })
}
