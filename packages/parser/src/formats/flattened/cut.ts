/** Where a value ends, and how sure that is, 0 to 1. */
export interface Cut {
  readonly end: number
  readonly confidence: number
}
