import { isTrackingParameter } from '@veracite/archives/archive-url'

/** An address without its fragment and what only tells where the reader came from; pages are the same without. */
export function withoutTracking(url: string): string {
  if (!URL.canParse(url) || !url.includes('?')) return url
  const [page = '', query = ''] = (url.split('#', 1)[0] ?? '').split(/\?(.*)/s, 2)
  const kept = query.split('&').filter((pair) => !isTrackingParameter(pair.split('=', 1)[0] ?? ''))
  return kept.length === 0 ? page : `${page}?${kept.join('&')}`
}
