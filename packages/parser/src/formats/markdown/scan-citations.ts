import type { MarkdownCitationForm } from './nodes.js'
import { markdownTemplate } from './read-citation.js'

/** A citation in text that is not parsed as Markdown. */
export interface ScannedCitation {
  readonly start: number
  readonly end: number
  readonly form: MarkdownCitationForm
  /** Whether closing delimiters stand before the next citation and the end of the text. */
  readonly isClosed: boolean
}

const opening = /(?<!\\)(<<|\{\{)\s*(cit[^|<>{}[\]\\]{0,100})(?=\\?\||>>|\}\})/gi
const delimiters = /\\[\s\S]|\{\{|\}\}|>{2,}/g

/** Finds the citations of a text by their delimiters alone; escaped ones are none. */
export function scanCitations(text: string): readonly ScannedCitation[] {
  const openings = [...text.matchAll(opening)].filter(
    ({ 2: name = '' }) => markdownTemplate(name) !== null,
  )
  return openings.map(({ 0: found, 1: delimiter, index: start }, index) => {
    const form = delimiter === '<<' ? 'angles' : 'braces'
    const limit = openings[index + 1]?.index ?? text.length
    const end = findClosing(text.slice(start, limit), found.length, form)
    return { start, end: end === -1 ? limit : start + end, form, isClosed: end !== -1 }
  })
}

function findClosing(stretch: string, from: number, form: MarkdownCitationForm): number {
  let depth = 0
  for (const { 0: token, index } of stretch.slice(from).matchAll(delimiters)) {
    const isClosing = form === 'angles' ? token.startsWith('>>') : token === '}}' && depth === 0
    if (isClosing) return from + index + token.length
    if (token === '{{') depth += 1
    if (token === '}}') depth = Math.max(0, depth - 1)
  }
  return -1
}
