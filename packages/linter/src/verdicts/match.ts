/** A score below it means another page, not another spelling. */
const clearlyOther = 0.3

/** Whether a match score says that the page is not the one that is cited. */
export function isClearlyOther(score: number | null): boolean {
  return score !== null && score < clearlyOther
}
