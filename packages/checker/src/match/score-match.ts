import type { Citation, MatchScores, PageFacts } from '@veracite/core'
import { foldText } from './fold-text.js'
import { scoreDate } from './score-date.js'
import { scoreTitle } from './score-title.js'

const titleNames = [
  'title',
  'script-title',
  'trans-title',
  'chapter',
  'article',
  'entry',
  'section',
]
const surnameName =
  /^(?:(?:author-?)?(?:last|surname)-?\d{0,2}|author-?\d{0,2}|author\d{1,2}-(?:last|surname)|vauthors)$/
const dateNames = ['date', 'publication-date', 'year', 'air-date']
const quoteNames = ['quote', 'quotation', 'script-quote']

/** Scores where there is no page to compare with. */
export const unscored: MatchScores = { title: null, author: null, date: null, quote: null }

/** How far a page agrees with the citation of it, field by field. */
export function scoreMatch(citation: Citation, page: PageFacts): MatchScores {
  return {
    title: best(titlesOf(citation).map((title) => scoreTitle(title, page))),
    author: scoreAuthors(citedSurnames(citation), page),
    date: best(valuesOf(citation, dateNames).map((date) => scoreDate(date, page.date))),
    quote: best(valuesOf(citation, quoteNames).map((quote) => scoreQuote(quote, page))),
  }
}

/** The titles that a citation gives its source, the most telling first. */
export function titlesOf(citation: Citation): string[] {
  return valuesOf(citation, titleNames)
}

/** The values of the parameters of some names, in the order of the names; empty ones left out. */
function valuesOf(citation: Citation, names: readonly string[]): string[] {
  return names.flatMap((name) =>
    citation.parameters
      .filter((parameter) => parameter.name === name && parameter.value !== '')
      .map((parameter) => parameter.value),
  )
}

function best(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null)
  return known.length === 0 ? null : Math.max(...known)
}

/** The surname of every cited author: of `Rossi, Anna`, `Anna Rossi` and `Rossi A` the word Rossi. */
function citedSurnames(citation: Citation): string[] {
  return citation.parameters
    .filter(({ name, value }) => surnameName.test(name) && value !== '')
    .flatMap(({ name, value }) =>
      name === 'vauthors'
        ? value.split(',').map((author) => foldText(author.replace(/\s+[A-Z]{1,3}$/, '')))
        : [surnameOf(value)],
    )
    .filter((surname) => surname.length > 1)
    .slice(0, 30)
}

function surnameOf(name: string): string {
  const [beforeComma = '', afterComma] = name.split(',', 2)
  const words = foldText(beforeComma)
  return afterComma === undefined ? words.slice(words.lastIndexOf(' ') + 1) : words
}

/** The share of the cited authors whose surname the page names as an author, or else in its byline. */
function scoreAuthors(surnames: readonly string[], page: PageFacts): number | null {
  if (surnames.length === 0) return null
  const named = ` ${page.authors.map(foldText).join(' ')} `
  const byline = ` ${foldText(page.text.slice(0, 2000))} `
  const found = surnames.filter((surname) =>
    [named, byline].some((text) => text.includes(` ${surname} `)),
  ).length
  // A page that names no authors may be right or wrong about them: nothing can be told.
  if (found === 0 && page.authors.length === 0) return null
  return Math.round((found / surnames.length) * 100) / 100
}

/** Whether the text read holds the quotation, its ellipses allowing for gaps. */
function scoreQuote(quote: string, page: PageFacts): number | null {
  const pieces = quote.split(/\[?(?:\.{3}|…)\]?/).map(foldText)
  const wanted = pieces.filter((piece) => piece.length >= 10).slice(0, 20)
  if (wanted.length === 0) return null
  const text = foldText(page.text)
  const found = wanted.filter((piece) => text.includes(piece)).length
  // Only the beginning of the page was kept, so that absence there proves nothing.
  if (found < wanted.length && page.textLength > page.text.length) return null
  return Math.round((found / wanted.length) * 100) / 100
}
