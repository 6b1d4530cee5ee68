import { describe, expect, it } from 'vitest'
import { type ArchiveUrl, archives, parseArchiveUrl } from '../../src/archive-url.ts'

type Expected = Omit<ArchiveUrl, 'host' | 'nested'>

const page = 'http://www.example.com/a/b.html?x=1&y=2'
const other = 'https://example.org/'

function copy(archive: ArchiveUrl['archive'], more: Partial<Expected> = {}): Expected {
  const { timestamp = '20100203040506', date = '2010-02-03', original = page, ...rest } = more
  return { archive, form: 'copy', timestamp, date, original, ...rest }
}

const web = { collection: 'web' }

const cases: readonly (readonly [url: string, expected: Expected])[] = [
  // Wayback Machine
  [`https://web.archive.org/web/20100203040506/${page}`, copy('wayback', web)],
  [`//web.archive.org/web/20100203040506/${page}`, copy('wayback', web)],
  [`HTTP://WWW.Web.Archive.org:80/web/20100203040506/${page}`, copy('wayback', web)],
  [
    `https://web.archive.org/web/20100203040506id_/${page}`,
    copy('wayback', { ...web, flags: 'id_' }),
  ],
  [
    `https://web.archive.org/web/20100203040506if_/${page}`,
    copy('wayback', { ...web, flags: 'if_' }),
  ],
  [`https://web.archive.org/web/20100203040506x/${page}`, copy('wayback', { ...web, flags: 'x' })],
  [`http://web.archive.org/20100203040506/${page}`, copy('wayback')],
  [`http://web.archive.org/20100203040506im_/${page}`, copy('wayback', { flags: 'im_' })],
  [`https://web.archive.org/wb/20100203040506/${page}`, copy('wayback', { collection: 'wb' })],
  [`http://wayback.archive.org/web/20100203040506/${page}`, copy('wayback', web)],
  [`https://archive.org/web/20100203040506/${page}`, copy('wayback', web)],
  [
    `https://archive.org/wayback/20100203040506/${page}`,
    copy('wayback', { collection: 'wayback' }),
  ],
  [`http://replay.waybackmachine.org/20100203040506/${page}`, copy('wayback')],
  [
    `https://web.archive.org/web/20100203040506/http:/www.example.com/a/b.html?x=1&y=2`,
    copy('wayback', web),
  ],
  [
    'https://web.archive.org/web/20100203040506/www.example.com/a/b.html?x=1&y=2',
    copy('wayback', web),
  ],
  [
    'https://web.archive.org/web/20100203040506/http%3A%2F%2Fwww.example.com%2Fa%2Fb.html%3Fx%3D1%26y%3D2',
    copy('wayback', web),
  ],
  [
    `https://web.archive.org/web/20100203/${page}`,
    copy('wayback', { ...web, timestamp: '20100203' }),
  ],
  [
    `https://web.archive.org/web/2010/${page}`,
    { archive: 'wayback', form: 'copy', ...web, timestamp: '2010', original: page },
  ],
  [
    `https://web.archive.org/web/0/${page}`,
    { archive: 'wayback', form: 'copy', ...web, timestamp: '0', original: page },
  ],
  [
    `https://web.archive.org/web/20100231000000/${page}`,
    { archive: 'wayback', form: 'copy', ...web, timestamp: '20100231000000', original: page },
  ],
  [
    `https://web.archive.org/web/201002030405061/${page}`,
    { archive: 'wayback', form: 'copy', ...web, timestamp: '201002030405061', original: page },
  ],
  [
    `https://web.archive.org/web/*/${page}`,
    { archive: 'wayback', form: 'calendar', ...web, flags: '*', original: page },
  ],
  [
    `https://web.archive.org/web/201002*/${page}`,
    {
      archive: 'wayback',
      form: 'calendar',
      ...web,
      timestamp: '201002',
      flags: '*',
      original: page,
    },
  ],
  [
    `https://web.archive.org/web/${page}`,
    { archive: 'wayback', form: 'latest', ...web, original: page },
  ],
  [
    'https://web.archive.org/web/example.org/',
    { archive: 'wayback', form: 'latest', ...web, original: 'http://example.org/' },
  ],
  [
    `https://web.archive.org/save/${page}`,
    { archive: 'wayback', form: 'save', collection: 'save', original: page },
  ],
  [
    `https://web.archive.org/save/_embed/${page}`,
    { archive: 'wayback', form: 'save', collection: 'save/_embed', original: page },
  ],
  [`http://liveweb.archive.org/${page}`, { archive: 'wayback', form: 'live', original: page }],
  [
    `https://web.archive.org/web/timemap/link/${page}`,
    { archive: 'wayback', form: 'timemap', collection: 'web/timemap/link', original: page },
  ],
  ['https://web.archive.org/', { archive: 'wayback', form: 'other' }],
  // archive.today
  [`https://archive.today/20100203040506/${page}`, copy('archive-today')],
  [`https://archive.ph/2010.02.03-040506/${page}`, copy('archive-today')],
  [`http://archive.is/20100203/${page}`, copy('archive-today', { timestamp: '20100203' })],
  ['https://archive.is/AbC12', { archive: 'archive-today', form: 'id' }],
  ['https://www.archive.li/AbC12#selection-1.0-2.3', { archive: 'archive-today', form: 'id' }],
  [`https://archive.fo/o/AbC12/${page}`, { archive: 'archive-today', form: 'id', original: page }],
  [
    `https://archive.vn/newest/${page}`,
    { archive: 'archive-today', form: 'latest', original: page },
  ],
  [
    `https://archive.md/timegate/${page}`,
    { archive: 'archive-today', form: 'timegate', original: page },
  ],
  [
    `https://archive.md/timemap/${page}`,
    { archive: 'archive-today', form: 'timemap', original: page },
  ],
  [`https://archive.md/${page}`, { archive: 'archive-today', form: 'calendar', original: page }],
  ['https://archive.today/', { archive: 'archive-today', form: 'other' }],
  // WebCite
  [
    'https://www.webcitation.org/5eWaHRbn4?url=http://www.example.com/',
    copy('webcite', {
      timestamp: '20090212051918',
      date: '2009-02-12',
      original: 'http://www.example.com/',
    }),
  ],
  [
    'http://www.webcitation.org/66lmEkpE8?url=http://www.example.com/list.asp?chart%3D1G50',
    copy('webcite', {
      timestamp: '20120408112204',
      date: '2012-04-08',
      original: 'http://www.example.com/list.asp?chart%3D1G50',
    }),
  ],
  [
    'http://www.webcitation.org/5eWaHRbn4',
    { archive: 'webcite', form: 'id', timestamp: '20090212051918', date: '2009-02-12' },
  ],
  [
    'http://www.webcitation.org/query?id=1234415958271278',
    { archive: 'webcite', form: 'id', timestamp: '20090212051918', date: '2009-02-12' },
  ],
  [
    'http://www.webcitation.org/query?url=http%3A%2F%2Fexample.org%2Fa%3Fb%3Dc&date=2009-02-12',
    copy('webcite', {
      timestamp: '20090212',
      date: '2009-02-12',
      original: 'http://example.org/a?b=c',
    }),
  ],
  [
    'http://www.webcitation.org/query?url=http://example.org/a?b=c&date=2009-02-12',
    copy('webcite', {
      timestamp: '20090212',
      date: '2009-02-12',
      original: 'http://example.org/a?b=c',
    }),
  ],
  [
    'http://www.webcitation.org/query?url=http%3A%2F%2Fexample.org%2Fa&amp;date=2009-02-12',
    copy('webcite', {
      timestamp: '20090212',
      date: '2009-02-12',
      original: 'http://example.org/a',
    }),
  ],
  ['http://www.webcitation.org/archive', { archive: 'webcite', form: 'other' }],
  // Identifiers
  ['https://perma.cc/AB12-CD34', { archive: 'perma', form: 'id' }],
  ['https://perma.cc/AB12-CD34?type=image', { archive: 'perma', form: 'id' }],
  ['http://perma.cc/0hYFLAxHq7Z', { archive: 'perma', form: 'id' }],
  ['https://perma.cc/about', { archive: 'perma', form: 'other' }],
  [`http://perma-archives.org/warc/20100203040506/${page}`, copy('perma', { collection: 'warc' })],
  ['https://ghostarchive.org/archive/AbC12', { archive: 'ghostarchive', form: 'id' }],
  [
    `https://ghostarchive.org/archive/20100203/${page}`,
    copy('ghostarchive', { timestamp: '20100203' }),
  ],
  [
    'https://ghostarchive.org/varchive/dQw4w9WgXcQ',
    {
      archive: 'ghostarchive',
      form: 'copy',
      original: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    },
  ],
  [
    'https://ghostarchive.org/varchive/youtube/20211211/dQw4w9WgXcQ',
    copy('ghostarchive', {
      timestamp: '20211211',
      date: '2021-12-11',
      original: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    }),
  ],
  [
    'http://www.freezepage.com/1249681324ZHFROBOEGE',
    { archive: 'freezepage', form: 'id', timestamp: '20090807214204', date: '2009-08-07' },
  ],
  // Caches
  [
    'http://webcache.googleusercontent.com/search?q=cache:u4gL8LZtcA8J:www.example.com/a.html+some+words&cd=1',
    { archive: 'google-cache', form: 'latest', original: 'http://www.example.com/a.html' },
  ],
  [
    'https://www.google.com/search?q=cache:https://example.org/',
    { archive: 'google-cache', form: 'latest', original: other },
  ],
  [
    `http://archive.wikiwix.com/cache/20100203040506/${page}`,
    copy('wikiwix', { collection: 'cache' }),
  ],
  [
    'http://archive.wikiwix.com/cache/?url=http%3A%2F%2Fexample.org%2F&title=x',
    { archive: 'wikiwix', form: 'latest', original: 'http://example.org/' },
  ],
  ['https://megalodon.jp/2010-0203-0405-06/www.example.com/a/b.html?x=1&y=2', copy('megalodon')],
  // National and university archives
  [
    `https://wayback.archive-it.org/1234/20100203040506/${page}`,
    copy('archive-it', { collection: '1234' }),
  ],
  [
    `https://wayback.archive-it.org/all/20100203040506/${page}`,
    copy('archive-it', { collection: 'all' }),
  ],
  [
    `http://www.webarchive.org.uk/wayback/archive/20100203040506/${page}`,
    copy('uk-web-archive', { collection: 'wayback/archive' }),
  ],
  [
    `https://www.webarchive.org.uk/wayback/en/archive/20100203040506mp_/${page}`,
    copy('uk-web-archive', { collection: 'wayback/en/archive', flags: 'mp_' }),
  ],
  [`http://webarchive.nationalarchives.gov.uk/20100203040506/${page}`, copy('uk-government')],
  [
    `http://webarchive.nationalarchives.gov.uk/+/${page}`,
    { archive: 'uk-government', form: 'latest', collection: '+', original: page },
  ],
  [
    `https://webarchive.nationalarchives.gov.uk/ukgwa/20100203040506/${page}`,
    copy('uk-government', { collection: 'ukgwa' }),
  ],
  [`http://webarchive.parliament.uk/20100203040506/${page}`, copy('uk-parliament')],
  [`http://webarchive.proni.gov.uk/20100203040506/${page}`, copy('proni')],
  [
    `http://webarchive.loc.gov/all/20100203040506/${page}`,
    copy('library-of-congress', { collection: 'all' }),
  ],
  [
    `https://www.webharvest.gov/peth04/20100203040506/${page}`,
    copy('us-national-archives', { collection: 'peth04' }),
  ],
  [
    'http://pandora.nla.gov.au/pan/14231/20100203-0405/www.example.com/a/b.html?x=1&y=2',
    copy('australia', { timestamp: '201002030405' }),
  ],
  [
    'http://pandora.nla.gov.au/nph-arch/2000/S2000-Dec-5/http://www.example.com/',
    copy('australia', {
      timestamp: '20001205',
      date: '2000-12-05',
      original: 'http://www.example.com/',
    }),
  ],
  [
    `http://webarchive.nla.gov.au/gov/20100203040506/${page}`,
    copy('australia', { collection: 'gov' }),
  ],
  [
    `http://content.webarchive.nla.gov.au/gov/wayback/20100203040506/${page}`,
    copy('australia', { collection: 'gov/wayback' }),
  ],
  [
    `http://www.collectionscanada.gc.ca/webarchives/20100203040506/${page}`,
    copy('canada', { collection: 'webarchives' }),
  ],
  [
    `http://webarchive.bac-lac.gc.ca:8080/wayback/20100203040506/${page}`,
    copy('canada', { collection: 'wayback' }),
  ],
  [`http://arquivo.pt/wayback/20100203040506/${page}`, copy('portugal', { collection: 'wayback' })],
  [
    `https://arquivo.pt/noFrame/replay/20100203040506id_/${page}`,
    copy('portugal', { collection: 'noFrame/replay', flags: 'id_' }),
  ],
  [
    `http://wayback.vefsafn.is/wayback/20100203040506/${page}`,
    copy('iceland', { collection: 'wayback' }),
  ],
  [
    `https://vefsafn.is/is/20100203040506mp_/${page}`,
    copy('iceland', { collection: 'is', flags: 'mp_' }),
  ],
  [
    'http://haw.nsk.hr/arhiva/vol1/514/22000/www.example.com/',
    { archive: 'croatia', form: 'copy', original: 'http://www.example.com/' },
  ],
  [
    `http://nukrobi2.nuk.uni-lj.si:8080/wayback/20100203040506/${page}`,
    copy('slovenia', { collection: 'wayback' }),
  ],
  [
    `http://www.padi.cat:8080/wayback/20100203040506/${page}`,
    copy('catalonia', { collection: 'wayback' }),
  ],
  [`http://veebiarhiiv.digar.ee/a/20100203040506/${page}`, copy('estonia', { collection: 'a' })],
  [
    'https://warp.da.ndl.go.jp/info:ndljp/pid/1283840/www.example.jp/page',
    { archive: 'japan', form: 'copy', original: 'http://www.example.jp/page' },
  ],
  [`https://swap.stanford.edu/20100203040506/${page}`, copy('stanford')],
  [
    `http://web.archive.bibalex.org:80/web/20100203040506/${page}`,
    copy('bibliotheca-alexandrina', web),
  ],
  [
    `http://collection.europarchive.org/nli/20100203040506/${page}`,
    copy('internet-memory', { collection: 'nli' }),
  ],
  [
    `http://timetravel.mementoweb.org/memento/20100203040506/${page}`,
    copy('time-travel', { collection: 'memento' }),
  ],
  [
    `https://conifer.rhizome.org/someone/some-collection/20100203040506/${page}`,
    copy('conifer', { collection: 'someone/some-collection' }),
  ],
]

