import type { ArchiveUrl } from './archive-url.js'
import { findArchive } from './hosts.js'
import { timestampDate } from './timestamp.js'

/** Archives of archives are followed this deep. */
const maxDepth = 4

function readOne(url: string): ArchiveUrl | null {
  const parts = /^\s*(?:https?:)?\/\/([a-z0-9.-]+)(?::\d{1,5})?(?:$|(?=[/?#]))(.*)$/is.exec(url)
  const host = parts?.[1]?.toLowerCase().replace(/\.$/, '')
  const entry = host === undefined ? undefined : findArchive(host)
  if (host === undefined || entry === undefined) return null
  const rest = (parts?.[2] ?? '').trimEnd()
  const facts = entry.read({ host, path: rest.startsWith('/') ? rest : `/${rest}` })
  if (facts === null) return null
  const date = facts.timestamp === undefined ? undefined : timestampDate(facts.timestamp)
  return { archive: entry.archive, host, ...facts, ...(date === undefined ? {} : { date }) }
}

/**
 * Takes the address of an archived copy apart; `null` where it is none. Malformed addresses in a
 * known archive are taken apart as far as they go, so that one can say what is wrong with them.
 */
export function parseArchiveUrl(url: string): ArchiveUrl | null {
  const layers: ArchiveUrl[] = []
  let next: string | undefined = url
  while (next !== undefined && layers.length < maxDepth) {
    const layer = readOne(next)
    if (layer === null) break
    layers.push(layer)
    next = layer.original
  }
  return layers.reduceRight<ArchiveUrl | null>(
    (nested, layer) => (nested === null ? layer : { ...layer, nested }),
    null,
  )
}
