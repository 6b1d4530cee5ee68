import type { ArchiveAddress, PathFacts } from '../archive-url.js'
import { completeOriginal } from '../original.js'
import { readReplayPath } from './replay-path.js'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function copyOf(timestamp: string, written: string): PathFacts {
  const original = completeOriginal(written)
  return { form: 'copy', timestamp, ...(original === undefined ? {} : { original }) }
}

/**
 * The Australian archives: PANDORA's `/pan/14231/20120727-0512/HOST/PATH` and
 * `/nph-arch/2000/S2000-Dec-5/URL` beside the usual layout.
 */
export function readAustralia(address: ArchiveAddress): PathFacts {
  const pan = /^\/pan\/\d{1,9}\/(\d{8})-(\d{4})\/(.+)$/s.exec(address.path)
  if (pan) return copyOf(`${pan[1]}${pan[2]}`, pan[3] ?? '')
  const arch = /^\/nph-arch\/(?:\d{4}\/)?[A-Z](\d{4})-([A-Z][a-z]{2})-(\d{1,2})\/(.+)$/s.exec(
    address.path,
  )
  const month = months.indexOf(arch?.[2]?.toLowerCase() ?? '') + 1
  if (arch && month > 0) {
    const day = String(arch[3]).padStart(2, '0')
    return copyOf(`${arch[1]}${String(month).padStart(2, '0')}${day}`, arch[4] ?? '')
  }
  if (/^\/tep\/\d{1,9}/.test(address.path)) return { form: 'id' }
  return readReplayPath(address)
}
