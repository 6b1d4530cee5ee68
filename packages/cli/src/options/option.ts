import type { z } from 'zod'
import type { Settings } from '../settings.js'

export type CommandName = 'check' | 'lint' | 'extract' | 'audit' | 'fix' | 'rules' | 'init'

/** One thing that can be set: on the command line, in the configuration, or in both. */
export interface Option<Value> {
  /** What each of its flags does, by the flag as the help writes it; none where only the configuration has it. */
  readonly flags: Readonly<Record<string, string>>
  readonly commands: readonly CommandName[]
  readonly schema: z.ZodType<Value>
  /** What counts where nothing is said, as the help shows it. */
  readonly default?: string | number
  /** Whether it is a key of the configuration too. */
  readonly configurable: boolean
  /** Whether each use adds to the ones before. @default false */
  readonly repeatable?: true
  /** The value that the flags' arguments stand for, not yet validated; absent for flags without an argument. */
  read?(given: readonly string[], configured: Value | undefined): unknown
}

/** Some of the options, by the setting that each is for. */
export type OptionGroup<Name extends keyof Settings> = {
  readonly [Key in Name]-?: Option<NonNullable<Settings[Key]>>
}

/** The commands that read articles. */
export const reading: readonly CommandName[] = ['check', 'lint', 'extract', 'audit', 'fix']

/** The commands that find faults. */
export const judging: readonly CommandName[] = ['check', 'lint', 'fix']

/** The commands whose purpose is a report on faults. */
export const reporting: readonly CommandName[] = ['check', 'lint']

/** The commands that ask the web. */
export const asking: readonly CommandName[] = ['check', 'audit']
