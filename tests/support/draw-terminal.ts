import { createColorPalette, type ParseToken, parseAnsiSequences } from 'ansi-sequence-parser'

const background = '#1e1e2e'
const ordinary = '#cdd6f4'
const palette = createColorPalette({
  black: '#45475a',
  red: '#f38ba8',
  green: '#a6e3a1',
  yellow: '#f9e2af',
  blue: '#89b4fa',
  magenta: '#f5c2e7',
  cyan: '#94e2d5',
  white: '#bac2de',
  brightBlack: '#7f849c',
  brightRed: '#f38ba8',
  brightGreen: '#a6e3a1',
  brightYellow: '#f9e2af',
  brightBlue: '#89b4fa',
  brightMagenta: '#f5c2e7',
  brightCyan: '#94e2d5',
  brightWhite: '#ffffff',
})

const lineHeight = 18
const characterWidth = 8.43
const margin = 16

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function styleOf({ foreground, decorations }: ParseToken): string {
  return [
    foreground && `fill:${palette.value(foreground)}`,
    decorations.has('bold') && 'font-weight:bold',
    decorations.has('dim') && 'opacity:.65',
    decorations.has('italic') && 'font-style:italic',
    decorations.has('underline') && 'text-decoration:underline',
  ]
    .filter(Boolean)
    .join(';')
}

function drawLine(tokens: readonly ParseToken[], row: number): string {
  const spans = tokens.map((token) => {
    const style = styleOf(token)
    return `<tspan${style && ` style="${style}"`}>${escapeXml(token.value)}</tspan>`
  })
  return `<text x="${margin}" y="${margin + (row + 0.75) * lineHeight}">${spans.join('')}</text>`
}

/** A command's output, and the width of the terminal that shows it. */
interface TerminalView {
  readonly title: string
  readonly output: string
  readonly columns: number
}

/** Draws what a terminal shows of a command's output, as an SVG image. */
export function drawTerminal({ title, output, columns }: TerminalView): string {
  const lines = output.trimEnd().split('\n').map(parseAnsiSequences)
  const width = Math.ceil(columns * characterWidth) + 2 * margin
  const height = lines.length * lineHeight + 2 * margin
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeXml(title)}</title>
<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:${ordinary};white-space:pre}</style>
<rect width="100%" height="100%" rx="8" fill="${background}"/>
${lines.map(drawLine).join('\n')}
</svg>
`
}
