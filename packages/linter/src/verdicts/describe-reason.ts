import type { LiveReason, LiveVerdict } from '@veracite/core'

const words: Partial<Record<LiveReason, string>> = {
  'http-404': 'the server says that there is no such page (404)',
  'http-410': 'the server says that the page was removed (410)',
  'dns-nxdomain': 'there is no site of that name any more',
  'not-found-page': 'it shows a “not found” page',
  'home-redirect': 'it sends every reader to the home page',
  'section-redirect': 'it sends every reader to an overview page',
  'search-redirect': 'it sends every reader to a search page',
  'sibling-identical': 'it shows the same page for any address',
  parked: 'the name is for sale and the site is gone',
  hijacked: 'another site has taken over the name',
  empty: 'the page is empty',
}

/** Why a page counts as gone, in words that go on from “the page is gone:”. */
export function describeReason({ reason, httpStatus }: LiveVerdict): string {
  return words[reason] ?? (httpStatus === undefined ? reason : `the server answers ${httpStatus}`)
}
