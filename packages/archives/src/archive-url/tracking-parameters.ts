const names: ReadonlySet<string> = new Set([
  '_ga',
  '_gl',
  'dclid',
  'fbclid',
  'gbraid',
  'gclid',
  'gclsrc',
  'igshid',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'msclkid',
  'ref_src',
  'ref_url',
  'srsltid',
  'twclid',
  'wbraid',
  'wt.mc_id',
  'yclid',
  'zanpid',
])

/** Whether a query parameter of that name only tells the site where the reader came from. */
export function isTrackingParameter(name: string): boolean {
  const folded = name.toLowerCase()
  return folded.startsWith('utm_') || names.has(folded)
}
