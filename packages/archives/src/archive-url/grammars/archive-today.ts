import type { ArchiveAddress, ArchiveForm, PathFacts } from '../archive-url.js'
import { completeOriginal } from '../original.js'

const keywords: ReadonlyMap<string, ArchiveForm> = new Map([
  ['newest', 'latest'],
  ['oldest', 'latest'],
  ['timegate', 'timegate'],
  ['timemap', 'timemap'],
  ['submit', 'save'],
])

function withOriginal(facts: PathFacts, written: string): PathFacts {
  const original = completeOriginal(written)
  return original === undefined ? facts : { ...facts, original }
}

/**
 * archive.today and its mirrors: `/20130705123456/URL`, `/2013.07.05-123456/URL`, `/AbC12`,
 * `/o/AbC12/URL`, `/newest/URL`, `/timegate/URL`, `/URL` for the list of copies.
 */
export function readArchiveToday({ path }: ArchiveAddress): PathFacts {
  const [, first = '', rest = ''] = /^\/([^/?#]*)\/?(.*)$/s.exec(path) ?? []
  const form = keywords.get(first.toLowerCase())
  if (form) return withOriginal({ form }, rest)
  if (/^(?:\d{4,14}|\d{4}\.\d{2}\.\d{2}-\d{6})$/.test(first) && rest !== '') {
    return withOriginal({ form: 'copy', timestamp: first.replace(/\D/g, '') }, rest)
  }
  if (first === 'o') return withOriginal({ form: 'id' }, rest.replace(/^[^/]*\//, ''))
  if (first === 'wip') return { form: 'save' }
  if (/^[a-z0-9]{4,6}$/i.test(first)) return { form: 'id' }
  const listed = completeOriginal(path.slice(1))
  return listed === undefined ? { form: 'other' } : { form: 'calendar', original: listed }
}
