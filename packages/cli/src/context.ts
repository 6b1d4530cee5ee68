import type { GivenOptions } from './resolve-settings.js'
import type { Settings } from './settings.js'

/** Where a command writes to. */
interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** What a command sees of the process it runs in. */
export interface Context {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Output
  readonly stderr: Output & NodeJS.WritableStream
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
}

/** What a command is asked to do, and where. */
export interface Request {
  readonly operands: readonly string[]
  /** What the command line itself said of the settings. */
  readonly given: GivenOptions
  readonly settings: Settings
  readonly force: boolean
  readonly context: Context
}
