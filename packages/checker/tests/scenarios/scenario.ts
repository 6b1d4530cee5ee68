import type { LiveReason, LiveStatus } from '@veracite/core'
import { type Answer, message, page } from './answers.ts'

/** A site, what is cited of it, and what is right to say of that. */
export interface Scenario {
  readonly label: string
  /** The path that is cited. @default '/news/2010/dam.html' */
  readonly cited?: string
  /** The title that is cited; none for ''. @default 'A dam bursts' */
  readonly title?: string
  /**
   * Answers by path and query; '*' is for all others. `{other}` in a location is the origin of
   * another site, which answers as `other` says. @default '*' is a plain 404
   */
  readonly answers: Readonly<Record<string, Answer>>
  readonly other?: Readonly<Record<string, Answer>>
  readonly expected: readonly [LiveStatus, LiveReason]
}

export const path = '/news/2010/dam.html'
export const story: Answer = page('A dam bursts')
export const gone: Answer = message('404 Not Found', 'The page is not here.', 404)
export const home: Answer = page('Example News', '<p>Weather. Sport. Letters.</p>')

/** The cited path answers so, everything else with 404. */
export function only(answer: Answer): Scenario['answers'] {
  return { [path]: answer, '*': gone }
}

/** Every path answers so. */
export function all(answer: Answer): Scenario['answers'] {
  return { '*': answer }
}

export const alive = ['alive', 'ok'] as const
export const bounced = ['alive', 'redirected'] as const
export const moved = ['moved', 'redirected'] as const
export const notFound = ['soft-404', 'not-found-page'] as const
export const wall = ['blocked', 'bot-wall'] as const
export const parked = ['soft-404', 'parked'] as const
export const hijacked = ['soft-404', 'hijacked'] as const
export const empty = ['soft-404', 'empty'] as const
export const broken = ['unstable', 'protocol-error'] as const
