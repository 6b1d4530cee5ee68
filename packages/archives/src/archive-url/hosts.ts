import type { ArchiveId, Grammar } from './archive-url.js'
import { readArchiveIt } from './grammars/archive-it.js'
import { readArchiveToday } from './grammars/archive-today.js'
import { readAustralia } from './grammars/australia.js'
import {
  readCroatia,
  readFreezePage,
  readGhostarchive,
  readGoogleCache,
  readJapan,
  readMegalodon,
  readPerma,
  readWikiWix,
} from './grammars/identifiers.js'
import { readReplayPath, readReplayPathOnly } from './grammars/replay-path.js'
import { readArchiveOrg, readWayback } from './grammars/wayback.js'
import { readWebCite } from './grammars/webcite.js'

interface HostEntry {
  readonly archive: ArchiveId
  readonly read: Grammar
}

type Row = readonly [archive: ArchiveId, read: Grammar, hosts: readonly string[]]

/** `www.` in front of a host is understood everywhere. */
const rows: readonly Row[] = [
  ['wayback', readArchiveOrg, ['archive.org']],
  [
    'wayback',
    readWayback,
    [
      'web.archive.org',
      'wayback.archive.org',
      'liveweb.archive.org',
      'classic-web.archive.org',
      'web-beta.archive.org',
      'replay-web.archive.org',
      'replay.archive.org',
      'replay.web.archive.org',
      'web.wayback.archive.org',
      'replay.waybackmachine.org',
      'web.waybackmachine.org',
      'waybackmachine.org',
    ],
  ],
  [
    'archive-today',
    readArchiveToday,
    [
      'archive.today',
      'archive.is',
      'archive.ph',
      'archive.fo',
      'archive.li',
      'archive.vn',
      'archive.md',
    ],
  ],
  ['webcite', readWebCite, ['webcitation.org']],
  ['perma', readPerma, ['perma.cc']],
  ['perma', readReplayPath, ['perma-archives.cc', 'perma-archives.org']],
  ['ghostarchive', readGhostarchive, ['ghostarchive.org']],
  ['google-cache', readGoogleCache, ['webcache.googleusercontent.com', 'google.com']],
  ['wikiwix', readWikiWix, ['archive.wikiwix.com']],
  ['freezepage', readFreezePage, ['freezepage.com']],
  ['megalodon', readMegalodon, ['megalodon.jp', 'gyo.tc']],
  ['conifer', readReplayPathOnly, ['conifer.rhizome.org', 'webrecorder.io']],
  ['time-travel', readReplayPath, ['timetravel.mementoweb.org']],
  ['archive-it', readArchiveIt, ['wayback.archive-it.org', 'web.archive-it.org']],
  ['archive-it', readReplayPathOnly, ['archive-it.org']],
  ['uk-web-archive', readReplayPathOnly, ['webarchive.org.uk']],
  ['uk-government', readReplayPath, ['webarchive.nationalarchives.gov.uk', 'tna.europarchive.org']],
  ['uk-parliament', readReplayPath, ['webarchive.parliament.uk']],
  ['proni', readReplayPath, ['webarchive.proni.gov.uk']],
  ['scotland', readReplayPath, ['webarchive.nrscotland.gov.uk']],
  ['library-of-congress', readReplayPath, ['webarchive.loc.gov', 'webarchives.loc.gov']],
  ['us-national-archives', readReplayPath, ['webharvest.gov']],
  [
    'australia',
    readAustralia,
    ['pandora.nla.gov.au', 'webarchive.nla.gov.au', 'content.webarchive.nla.gov.au'],
  ],
  ['new-zealand', readReplayPath, ['webarchive.natlib.govt.nz', 'ndhadeliver.natlib.govt.nz']],
  [
    'canada',
    readReplayPath,
    [
      'webarchive.bac-lac.gc.ca',
      'webarchiveweb.bac-lac.gc.ca',
      'webarchiveweb.bac-lac.canada.ca',
      'webarchiveweb.wayback.bac-lac.canada.ca',
    ],
  ],
  ['canada', readReplayPathOnly, ['collectionscanada.gc.ca', 'collectionscanada.ca']],
  ['quebec', readReplayPath, ['waext.banq.qc.ca']],
  ['york-university', readReplayPathOnly, ['digital.library.yorku.ca']],
  ['portugal', readReplayPathOnly, ['arquivo.pt', 'arquivo-web.fccn.pt']],
  ['iceland', readReplayPathOnly, ['wayback.vefsafn.is', 'vefsafn.is']],
  ['croatia', readCroatia, ['haw.nsk.hr']],
  [
    'slovenia',
    readReplayPathOnly,
    ['nukrobi.nuk.uni-lj.si', 'nukrobi2.nuk.uni-lj.si', 'nukrobia.nuk.uni-lj.si'],
  ],
  ['czechia', readReplayPathOnly, ['wayback.webarchiv.cz', 'webarchiv.cz']],
  ['estonia', readReplayPathOnly, ['veebiarhiiv.digar.ee']],
  ['austria', readReplayPathOnly, ['webarchiv.onb.ac.at']],
  ['catalonia', readReplayPathOnly, ['padi.cat', 'padicat.cat', 'wayback.padicat.cat']],
  ['athens-university', readReplayPathOnly, ['archive.aueb.gr']],
  ['singapore', readReplayPathOnly, ['eresources.nlb.gov.sg']],
  ['israel', readReplayPathOnly, ['wayback.nli.org.il']],
  ['japan', readJapan, ['warp.da.ndl.go.jp', 'warp.ndl.go.jp']],
  ['stanford', readReplayPath, ['swap.stanford.edu', 'sul-swap-prod.stanford.edu']],
  [
    'bibliotheca-alexandrina',
    readReplayPath,
    [
      'web.archive.bibalex.org',
      'archive.bibalex.org',
      'web.petabox.bibalex.org',
      'petabox.bibalex.org',
    ],
  ],
  [
    'internet-memory',
    readReplayPath,
    [
      'collection.europarchive.org',
      'collections.europarchive.org',
      'collection.internetmemory.org',
      'collections.internetmemory.org',
    ],
  ],
  [
    'california-digital-library',
    readReplayPath,
    ['webarchives.cdlib.org', 'was.cdlib.org', 'eotarchive.cdlib.org'],
  ],
]

const hosts: ReadonlyMap<string, HostEntry> = new Map(
  rows.flatMap(([archive, read, names]) => names.map((host) => [host, { archive, read }])),
)

/** The archive that serves a host, and how its addresses are read. */
export function findArchive(host: string): HostEntry | undefined {
  return hosts.get(host) ?? (host.startsWith('www.') ? hosts.get(host.slice(4)) : undefined)
}
