import type { ArchiveAddress, ArchiveForm, PathFacts } from '../archive-url.js'
import { completeOriginal } from '../original.js'

/** Segments looked at in search of a timestamp; no archive puts more before it. */
const maxSegments = 8

const stamp = /^(?:(\d{1,20})([a-z]{0,2}_?[a-z]{0,2}|\*)|(\*))$/i
const schemeSegment = /^(?:https?|ftp)(?::|%3a)/i

const keywords: ReadonlyMap<string, ArchiveForm> = new Map([
  ['save', 'save'],
  ['live', 'live'],
  ['liveweb', 'live'],
  ['timegate', 'timegate'],
  ['timemap', 'timemap'],
  ['+', 'latest'],
  ['query', 'calendar'],
])

function formOf(before: readonly string[], fallback: ArchiveForm): ArchiveForm {
  for (const segment of before) {
    const form = keywords.get(segment.toLowerCase())
    if (form) return form
  }
  return fallback
}

function optional<Key extends string>(
  key: Key,
  value: string | undefined,
): { [K in Key]?: string } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { [K in Key]?: string }
}

function collectionOf(before: readonly string[]): { collection?: string } {
  return optional('collection', before.join('/'))
}

/**
 * The layout that nearly all archives share: anything, a timestamp with flags, the original. The
 * timestamp is the first segment that looks like one before the original begins.
 */
export function readReplayPath({ path }: ArchiveAddress): PathFacts {
  const before: string[] = []
  let start = 1
  for (let count = 0; count < maxSegments && start <= path.length; count += 1) {
    const slash = path.indexOf('/', start)
    const end = slash === -1 ? path.length : slash
    const segment = path.slice(start, end)
    if (schemeSegment.test(segment)) {
      const original = optional('original', completeOriginal(path.slice(start)))
      return { form: formOf(before, 'latest'), ...collectionOf(before), ...original }
    }
    const time = stamp.exec(segment)
    if (time) {
      const flags = time[3] ?? time[2]
      const original = optional('original', completeOriginal(path.slice(end + 1)))
      const form = formOf(before, flags === '*' ? 'calendar' : 'copy')
      return {
        form: original.original === undefined && form === 'copy' ? 'other' : form,
        ...collectionOf(before),
        ...optional('timestamp', time[1]),
        ...optional('flags', flags),
        ...original,
      }
    }
    before.push(segment)
    start = end + 1
  }
  return { form: formOf(before, 'other') }
}

/** {@link readReplayPath} for hosts where other things live too: nothing but copies is recognised. */
export function readReplayPathOnly(address: ArchiveAddress): PathFacts | null {
  const facts = readReplayPath(address)
  return facts.original === undefined || facts.timestamp === undefined ? null : facts
}
