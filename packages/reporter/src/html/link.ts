import { escapeMarkup } from '../escape-markup.js'
import { redactUrl } from '../redact-url.js'
import { toLine } from '../terminal-text.js'

/** A link to an address of the web, which is also its text; any other address is text alone. */
export function linkAddress(url: string): string {
  const shown = escapeMarkup(redactUrl(url))
  return linkTo(redactUrl(url), shown) ?? `<span dir="auto">${shown}</span>`
}

/**
 * A link to an address of the web; nothing where it is another.
 *
 * @param words what the link says, as markup
 */
export function linkTo(url: string, words: string): string | undefined {
  if (!/^https?:\/\//i.test(toLine(url))) return undefined
  return `<a href="${escapeMarkup(url)}" rel="noopener noreferrer nofollow" dir="auto">${words}</a>`
}
