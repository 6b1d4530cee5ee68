/** A stretch of a text, as offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The longest paragraph that is parsed as Markdown. */
const longestParagraph = 20_000

/** Marks of emphasis, links and code that a paragraph may have at most. */
const mostMarks = 1500

/** Quotations and lists that may stand in one another. */
const deepest = 100

const marks = /[*_[\]!~`^]/g
const containers = new RegExp(`^(?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])){${deepest}}`)
const startsBlock = /^[ \t]*(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]/
const delimiterRow = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[ \t|:-]*$/
const fence = /^[ \t>]*(`{3,}|~{3,})/

/**
 * Finds what no person writes: paragraphs so long or so full of marks, and lines so deeply nested,
 * that parsing them takes far more time than their length.
 */
export function findHeavyStretches(text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let paragraph = { start: 0, marks: 0 }
  let openFence: string | undefined
  let isTable = false
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline + 1
    const line = text.slice(start, end)
    const mark = fence.exec(line)?.[1]
    if (mark !== undefined && (openFence === undefined || mark.startsWith(openFence))) {
      openFence = openFence === undefined ? mark : undefined
    }
    const isBlank = line.trim() === ''
    if (isBlank) isTable = false
    else if (delimiterRow.test(line)) isTable = true
    if (isBlank || isTable || openFence !== undefined || startsBlock.test(line)) {
      paragraph = { start, marks: 0 }
    }
    paragraph.marks += openFence === undefined ? (line.match(marks)?.length ?? 0) : 0
    const isLong = openFence === undefined && end - paragraph.start > longestParagraph
    if (isLong || paragraph.marks > mostMarks || containers.test(line)) {
      addStretch(stretches, paragraph.start, end)
    }
    start = end
  }
  return stretches
}

/** Adds a stretch, or lengthens the last one by it. */
function addStretch(stretches: Stretch[], start: number, end: number): void {
  const last = stretches.at(-1)
  if (last === undefined || last.end < start) stretches.push({ start, end })
  else stretches[stretches.length - 1] = { start: last.start, end }
}

/** Puts spaces in the place of stretches; offsets stay. */
export function blankStretches(text: string, stretches: readonly Stretch[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of stretches) {
    pieces.push(text.slice(from, start), text.slice(start, end).replaceAll(/[^\r\n]/g, ' '))
    from = end
  }
  return pieces.join('') + text.slice(from)
}
