import { escapeControls, toLine } from './terminal-text.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeEntities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/**
 * Text as one line for an element or a quoted attribute of XML or HTML. Controls, which XML cannot hold, and what hides or
 * reorders text are spelled out.
 */
export function escapeMarkup(text: string): string {
  return escapeEntities(toLine(text))
}

/** Text as `escapeMarkup` gives it, its lines and their indentation kept, for a preformatted element. */
export function escapeLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => escapeEntities(escapeControls(line.replaceAll('\t', '    '))))
    .join('\n')
}
