import type { Context } from './context.js'
import type { Settings } from './settings.js'

/** Whether to colour what is written to standard output: the flag, else NO_COLOR, FORCE_COLOR, else the terminal. */
export function useColor(
  settings: Settings,
  { env, stdout }: Pick<Context, 'env' | 'stdout'>,
): boolean {
  if (settings.color !== undefined) return settings.color
  if (env['NO_COLOR']) return false
  const force = env['FORCE_COLOR']
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  return stdout.isTTY === true && env['TERM'] !== 'dumb'
}
