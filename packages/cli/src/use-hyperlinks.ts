import { createSupportsHyperlinks } from 'supports-hyperlinks'
import type { Context } from './context.js'
import type { Settings } from './settings.js'
import { useColor } from './use-color.js'

/** Whether addresses on standard output may be links: FORCE_HYPERLINK, else a terminal in colour that is known to show them. */
export function useHyperlinks(
  settings: Settings,
  { env, stdout }: Pick<Context, 'env' | 'stdout'>,
): boolean {
  const force = env['FORCE_HYPERLINK']
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  if (stdout.isTTY !== true || !useColor(settings, { env, stdout })) return false
  return createSupportsHyperlinks(stdout)
}
