import type { Citation, Fix, Parameter, RunContext } from '@veracite/core'
import { replaceValue, setParameter } from '../text/edit-parameters.js'
import { isThere } from './is-there.js'

/** Longer titles are no titles. */
const longestTitle = 250

/** Gives a citation the title that its page has, where a check has seen it. */
export function takePageTitle(
  run: RunContext,
  citation: Citation,
  title: Parameter | undefined,
): Fix | undefined {
  const found = findPageTitle(run, citation)
  if (!title || found === undefined || found === title.value) return undefined
  return { safe: false, edits: [replaceValue(title, found)] }
}

/** Adds the title that a citation's page has, where a check has seen it. */
export function addPageTitle(
  run: RunContext,
  citation: Citation,
  url: Parameter | undefined,
): Fix | undefined {
  const value = findPageTitle(run, citation)
  if (!url || value === undefined) return undefined
  const edit = setParameter(run, citation, { after: url, name: 'title', value })
  return { safe: false, edits: [edit] }
}

/** The title of the page of `url`; `undefined` where it cannot be written as it is. */
function findPageTitle(run: RunContext, citation: Citation): string | undefined {
  const verdict = run
    .verdictsOf(citation)
    .find(({ parameter, live }) => parameter === 'url' && isThere(live))
  const found = verdict?.live.evidence?.page?.title?.replace(/\s+/g, ' ').trim() ?? ''
  if (found === '' || found.length > longestTitle) return undefined
  return /[|{}<>[\]=\p{Cc}]|''|~~~/u.test(found) ? undefined : found
}
