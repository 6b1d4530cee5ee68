import type { ArchiveAddress, PathFacts } from '../archive-url.js'
import { completeOriginal } from '../original.js'
import { readReplayPath } from './replay-path.js'

/** What it shows about copies, by the first segment after `/web/`. */
const aboutCopies = /^\/web\/(?:changes|collections|details|diff|screenshot|sitemap)\//i

/** The Wayback Machine's own hosts. */
export function readWayback(address: ArchiveAddress): PathFacts {
  if (address.host.startsWith('liveweb.')) {
    const original = completeOriginal(address.path.slice(1))
    return original === undefined ? { form: 'live' } : { form: 'live', original }
  }
  const facts = readReplayPath(address)
  if (aboutCopies.test(address.path)) return { ...facts, form: 'calendar' }
  if (facts.form !== 'other') return facts
  // `/web/www.example.com/` and `/web/20100101/`: the newest copy, and a list of nothing.
  const bare = /^\/web\/([^/?#]+\.[^/?#]+(?:[/?#].*)?)$/s.exec(address.path)?.[1]
  const original = bare === undefined ? undefined : completeOriginal(bare)
  return original === undefined ? facts : { form: 'latest', collection: 'web', original }
}

/** `archive.org` itself holds books and films too; only its ways into the Wayback Machine count. */
export function readArchiveOrg(address: ArchiveAddress): PathFacts | null {
  return /^\/(?:web|wayback|save|liveweb)\/|^\/\d{4,14}[^/]*\/http/i.test(address.path) &&
    !/^\/wayback\/available\b/i.test(address.path)
    ? readWayback(address)
    : null
}
