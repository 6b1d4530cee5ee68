import type { Citation, RunContext } from '@veracite/core'
import { indexCitations } from '../damage.js'
import { shownText } from '../text/fold-name.js'
import { type Definition, indexNames, listNamesInTemplates } from './index-references.js'

/** A name for a reference that has none, made of what it cites; one that no other reference has. */
export function nameReference(run: RunContext, { reference, content }: Definition): string {
  const { document } = run
  const [id] = reference.citationIds
  const citation = id === undefined ? undefined : run.once(document, indexCitations).get(id)
  const words = citation ? wordsOf(citation) : firstWords(content)
  const base = words === '' || /^\d+$/.test(words) ? `ref ${words}`.trim() : words
  const inTemplates = run.once(document, listNamesInTemplates)
  const inReferences = run.once(document, indexNames)
  const isTaken = (name: string): boolean => inTemplates.has(name) || inReferences.has(name)
  let name = base
  for (let number = 2; isTaken(name); number += 1) name = `${base} ${number}`
  return name
}

/** Who wrote it, or what it is part of, or its title; with the year. */
function wordsOf({ parameters }: Citation): string {
  const find = (wanted: RegExp): string =>
    parameters.find(({ name, value }) => value !== '' && wanted.test(name))?.value ?? ''
  const who =
    firstWords(find(/^(?:last1?|vauthors)$/)) ||
    firstWords(find(/^(?:website|work|newspaper|journal|magazine|publisher)$/)) ||
    firstWords(find(/^(?:title|chapter|url)$/))
  const year = /(?<!\d)\d{4}(?!\d)/.exec(find(/^(?:date|year)$/))?.[0] ?? ''
  return `${who} ${year}`.trim()
}

const mostWords = 3

function firstWords(text: string): string {
  const words = shownText(text.slice(0, longestText)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words
    .filter((word) => !/^(?:https?|www)$/i.test(word))
    .slice(0, mostWords)
    .join(' ')
}

/** No more is read of a text that is to give a few words. */
const longestText = 200
