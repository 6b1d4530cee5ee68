import type { SavedSource } from '@veracite/checker'
import type { Context } from './context.js'
import { UsageError } from './errors/usage-error.js'
import { printable } from './printable.js'
import type { Settings } from './settings.js'
import type { VeraciteOptions } from './veracite.js'

/** Where the keys of an account at the Internet Archive are, by the names that its own tools give them. */
const keyVariables = ['IA_ACCESS_KEY_ID', 'IA_SECRET_ACCESS_KEY'] as const

/**
 * Makes sure, before any work, that what is to be saved can be.
 *
 * @throws {UsageError} where the options contradict each other
 */
export function requireSave({ save, replay, archives }: Settings): void {
  if (!save) return
  if (replay !== undefined)
    throw new UsageError('conflict', '--save and --replay exclude each other')
  if (archives && archives['wayback'] === undefined)
    throw new UsageError('conflict', '--save needs the archive wayback, and it is not asked')
}

/** What of the run's options `--save` makes; results go to standard error, beside the report. */
export function saveOptions(
  { save, dryRun }: Settings,
  { env, stderr }: Context,
): Pick<VeraciteOptions, 'save' | 'credentials' | 'onSaved'> {
  if (!save) return {}
  const [accessKey, secret] = keyVariables.map((name) => env[name])
  return {
    save: dryRun ? 'trial' : 'order',
    ...(accessKey && secret && { credentials: { accessKey, secret } }),
    onSaved: (result) => stderr.write(`veracite: ${printable(describe(result))}\n`),
  }
}

function describe(result: SavedSource): string {
  const { url } = result
  switch (result.kind) {
    case 'saved':
      return `saved ${url} as ${result.copy}`
    case 'ordered':
      return `ordered a copy of ${url}; the next --save tells what came of it`
    case 'refused':
      return `${url} is not saved: ${result.reason}`
    case 'left':
      return `${url} is left to the next --save: ${result.reason}`
    case 'would-save':
      return `would save ${url}`
  }
}
