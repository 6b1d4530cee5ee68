import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type pc from 'picocolors'
import type { FixedText } from '../collector.js'
import { printable } from '../printable.js'

type Colors = ReturnType<typeof pc.createColors>

/** Lines shown around each change. */
const context = 3

/** What fixes change in an article, as a unified diff that acts on no terminal. */
export function showDiff({ path, before, after }: FixedText, colors: Colors): string {
  const name = printable(path.replace(/^\/+/, ''))
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', {
    context,
    headerOptions: FILE_HEADERS_ONLY,
  })
  return patch.split('\n').map(escapeLine).map(paint(colors)).join('\n')
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
