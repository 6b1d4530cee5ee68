/** How often a service of an archive is asked, below the limits its operator has published. */
export interface ServiceLimits {
  /** Milliseconds from one question to an index or a TimeMap to the next. @default 2500: 24 a minute */
  readonly index: number
  /** Milliseconds from one copy to the next. @default 120: 500 a minute */
  readonly playback: number
  /** Milliseconds from one order to save to the next, with an account. @default 6000: 10 a minute */
  readonly save: number
  /** The same without an account. @default 20000: 3 a minute */
  readonly anonymousSave: number
  /** Orders a day with an account, and without. */
  readonly savesPerDay: number
  readonly anonymousSavesPerDay: number
}

/**
 * Below what the Wayback Machine allows, as of 2026-11: about 30 questions a minute to the CDX server
 * and for TimeMaps, 600 copies a minute, 12 orders a minute with an account and 4 without, 100,000
 * and 4,000 of them a day. Other archives publish none, and get the same.
 */
export const limits: ServiceLimits = Object.freeze({
  index: 2500,
  playback: 120,
  save: 6000,
  anonymousSave: 20_000,
  savesPerDay: 90_000,
  anonymousSavesPerDay: 3500,
})
