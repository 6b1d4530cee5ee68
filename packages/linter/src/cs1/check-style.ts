import type { Meta } from '../data/cs1-aliases.js'
import type { Evaluation } from './evaluation.js'

/** A quotation takes the place of the postscript. */
const quoteMetas: readonly Meta[] = [
  'Quote',
  'TransQuote',
  'ScriptQuote',
  'QuotePage',
  'QuotePages',
]

/** Checks the parameters that only say how a citation is to look. */
export function checkStyle(evaluation: Evaluation): void {
  const isHidden = quoteMetas.filter((meta) => evaluation.meta(meta)).length > 0
  const postscript = evaluation.meta('PostScript')
  if (!postscript) return
  const { value } = postscript
  const mode = evaluation.meta('Mode')?.value
  const isCs2 = mode === 'cs2' || (mode !== 'cs1' && evaluation.citationClass === 'citation')
  const isNone = value.toLowerCase() === 'none'
  const isDefault = isCs2 ? isNone : value === '.'
  const isLong = !isNone && [...value].length > 1 && !isHidden
  if (isDefault || isLong) evaluation.report('maint_postscript', { parameter: postscript })
}
