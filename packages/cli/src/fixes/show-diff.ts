import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type pc from 'picocolors'
import type { FixedText } from '../collector.js'
import { printable } from '../printable.js'

type Colors = ReturnType<typeof pc.createColors>

/** Lines shown around each change. */
const context = 3

/** A unified diff that acts on no terminal. */
export interface ShownDiff {
  readonly text: string
  /** Whether it is what `git apply` and `patch` take; not where characters had to be shown as escapes. */
  readonly isPatch: boolean
}

/** What fixes change in an article. */
export function showDiff(
  { path, before, after }: Pick<FixedText, 'path' | 'before' | 'after'>,
  colors: Colors,
): ShownDiff {
  const name = printable(path.replace(/^\/+/, ''))
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', {
    context,
    headerOptions: FILE_HEADERS_ONLY,
  })
  // A name with blanks in it goes on to a tab.
  const lines = patch
    .split('\n')
    .map((line, index) => (index < 2 && / .* /.test(line) ? `${line}\t` : line))
  const shown = lines.map(escapeLine)
  return {
    text: shown.map(paint(colors)).join('\n'),
    isPatch: shown.every((line, index) => line === lines[index]),
  }
}

/** Tabs and the carriage returns of line ends do no harm, and a patch needs them. */
function escapeLine(line: string): string {
  const [, body = '', end = ''] = /^(.*?)(\r?)$/s.exec(line) ?? []
  return body.split('\t').map(printable).join('\t') + end
}

function paint({ green, red, cyan, bold }: Colors): (line: string) => string {
  return (line) => {
    if (/^(?:---|\+\+\+) /.test(line)) return bold(line)
    if (line.startsWith('@@')) return cyan(line)
    if (line.startsWith('+')) return green(line)
    return line.startsWith('-') ? red(line) : line
  }
}
