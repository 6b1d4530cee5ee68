import type { Evaluation } from '../evaluation.js'
import { isPreprint } from '../known-parameters.js'
import { getIdentifier } from './check-identifiers.js'

/** The template of a preprint server needs the identifier there, and a good one for the first two. */
export function checkPreprint(evaluation: Evaluation): void {
  const { citationClass } = evaluation
  if (!isPreprint(citationClass)) return
  const isBad =
    evaluation.has('err_bad_arxiv') ||
    evaluation.has('err_bad_biorxiv') ||
    evaluation.has('err_bad_citeseerx') ||
    evaluation.has('err_bad_ssrn')
  if (isBad || !getIdentifier(evaluation, citationClass)) {
    evaluation.report(`err_${citationClass as 'arxiv'}_missing`, { data: { needs: citationClass } })
  }
}
