import { escapeMarkup } from '../escape-markup.js'

/**
 * A button that copies a text whole, by way of JSON: markup cannot carry controls, lone surrogates and runs of spaces.
 *
 * @param words what the button says, as markup
 */
export function renderCopy(text: string, words: string): string {
  return `<button type="button" class="act" data-copy="${escapeMarkup(carry(text))}">${words}</button>`
}

/** JSON that stays the same when it is made safe for one line of markup. */
function carry(text: string): string {
  return JSON.stringify([text]).replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]| (?= )/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}
