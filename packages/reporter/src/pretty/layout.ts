import type { Health, Severity } from '@veracite/core'
import picocolors from 'picocolors'
import type { Formatter } from 'picocolors/types.js'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { RenderOptions } from '../reporter.js'

/** A sign for each severity, for those who do not see its colour. */
export const severityMarks: Readonly<Record<Severity, string>> = {
  error: '✖',
  warning: '▲',
  info: '●',
}

/** How the pretty report is set: colours, width and links. */
export interface Layout {
  /** Terminal cells a line may take; only an address to copy may be longer. */
  readonly columns: number
  readonly bold: Formatter
  readonly dim: Formatter
  readonly good: Formatter
  readonly accent: Formatter
  readonly severity: Readonly<Record<Severity, Formatter>>
  readonly health: Readonly<Record<Health, Formatter>>
  /** A rule id, linked to its documentation where the terminal can. */
  readonly rule: (ruleId: string) => string
}

/** Sets the colours, the width and the links that the options ask for. */
export function createLayout(options: RenderOptions): Layout {
  const colors = picocolors.createColors(options.color ?? false)
  const { ruleUrl } = options
  const link = options.hyperlinks && ruleUrl !== undefined ? ruleUrl : () => ''
  return {
    columns: Math.max(40, options.columns ?? 80),
    bold: colors.bold,
    dim: colors.dim,
    good: colors.green,
    accent: colors.cyan,
    severity: { error: colors.red, warning: colors.yellow, info: colors.blue },
    health: {
      sound: colors.green,
      'at-risk': colors.yellow,
      rescued: colors.green,
      rescuable: colors.magenta,
      lost: colors.red,
      unknown: colors.blue,
      'offline-source': colors.dim,
    },
    rule: (ruleId) => colors.dim(linkTo(link(ruleId), ruleId)),
  }
}

/** An OSC 8 hyperlink; the bare text where the address is not one to link to. */
function linkTo(url: string, text: string): string {
  if (!/^https?:\/\/[!-~]+$/.test(url)) return text
  return `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`
}

/**
 * Breaks words between spaces into lines of at most `columns` cells. The first line follows `lead`, the others are indented
 * by as much. Words longer than a line stay whole, so that addresses can be copied.
 */
export function wrap(lead: string, words: string, columns: number): readonly string[] {
  const indent = stringWidth(lead)
  // Most texts fit, and breaking lines is slow.
  if (indent + stringWidth(words) <= columns) return [lead + words]
  const [first = '', ...rest] = wrapAnsi(words, columns - indent).split('\n')
  return [lead + first, ...rest.map((line) => ' '.repeat(indent) + line)]
}
