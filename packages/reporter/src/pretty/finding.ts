import type { Diagnostic, Fix, ReportFile, TextEdit } from '@veracite/core'
import stringWidth from 'string-width'
import { escapeControls, toLine, truncate } from '../terminal-text.js'
import { frameSpan } from './code-frame.js'
import { type Layout, severityMarks, wrap } from './layout.js'

const indent = '    '

/** Messages quote values of the article, which may be of any length. */
const longestMessage = 400

/** More edits than these are counted, not shown. */
const mostEdits = 3

/** Findings with the source each is about; findings about one place share its source line. */
export function renderFindings(
  diagnostics: readonly Diagnostic[],
  file: ReportFile,
  layout: Layout,
): readonly string[] {
  return diagnostics.flatMap((diagnostic, index) => {
    const previous = diagnostics[index - 1]
    const next = diagnostics[index + 1]
    return [
      ...(previous === undefined || sharesFrame(previous, diagnostic) ? [] : ['']),
      ...renderMessage(diagnostic, layout),
      ...(next !== undefined && sharesFrame(diagnostic, next)
        ? []
        : renderFrame(diagnostic, file, layout)),
      ...renderFix(diagnostic.fix, file, layout),
    ]
  })
}

/** Whether the source line below the second finding serves the first as well; a fix is shown right below its own. */
function sharesFrame(first: Diagnostic, second: Diagnostic): boolean {
  return (
    first.fix === undefined &&
    first.span.start.offset === second.span.start.offset &&
    first.span.end.offset === second.span.end.offset
  )
}

function renderMessage(
  { severity, message, ruleId }: Diagnostic,
  layout: Layout,
): readonly string[] {
  const color = layout.severity[severity]
  const lead = `${indent}${color(`${severityMarks[severity]} ${severity}`)}  `
  const lines = wrap(lead, truncate(toLine(message), longestMessage), layout.columns)
  const rule = layout.rule(ruleId)
  const last = lines.at(-1) ?? ''
  const fits = stringWidth(last) + 2 + stringWidth(rule) <= layout.columns
  if (fits) return [...lines.slice(0, -1), `${last}  ${rule}`]
  return [...lines, ' '.repeat(stringWidth(lead)) + rule]
}

function renderFrame(
  { span, severity }: Diagnostic,
  file: ReportFile,
  layout: Layout,
): readonly string[] {
  const line = String(span.start.line)
  const gutter = `${indent}${line} │ `
  const frame = frameSpan(file.text, span, layout.columns - gutter.length)
  const underline = layout.severity[severity]('^'.repeat(frame.length))
  const blank = layout.dim(`${indent}${' '.repeat(line.length)} │ `)
  return [(layout.dim(gutter) + frame.text).trimEnd(), blank + ' '.repeat(frame.indent) + underline]
}

function renderFix(fix: Fix | undefined, file: ReportFile, layout: Layout): readonly string[] {
  if (fix === undefined) return []
  const label = fix.safe ? 'fix' : 'suggestion'
  const lead = `${indent}${layout.good(label)}  `
  const hang = ' '.repeat(stringWidth(lead))
  const room = layout.columns - hang.length
  const shown = fix.edits.slice(0, mostEdits).flatMap((edit) => describeEdit(edit, file.text, room))
  const more = fix.edits.length - mostEdits
  const lines = more > 0 ? [...shown, `and ${more} more`] : shown
  return lines.map((line, index) => (index === 0 ? lead : hang) + line)
}

function describeEdit(edit: TextEdit, source: string, room: number): readonly string[] {
  const old = source.slice(edit.span.start.offset, edit.span.end.offset)
  if (old === '') return [`insert ${quote(edit.text, room - 'insert '.length)}`]
  if (edit.text === '') return [`remove ${quote(old, room - 'remove '.length)}`]
  const line = `${quote(old, room)} → ${quote(edit.text, room)}`
  if (stringWidth(line) <= room) return [line]
  const shared = sharedStart(old, edit.text)
  return [
    `- ${quote(skipStart(old, shared), room - 2)}`,
    `+ ${quote(skipStart(edit.text, shared), room - 2)}`,
  ]
}

function quote(text: string, width: number): string {
  return `“${truncate(escapeControls(text.replace(/\s+/g, ' ')), width - 2)}”`
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** Leaves out most of what two long texts share, so that their difference stays in sight. */
function skipStart(text: string, shared: number): string {
  const kept = 8
  return shared <= kept * 2 ? text : `…${text.slice(shared - kept)}`
}
