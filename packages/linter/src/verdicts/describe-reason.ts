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

/** What a page did each time, where only its failures together prove that it is gone. */
const failing: Partial<Record<LiveReason, string>> = {
  'dns-failure': 'its name cannot be resolved',
  'connection-refused': 'its server refuses connections',
  'connection-reset': 'its server breaks off',
  timeout: 'its server does not answer',
}

/** Why a page counts as gone, in words that go on from “the page is gone:”. */
export function describeReason({ reason, httpStatus, evidence }: LiveVerdict): string {
  const known = words[reason]
  if (known !== undefined) return known
  const answer = httpStatus === undefined ? reason : `the server answers ${httpStatus}`
  const { failures = [] } = evidence ?? {}
  const first = failures[0]
  if (first === undefined) return answer
  const days = failures.length === 1 ? 'one day' : `${failures.length} days`
  return `${failing[reason] ?? answer}, seen on ${days} since ${first.at.slice(0, 10)}`
}
