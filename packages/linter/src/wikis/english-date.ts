import type { WikiLanguage } from '@veracite/core'
import { isSeason, monthName, monthNumber } from '../cs1/dates/month-names.js'

/** Longer than any date; what is longer is none. */
const longestDate = 80

/** Words and letters that stand between the parts of a date and say nothing: *de*, *año*, *года*. */
const fillers: ReadonlySet<string> = new Set(['de', 'del', 'do', 'da', 'r', 'roku', 'г', 'года'])

/**
 * A date of a wiki in another language as the English one writes it: “5 mai 2020” is “5 May 2020”.
 *
 * @returns `undefined` where a word in it is not known, so that nothing can be said of it
 */
export function englishDate(text: string, languages: readonly WikiLanguage[]): string | undefined {
  if (languages.length === 0) return text
  if (text.length > longestDate) return undefined
  const numbers = readNumbers(text)
  if (numbers !== undefined) return numbers
  let isKnown = true
  const translated = text
    .replace(/(\d)(?:er|ère|º|ª|\.º|\.|-?го)(?=\s)/g, '$1')
    .replace(/\p{L}+\.?/gu, (word) => {
      const english = englishWord(word, languages)
      if (english === undefined) isKnown = false
      return english ?? word
    })
  return isKnown ? translated.replace(/\s+/g, ' ').trim() : undefined
}

/** Dates of numbers alone, whose order is day, month, year, or that the language’s own signs tell. */
function readNumbers(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{3,4})[年년](?:(\d{1,2})[月월](?:(\d{1,2})[日일])?)?$/.exec(text) ?? []
  if (year !== '') return writeDate([day, month, year], text)
  const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text)
  return numeric
    ? writeDate([numeric[1] ?? '', numeric[3] ?? '', numeric[4] ?? ''], text)
    : undefined
}

function writeDate([day = '', month = '', year = '']: readonly string[], text: string): string {
  if (month === '') return year
  const name = monthName(Number(month))
  return name === '' ? text : `${day.replace(/^0/, '')} ${name} ${year}`.trim()
}

function englishWord(word: string, languages: readonly WikiLanguage[]): string | undefined {
  const name = word.replace(/\.$/, '').toLowerCase()
  if (fillers.has(name)) return ''
  if (monthNumber(word) !== 0 || isSeason(word)) return word
  for (const { months } of languages) {
    const exact = months.findIndex((month) => month.toLowerCase() === name)
    const isShort = word.endsWith('.') && name.length >= 3
    const at = exact === -1 && isShort ? months.findIndex((month) => month.startsWith(name)) : exact
    if (at !== -1) return monthName(at + 1)
  }
  return undefined
}
