import { toLine } from './terminal-text.js'

/**
 * Text for the middle of a line of Markdown that renders as itself: no markup, no links of bare addresses, no mentions and no
 * references to issues.
 */
export function escapeMarkdown(text: string): string {
  return (
    toLine(text)
      .replace(/[\\`*_[\]<>|~@#&$!]/g, '\\$&')
      .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
      // Code hosts look for mentions and issues after Markdown is done: a zero-width space stands in the way.
      .replace(/[@#]/g, '$&\u200b')
  )
}

/** A Markdown link; the bare words where the address is not one of the web. */
export function linkMarkdown(words: string, url: string): string {
  if (!/^https?:\/\//i.test(url)) return escapeMarkdown(words)
  // A lone surrogate has no UTF-8 form.
  const target = url
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\w\-./~:?#@!$&'*+,;=%]/gu, (character) => encodeURIComponent(character))
    .replace(/[()']/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  return `[${escapeMarkdown(words)}](${target})`
}