const strangers = [
  '',
  'archive',
  'http://www.example.com/',
  'https://archive.org/details/novumorganum00bacouoft',
  'https://archive.org/',
  'https://archive.org/wayback/available?url=example.com',
  'http://trove.nla.gov.au/ndp/del/article/12345678',
  'https://www.google.com/search?q=wayback',
  'https://conifer.rhizome.org/someone/some-collection',
  'http://www.collectionscanada.gc.ca/sos/002028-3500-e.html',
  `http://web.archive.org.example.net/web/20100203040506/${page}`,
  `http://user:secret@web.archive.org/web/20100203040506/${page}`,
  `ftp://web.archive.org/web/20100203040506/${page}`,
  `mailto:web.archive.org/web/20100203040506/${page}`,
  'https://archive.openrail.net/2001/03/understanding-city-libraries.pdf',
]

describe('parseArchiveUrl', () => {
  it.each(cases)('takes %s apart', (url, expected) => {
    const { host: _, ...parsed } = parseArchiveUrl(url) ?? { host: '' }
    expect(parsed).toEqual(expected)
  })

  it.each(strangers)('leaves %s alone', (url) => {
    expect(parseArchiveUrl(url)).toBeNull()
  })

  it('gives the host in lower case and without port', () => {
    expect(parseArchiveUrl(`http://WAYBACK.vefsafn.is:8080/wayback/2010/${page}`)?.host).toBe(
      'wayback.vefsafn.is',
    )
  })

  it('sees an archive within an archive, to a bounded depth', () => {
    const once = `https://web.archive.org/web/20100203040506/https://archive.is/20090101000000/${page}`
    expect(parseArchiveUrl(once)?.nested).toMatchObject({
      archive: 'archive-today',
      original: page,
    })
    const often = parseArchiveUrl('https://web.archive.org/web/2010/'.repeat(10_000) + page)
    expect(often?.nested?.nested?.nested?.nested).toBeUndefined()
  })

  it('knows a policy for every archive it names', () => {
    for (const [url] of cases) {
      expect(archives).toHaveProperty(parseArchiveUrl(url)?.archive ?? 'none')
    }
  })

  it('gives a date and a source for every standing that is not active', () => {
    for (const policy of Object.values(archives)) {
      expect(policy.since !== undefined && policy.source !== undefined).toBe(
        policy.standing !== 'active',
      )
    }
  })

  it.each([
    `https://web.archive.org/web/${'.'.repeat(200_000)}`,
    `https://web.archive.org/${'1/'.repeat(100_000)}`,
    `https://web.archive.org/web/${'1'.repeat(200_000)}`,
    `https://archive.today/${'/'.repeat(200_000)}`,
    `https://www.webcitation.org/query?url=${'&date='.repeat(50_000)}`,
    `https://www.google.com/search?q=cache:${'%3a'.repeat(60_000)}`,
    `https://${'-'.repeat(200_000)}`,
    `http://pandora.nla.gov.au/pan/${'0'.repeat(200_000)}`,
  ])('takes linear time on hostile input (%#)', (url) => {
    // Quadratic time would run into the timeout of the test.
    expect(() => parseArchiveUrl(url)).not.toThrow()
  })
})
