import type { ArchiveAddress, PathFacts } from '../archive-url.js'
import { queryOriginal } from '../original.js'
import { formatTimestamp } from '../timestamp.js'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A WebCite identifier is the microsecond of the capture, in base 62 or in base 10. */
function decodeTime(id: string): string | undefined {
  if (/^\d{16}$/.test(id)) return formatTimestamp(Number(id) / 1000)
  if (!/^[0-9a-z]{9}$/i.test(id)) return undefined
  const microseconds = Array.from(id).reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0)
  return formatTimestamp(microseconds / 1000)
}

/** WebCite: `/5eWaHRbn4`, `/5eWaHRbn4?url=URL`, `/query?id=…`, `/query?url=URL&date=2009-02-12`. */
export function readWebCite({ path }: ArchiveAddress): PathFacts {
  const [, first = '', query = ''] = /^\/([^/?#]*)(.*)$/s.exec(path) ?? []
  const id = first === 'query' ? (/[?&]id=([0-9a-z]+)/i.exec(query)?.[1] ?? '') : first
  const url = queryOriginal(query, 'url')
  // An address written plainly swallows the date that follows it.
  const original = first === 'query' ? url?.replace(/&(?:amp;)?date=[^&]*$/, '') : url
  const date = first === 'query' ? /[?&;]date=(\d{4})-(\d{2})-(\d{2})/.exec(query) : null
  const timestamp = decodeTime(id) ?? (date ? `${date[1]}${date[2]}${date[3]}` : undefined)
  if (timestamp === undefined && original === undefined) return { form: 'other' }
  return {
    form: original === undefined ? 'id' : 'copy',
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(original === undefined ? {} : { original }),
  }
}
