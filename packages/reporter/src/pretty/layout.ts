import type { Health, Severity } from '@veracite/core'
import picocolors from 'picocolors'
import type { Formatter } from 'picocolors/types.js'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import type { RenderOptions } from '../reporter.js'
import { toLine, truncate } from '../terminal-text.js'

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
  /** An address to open or to copy, after so many cells: whole, or a link that is cut to the line where the terminal can. */
  readonly address: (url: string, indent: number) => string
}

/** Sets the colours, the width and the links that the options ask for. */
export function createLayout(options: RenderOptions): Layout {
  const colors = picocolors.createColors(options.color ?? false)
  const { ruleUrl, hyperlinks = false } = options
  const link = hyperlinks && ruleUrl !== undefined ? ruleUrl : () => ''
  const columns = Math.max(40, options.columns ?? 80)
  return {
    columns,
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
    rule: (ruleId) => colors.dim(linkTo(link(ruleId), nameOf(ruleId))),
    address: (url, indent) => {
      const whole = toLine(url)
      const isWeb = webAddress.test(whole)
      if (isWeb && !hyperlinks) return whole
      const shown = truncate(whole, columns - indent)
      return isWeb ? linkTo(whole, shown) : shown
    },
  }
}

/** Of characters that end no escape sequence and are no part of another. */
const webAddress = /^https?:\/\/[!-~]+$/i

/** Names of templates, references, parameters and rules are shorter, unless they are damaged; in terminal cells. */
const longestName = 40

/** A name for a place in a line, cut where it is damaged. */
export function nameOf(text: string): string {
  return truncate(toLine(text), longestName)
}

/** An OSC 8 hyperlink; the bare text where the address is not one to link to. */
function linkTo(url: string, text: string): string {
  if (!webAddress.test(url)) return text
  return `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`
}

/**
 * Breaks words between spaces into lines of at most `columns` cells. The first line follows `lead`, the others are indented
 * by as much. A word longer than a line is broken too, as Chinese is, but for addresses, which stay whole to be copied.
 */
export function wrap(lead: string, words: string, columns: number): readonly string[] {
  const indent = stringWidth(lead)
  // Most texts fit, and breaking lines is slow.
  if (indent + stringWidth(words) <= columns) return [lead + words]
  const room = columns - indent
  const [first = '', ...rest] = wrapAnsi(words, room)
    .split('\n')
    .flatMap((line) =>
      stringWidth(line) <= room || /https?:\/\//.test(line)
        ? [line]
        : wrapAnsi(line, room, { hard: true, wordWrap: false }).split('\n'),
    )
  return [lead + first, ...rest.map((line) => ' '.repeat(indent) + line)]
}
