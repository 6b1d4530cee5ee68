/** What the citation module refuses in an address of the Wayback Machine. */
export type ArchiveFault = 'save' | 'liveweb' | 'timestamp' | 'path' | 'flag'

/** What is wrong with an address in the Wayback Machine; other archives have no form to hold. */
export function findArchiveFault(url: string): ArchiveFault | undefined {
  const found = /\/\/(web|liveweb)\.archive\.org\/(.*)$/s.exec(url)
  if (!found) return undefined
  const [, host, rest = ''] = found
  if (rest.startsWith('save/')) return 'save'
  if (host === 'liveweb') return 'liveweb'
  const parts = /^(\D*)(\d+)(?!\d)([^/]*)\//.exec(rest)
  if (!parts) return 'timestamp'
  const [, path = '', timestamp = '', flag = ''] = parts
  if (timestamp.length !== 14) return 'timestamp'
  if (path !== '' && path !== 'web/') return 'path'
  if (flag !== '' && (path === '' || !/[a-z]{2}_/i.test(flag))) return 'flag'
  return undefined
}
