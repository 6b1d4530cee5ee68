import type { StrikeRule } from './strikes.js'

/** What a judgement knows beside the evidence: what the citation says of the page. */
export interface JudgeContext {
  /** The address as it was cited, cleaned. */
  readonly url: string
  /** The titles that the citation gives the page. @default [] */
  readonly titles?: readonly string[]
  /** Whether the address is a resolver's, whose own redirect proves that the identifier exists. @default false */
  readonly resolves?: boolean
  /** ISO 8601, UTC: when the last answer came. */
  readonly checkedAt?: string
  /** When failures that prove nothing one by one make a page dead. @default 3 failures, 3 days apart */
  readonly strikes?: StrikeRule
}
