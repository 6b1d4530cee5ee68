import type { Nodes, Root } from 'mdast'
import type { Extension } from 'micromark-util-types'
import { type Range, sortByStart } from '../wikitext/ranges.js'

/** Steps that each character of a paragraph may cost, in a rough count. */
const mostSteps = 300

/** Quotations and lists that may open in one line. */
const deepest = 30

/** What is paired with what stands before it: time grows with the square of their number. */
const paired = /[*_[\]!~]/g

/** What may be searched for its end through the whole paragraph. */
const searched = /[<`]|\]\(/g

/** What ends an address, and is searched through at each of its characters. */
const trail = new RegExp(`[!"'),.:;<>?_~*&\\]]{${mostSteps}}`)

/** Where one paragraph ends for certain: at blank lines, and where a footnote begins. */
const paragraphEnd = /(?:\r\n?|\n)(?:[ \t>]*(?=[\r\n])|(?=\[\^[^\]\s]{1,200}\]:))/

/** The longest line that is parsed. */
const longestLine = 256_000

const deepLine = new RegExp(
  `^(?:[ \\t]{0,3}(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${deepest}}.*`,
  'gm',
)

/** Reads blocks but hardly anything within their lines, and so takes time by length alone. */
export const blocksOnly: Extension = {
  disable: {
    null: [
      'attention',
      'autolink',
      'codeText',
      'emailAutolink',
      'gfmFootnoteCall',
      'gfmPotentialFootnoteCall',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'protocolAutolink',
      'strikethrough',
      'wwwAutolink',
    ],
  },
}

/** Finds lines that open more containers than any person nests, and those that are far too long. */
export function findStrangeLines(text: string): readonly Range[] {
  const deep = Array.from(text.matchAll(deepLine), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
  if (text.length <= longestLine) return deep
  const long = Array.from(text.matchAll(/.+/g), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  })).filter(({ start, end }) => end - start > longestLine)
  const strange = sortByStart([...deep, ...long])
  return strange.filter(({ start }, index) => start !== strange[index - 1]?.start)
}

/** Whether any paragraph of a text can be heavy: told without knowing the paragraphs. */
export function mayBeHeavy(text: string): boolean {
  if (text.length <= mostSteps) return false
  return text.split(paragraphEnd).some((chunk) => {
    if (chunk.length <= mostSteps) return false
    return count(chunk, paired) > mostSteps || isSearchedOften(chunk)
  })
}

/** Finds the paragraphs that would take far more time than their length; `tree` tells of all. */
export function findHeavyParagraphs(text: string, tree: Root): readonly Range[] {
  const found: Range[] = []
  // No recursion: how deep a tree is, its author decides.
  const nodes: Nodes[] = [tree]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? start
      if (isHeavy(text.slice(start, end))) found.push({ start, end })
    } else if ('children' in node) {
      for (const child of node.children.toReversed()) nodes.push(child)
    }
  }
  return found
}

function isHeavy(paragraph: string): boolean {
  return count(paragraph, paired) ** 2 > mostSteps * paragraph.length || isSearchedOften(paragraph)
}

function isSearchedOften(paragraph: string): boolean {
  return count(paragraph, searched) > mostSteps || trail.test(paragraph)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
