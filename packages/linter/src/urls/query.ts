/** An address cut at its query and fragment; each part keeps its mark. */
export interface UrlParts {
  readonly base: string
  readonly query: string
  readonly fragment: string
}

/** Cuts an address at its query and its fragment, whatever it is. */
export function splitUrl(url: string): UrlParts {
  const hash = url.indexOf('#')
  const beforeHash = hash === -1 ? url : url.slice(0, hash)
  const mark = beforeHash.indexOf('?')
  return {
    base: mark === -1 ? beforeHash : beforeHash.slice(0, mark),
    query: mark === -1 ? '' : beforeHash.slice(mark),
    fragment: hash === -1 ? '' : url.slice(hash),
  }
}

/** The address without the query parameters that `isIdle` names; everything else byte for byte. */
export function dropQueryParameters(url: string, isIdle: (name: string) => boolean): string {
  if (!url.includes('?')) return url
  const { base, query, fragment } = splitUrl(url)
  if (query.length < 2) return url
  const pairs = query.slice(1).split('&')
  const kept = pairs.filter((pair) => !isIdle(pair.split('=', 1)[0] ?? ''))
  if (kept.length === pairs.length) return url
  return `${base}${kept.length === 0 ? '' : `?${kept.join('&')}`}${fragment}`
}

/** The value of a query parameter, decoded; `undefined` where it is not there or cannot be decoded. */
export function queryParameter(url: string, name: string): string | undefined {
  if (!url.includes('?')) return undefined
  const pair = splitUrl(url)
    .query.slice(1)
    .split('&')
    .find((candidate) => candidate.startsWith(`${name}=`))
  if (pair === undefined) return undefined
  try {
    return decodeURIComponent(pair.slice(name.length + 1))
  } catch {
    return undefined
  }
}

/** The host of an address in lower case, without `www.` and port; empty where there is none. */
export function hostOf(url: string): string {
  const host =
    /^[a-z][a-z\d+.-]{0,20}:\/\/(?:[^/?#@]{0,100}@)?([^/?#:]{1,255})/i.exec(url)?.[1] ?? ''
  const lower = host.toLowerCase()
  return lower.startsWith('www.') ? lower.slice('www.'.length) : lower
}

/** The path of an address; empty where there is none. */
export function pathOf(url: string): string {
  return splitUrl(url).base.replace(/^[^/]*\/\/[^/]*/, '')
}
