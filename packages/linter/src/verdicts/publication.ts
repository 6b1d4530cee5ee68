import type { Citation, SourceVerdict } from '@veracite/core'
import { isThere } from './is-there.js'

const servers = /^https?:\/\/(?:www\.)?(?:[a-z]{2,9}\.)?(?:arxiv|biorxiv|medrxiv)\.org\//i
const identifiers = /^(?:arxiv|eprint|biorxiv|medrxiv)$/

/** The notes by which arXiv, bioRxiv and medRxiv tell where a preprint has appeared. */
const notes: readonly RegExp[] = [
  /Journal reference:\s{0,5}(.{5,150}?)(?:\s(?:Cite as|Related DOI|Report number|Subjects|DOI):|$)/,
  /Related DOI:\s{0,5}(https:\/\/doi\.org\/10\.\S{5,100})/,
  /Now published in\s{1,5}(.{3,120}?doi:?\s{0,3}10\.\d{4,9}\/[^\s)]{1,100})/i,
]

/** Where a preprint has been published, as its server notes it; nothing where the citation gives a publication. */
export function findPublication(
  { url, live, parameter }: SourceVerdict,
  { parameters }: Citation,
): string | undefined {
  const isPreprint = identifiers.test(parameter) || servers.test(live.finalUrl ?? url)
  const page = isPreprint && isThere(live) ? live.evidence?.page : undefined
  const isPublished = parameters.some(
    ({ name, value }) =>
      value !== '' &&
      (name === 'journal' || (name === 'doi' && !/^10\.(?:1101|48550)\//.test(value))),
  )
  if (!page || isPublished) return undefined
  return notes.map((note) => note.exec(page.text)?.[1]).find((found) => found !== undefined)
}
