import { slots } from '../data/cs1-aliases.js'
import { interwikiPrefixes } from '../data/interwiki-prefixes.js'
import type { Argument, Evaluation } from './evaluation.js'
import { readAsWritten } from './markup.js'
import { isLinkTarget } from './web-address.js'

/**
 * Checks a parameter that links another: it must be the name of an article, and what it links must
 * not be a link itself.
 */
export function checkLink(
  evaluation: Evaluation,
  link: Argument | undefined,
  linked: Argument | undefined,
): boolean {
  if (!link) return true
  const parameter = findFault(link, linked)
  if (parameter) evaluation.report('err_bad_paramlink', { parameter })
  return parameter === undefined
}

function findFault(link: Argument, linked: Argument | undefined): Argument | undefined {
  if (!isLinkTarget(link.value)) return link
  if (linked?.value.includes('[[')) return linked
  const prefix = /^([a-z]+):/i.exec(link.value)?.[1]?.toLowerCase()
  return prefix !== undefined && interwikiPrefixes.has(prefix) ? link : undefined
}

/** Words by which `title-link` chooses what an article's title is linked with. */
const linkChoices: ReadonlySet<string> = new Set(['none', 'pmc', 'doi'])

/** The word by which `title-link` chooses what the title is linked with. */
export function readLinkChoice(link: Argument | undefined): string | undefined {
  return link && linkChoices.has(link.value) ? link.value : undefined
}

/** The article that a title is linked with, where its name is a good one. */
export function readTitleLink(evaluation: Evaluation): Argument | undefined {
  const link = evaluation.meta(slots.TitleLink)
  if (!link || readLinkChoice(link) !== undefined) return undefined
  const value = link.value === '(())' ? '' : readAsWritten(link.value).text
  const isGood = checkLink(evaluation, { ...link, value }, evaluation.meta(slots.Title))
  return isGood && value !== '' ? link : undefined
}
