import { toLine } from './terminal-text.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text as one line for an element or a quoted attribute of XML or HTML. Controls, which XML cannot hold, and what hides or
 * reorders text are spelled out.
 */
export function escapeMarkup(text: string): string {
  return toLine(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
