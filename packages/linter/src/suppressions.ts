import type { ParsedDocument, RunContext, Suppression } from '@veracite/core'

type Directive = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file'

interface Remark {
  readonly directive: Directive
  readonly ruleIds: readonly string[]
  readonly start: number
  readonly end: number
}

/** The ways to write a remark that no reader sees: of HTML and wikitext, of Markdown, and of MDX. */
const forms: readonly { readonly opening: RegExp; readonly closing: string }[] = [
  { opening: /<!--\s{0,9}$/, closing: '-->' },
  { opening: /\[\/\/\]: ?# ?\($/, closing: ')' },
  { opening: /\{\/\*\s{0,9}$/, closing: '*/}' },
]

const mark = 'veracite-'

/** Reads the remarks of a text that keep findings back, in the order of the text. */
export function readSuppressions(document: ParsedDocument, run: RunContext): Suppression[] {
  const suppressions: Suppression[] = []
  let blocks = 0
  const open: { remark: Remark; firstLine: number }[] = []
  const remarks = findRemarks(document.text)
  const lastLine = remarks.length === 0 ? 0 : run.spanBetween(0, document.text.length).end.line
  const add = (remark: Remark, first: number, last: number): void => {
    const span = run.spanBetween(remark.start, remark.end)
    suppressions.push({ ruleIds: remark.ruleIds, firstLine: first, lastLine: last, span })
  }
  for (const remark of remarks) {
    const { start, end } = run.spanBetween(remark.start, remark.end)
    if (remark.directive === 'disable-file') {
      if (blocks < mostBlocks) add(remark, 1, lastLine)
      blocks += 1
    } else if (remark.directive === 'disable-line') add(remark, start.line, start.line)
    else if (remark.directive === 'disable-next-line') add(remark, end.line + 1, end.line + 1)
    else if (remark.directive === 'disable') {
      if (blocks < mostBlocks) open.push({ remark, firstLine: start.line })
      blocks += 1
    } else {
      const at = open.findLastIndex(
        (begin) => begin.remark.ruleIds.join() === remark.ruleIds.join(),
      )
      const begin = at === -1 ? undefined : open.splice(at, 1)[0]
      if (begin) add(begin.remark, begin.firstLine, end.line)
    }
  }
  for (const { remark, firstLine } of open) add(remark, firstLine, lastLine)
  return suppressions.sort((a, b) => a.span.start.offset - b.span.start.offset)
}

/** No text has more that mean something; what comes after them is not read. */
const mostBlocks = 1000

/** Finds the suppressions that can be about a line: those of that line, and all that span several. */
export function indexSuppressions(
  suppressions: readonly Suppression[],
): (line: number) => readonly Suppression[] {
  const ofOneLine = new Map<number, Suppression[]>()
  const blocks = suppressions.filter(({ firstLine, lastLine }) => firstLine !== lastLine)
  for (const suppression of suppressions) {
    if (suppression.firstLine !== suppression.lastLine) continue
    const list = ofOneLine.get(suppression.firstLine) ?? []
    ofOneLine.set(suppression.firstLine, list)
    list.push(suppression)
  }
  return (line) => [...(ofOneLine.get(line) ?? []), ...blocks]
}

function findRemarks(text: string): Remark[] {
  const remarks: Remark[] = []
  const absent = new Set<string>()
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    const before = text.slice(Math.max(0, at - 20), at)
    for (const { opening, closing } of forms) {
      const found = opening.exec(before)
      const end = found && !absent.has(closing) ? text.indexOf(closing, at) : -1
      // What does not close here closes no later remark either.
      if (found && end === -1) absent.add(closing)
      if (!found || end === -1) continue
      const remark = readRemark(text.slice(at + mark.length, Math.min(end, at + longestRemark)))
      if (remark) {
        remarks.push({ ...remark, start: at - found[0].length, end: end + closing.length })
      }
    }
  }
  return remarks
}

/** Longer than any remark of use; what is beyond is reason. */
const longestRemark = 2000

function readRemark(text: string): Pick<Remark, 'directive' | 'ruleIds'> | undefined {
  const [command = ''] = text.split(/\s--\s/, 1)
  const [directive, ...ruleIds] = command.trim().split(/[\s,]+/)
  if (!isDirective(directive)) return undefined
  return { directive, ruleIds }
}

function isDirective(word: string | undefined): word is Directive {
  return /^(?:disable|enable|disable-line|disable-next-line|disable-file)$/.test(word ?? '')
}

/** Whether a suppression keeps back a finding of a rule on a line. */
export function keepsBack(suppression: Suppression, ruleId: string, line: number): boolean {
  const { ruleIds, firstLine, lastLine } = suppression
  return line >= firstLine && line <= lastLine && (ruleIds.length === 0 || ruleIds.includes(ruleId))
}
