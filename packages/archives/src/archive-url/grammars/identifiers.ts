import type { ArchiveAddress, PathFacts } from '../archive-url.js'
import { completeOriginal, queryOriginal } from '../original.js'
import { formatTimestamp } from '../timestamp.js'
import { readReplayPath, readReplayPathOnly } from './replay-path.js'

/** Perma: `/AB12-CD34`, and the ten or eleven characters of its first years. */
export function readPerma({ path }: ArchiveAddress): PathFacts {
  const id = /^\/([0-9a-z]{4}-[0-9a-z]{4}|0[0-9a-z]{9,10})(?:[/?#]|$)/i.test(path)
  return { form: id ? 'id' : 'other' }
}

/** Ghostarchive: `/archive/AbC12`, `/archive/20221009/URL`, `/varchive/VIDEO`, `/varchive/youtube/20211211/VIDEO`. */
export function readGhostarchive(address: ArchiveAddress): PathFacts {
  const video = /^\/varchive\/(?:youtube\/(?:(\d{8,14})\/)?)?([\w-]{11})(?:[/?#]|$)/.exec(
    address.path,
  )
  if (video) {
    const original = `https://www.youtube.com/watch?v=${video[2]}`
    return { form: 'copy', ...(video[1] === undefined ? {} : { timestamp: video[1] }), original }
  }
  if (/^\/archive\/[0-9a-z]{4,7}(?:[?#]|\/?$)/i.test(address.path)) return { form: 'id' }
  const { collection: _, ...facts } = readReplayPath(address)
  return facts
}

/** FreezePage: `/1249681324ZHFROBOEGE` is the second of the capture and ten letters. */
export function readFreezePage({ path }: ArchiveAddress): PathFacts {
  const seconds = /^\/(\d{9,10})[A-Z]+(?:[/?#]|$)/.exec(path)?.[1]
  if (seconds === undefined) return { form: 'other' }
  const timestamp = formatTimestamp(Number(seconds) * 1000)
  return { form: 'id', ...(timestamp === undefined ? {} : { timestamp }) }
}

/** WikiWix: `/cache/20180329074145/URL`, `/cache/?url=URL`, `/cache/display2.php?url=URL`. */
export function readWikiWix(address: ArchiveAddress): PathFacts {
  const query = address.path.indexOf('?')
  if (/^\/cache\/[^/?]*\?/i.test(address.path)) {
    const original = queryOriginal(address.path.slice(query), 'url')
    return original === undefined ? { form: 'other' } : { form: 'latest', original }
  }
  return readReplayPath(address)
}

/** Google's cache: `/search?q=cache:ID:www.example.com/page+words`. */
export function readGoogleCache({ path }: ArchiveAddress): PathFacts | null {
  const written = /[?&]q=cache(?::|%3a)([^&#]*)/i.exec(path)?.[1]
  if (written === undefined) return null
  const query = queryOriginal(`?q=${encodeURIComponent(written)}`, 'q')
  const text = (query ?? written).replace(/^http:\/\/(?=[\w-]{12}:)/, '')
  const original = completeOriginal(text.replace(/^[\w-]{12}:/, '').split(/\+|%20/, 1)[0] ?? '')
  return original === undefined ? { form: 'other' } : { form: 'latest', original }
}

/** Megalodon: `/2009-0131-1234-56/www.example.com/page`. */
export function readMegalodon({ path }: ArchiveAddress): PathFacts {
  const parts = /^\/(?:pc\/|mobile\/)?(\d{4})-(\d{4})-(\d{4})-(\d{2})\/(.+)$/s.exec(path)
  if (!parts) return { form: 'other' }
  const original = completeOriginal(parts[5] ?? '')
  const timestamp = `${parts[1]}${parts[2]}${parts[3]}${parts[4]}`
  return { form: 'copy', timestamp, ...(original === undefined ? {} : { original }) }
}

/** Croatia: `/arhiva/vol1/514/22000/www.example.hr/page` names its copies by numbers. */
export function readCroatia(address: ArchiveAddress): PathFacts | null {
  const written = /^\/arhiva\/(?:vol\d{1,6}\/)?\d{1,9}\/\d{1,9}\/(.+)$/s.exec(address.path)?.[1]
  const original = written === undefined ? undefined : completeOriginal(written)
  return original === undefined ? readReplayPathOnly(address) : { form: 'copy', original }
}

/** Japan: `/info:ndljp/pid/1283840/www.example.jp/page` names its captures by numbers. */
export function readJapan({ path }: ArchiveAddress): PathFacts {
  const written = /^\/info:ndljp\/pid\/\d{1,12}\/(.+)$/s.exec(path)?.[1]
  const original = written === undefined ? undefined : completeOriginal(written)
  return original === undefined ? { form: 'other' } : { form: 'copy', original }
}
