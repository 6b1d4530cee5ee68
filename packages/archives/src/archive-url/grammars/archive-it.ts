import type { ArchiveAddress, PathFacts } from '../archive-url.js'
import { readReplayPath } from './replay-path.js'

/** Archive-It: `/1234/20100203040506/URL`, where the number of the collection is no time. */
export function readArchiveIt(address: ArchiveAddress): PathFacts {
  const parts = /^\/(\d{1,9}|all)(\/.+)$/s.exec(address.path)
  if (!parts) return readReplayPath(address)
  const [, number = '', path = ''] = parts
  const { collection, ...facts } = readReplayPath({ ...address, path })
  return { ...facts, collection: collection === undefined ? number : `${number}/${collection}` }
}
