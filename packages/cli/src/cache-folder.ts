import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder in which a user's programs keep what they can do without, by the custom of the system. */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const { XDG_CACHE_HOME: named, LOCALAPPDATA: local } = env
  if (named) return join(named, 'veracite')
  if (platform === 'win32' && local) return join(local, 'veracite', 'Cache')
  return platform === 'darwin'
    ? join(homedir(), 'Library', 'Caches', 'veracite')
    : join(homedir(), '.cache', 'veracite')
}
