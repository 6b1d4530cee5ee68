// Verdicts on the sources of citations as a check gives them, made of the address of each by rule: the same
// address is judged alike wherever and whenever it is cited, so that an article can be checked again after fixes.
import { createHash } from 'node:crypto'
import { parseArchiveUrl } from '@veracite/archives/archive-url'
import { collectTargets } from '@veracite/checker'

/** What becomes of a page, by lot. */
const fates = [
  { status: 'dead', reason: 'http-404', httpStatus: 404 },
  { status: 'dead', reason: 'dns-nxdomain' },
  { status: 'soft-404', reason: 'not-found-page', httpStatus: 200 },
  { status: 'soft-404', reason: 'parked', httpStatus: 200 },
  { status: 'moved', reason: 'redirected', httpStatus: 200 },
  { status: 'alive', reason: 'redirected', httpStatus: 200 },
  { status: 'alive', reason: 'ok', httpStatus: 200 },
  { status: 'alive', reason: 'ok', httpStatus: 200 },
  { status: 'blocked', reason: 'paywall', httpStatus: 403 },
  { status: 'unstable', reason: 'timeout' },
]

/** A number below `count` that only the text decides. */
function draw(text, count) {
  return createHash('sha256').update(text).digest().readUInt32BE() % count
}

/** The name of a page: what stays of an address when scheme, query and the mark of its move are gone. */
export function pageOf(url) {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/(?:[?#;\s]|%20).*$/s, '')
    .replace(/\/(?:moved)?$/, '')
}

function isWeb(url) {
  return /^https?:\/\/./i.test(url)
}

function judgeLive(url) {
  if (!isWeb(url)) return { status: 'unchecked', reason: 'invalid-url' }
  const page = pageOf(url)
  const fate = fates[draw(page, fates.length)]
  const isMoved = fate.reason === 'redirected' && !url.endsWith('/moved')
  const finalUrl = isMoved ? `https://${page}/moved` : url.replace(/^http:/i, 'https:')
  if (fate.status === 'dead' || fate.status === 'unstable') return fate
  const live =
    isMoved || fate.reason !== 'redirected' ? fate : { ...fate, status: 'alive', reason: 'ok' }
  return { ...live, finalUrl }
}

function judgeArchive(url, cited) {
  if (!isWeb(url)) return { status: 'unchecked', reason: 'no-address' }
  const page = pageOf(url)
  const timestamp = `20${10 + draw(`${page} year`, 10)}0${1 + draw(`${page} month`, 9)}17030405`
  const best = `https://web.archive.org/web/${timestamp}/${url}`
  const copy = { url: best, timestamp, archive: 'wayback' }
  const hasCopy = draw(`${page} copy`, 4) > 0 && !/[|{}\s]/.test(url)
  if (cited === undefined) return hasCopy ? { status: 'available', ...copy } : { status: 'none' }
  const parsed = parseArchiveUrl(cited)
  // The copy that is best stays so when the page is cited by another of its addresses.
  const isBest = parsed?.timestamp === timestamp && pageOf(parsed.original ?? '') === page
  if (isBest) return { status: 'cited', ...copy, url: cited }
  const own = { url: cited, timestamp: parsed?.timestamp ?? '20100101000000', archive: 'wayback' }
  const lot = draw(cited, 10)
  if (lot === 0) return { status: 'broken', reason: 'not-found-page', ...(hasCopy && copy) }
  if (lot === 1) return { status: 'mismatch', reason: 'wrong-title', ...(hasCopy && copy) }
  return { status: 'cited', ...own }
}

/** The verdicts on all sources of a document. */
export function judgeSources({ citations }) {
  return citations.flatMap((citation) => {
    const cited = citation.parameters.findLast(
      ({ name, value }) => name === 'archive-url' && value !== '',
    )?.value
    return collectTargets(citation).map(({ parameter, url }, index) => {
      const live = judgeLive(url)
      const isThere = live.status === 'alive' || live.status === 'moved'
      const title = isThere ? draw(`${pageOf(url)} title`, 11) / 10 : null
      return {
        citationId: citation.id,
        parameter,
        url,
        live,
        archive: judgeArchive(url, index === 0 ? cited : undefined),
        match: { title, author: null, date: null, quote: null },
      }
    })
  })
}
