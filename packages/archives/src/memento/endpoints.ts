import type { ArchiveId } from '../archive-url/archive-url.js'

/** Where an archive answers to Memento (RFC 7089): a page's address is appended to each. */
export interface MementoEndpoint {
  readonly timegate: string
  readonly timemap: string
  /** Whether it was known not to answer then. */
  readonly isDown?: true
}

/**
 * National and university archives that speak Memento, as of 2026-11, by the names that
 * {@link ArchiveId} gives them. None is asked by default: what is cited rarely is in more than one of
 * them, and each costs a question. Source: the archives' own documentation, collected in
 * https://github.com/oduwsdl/MemGator/blob/master/docs/archives.json
 */
export const mementoEndpoints: Readonly<Partial<Record<ArchiveId, MementoEndpoint>>> =
  Object.freeze({
    'archive-it': replay('https://wayback.archive-it.org/all/'),
    'bibliotheca-alexandrina': { ...replay('http://web.archive.bibalex.org/web/'), isDown: true },
    canada: replay('https://webarchiveweb.bac-lac.canada.ca:8080/wayback/'),
    iceland: replay('https://vefsafn.is/'),
    israel: replay('https://wayback.nli.org.il/'),
    'library-of-congress': replay('https://webarchive.loc.gov/all/'),
    perma: gate('https://perma.cc/', 'timemap/link/'),
    portugal: replay('https://arquivo.pt/wayback/'),
    proni: { ...gate('http://webarchive.proni.gov.uk/', 'timemap/'), isDown: true },
    quebec: replay('https://waext.banq.qc.ca/wayback/'),
    scotland: gate('https://webarchive.nrscotland.gov.uk/', 'timemap/'),
    stanford: replay('https://swap.stanford.edu/'),
    'uk-government': gate('https://webarchive.nationalarchives.gov.uk/', 'timemap/'),
    'uk-parliament': gate('http://webarchive.parliament.uk/', 'timemap/'),
    'uk-web-archive': replay('https://www.webarchive.org.uk/wayback/archive/'),
  })

/** The layout of OpenWayback and pywb: the TimeGate is where copies are. */
function replay(base: string): MementoEndpoint {
  return { timegate: base, timemap: `${base}timemap/link/` }
}

function gate(origin: string, timemap: string): MementoEndpoint {
  return { timegate: `${origin}timegate/`, timemap: `${origin}${timemap}` }
}

/** The TimeMap that belongs to a TimeGate, where that is a built-in one. */
export function timemapOf(timegate: string): string | undefined {
  return Object.values(mementoEndpoints).find((endpoint) => endpoint.timegate === timegate)?.timemap
}
