import { hardScenarios } from './hard-scenarios.ts'
import {
  available,
  cited,
  copy,
  login,
  notFound,
  page,
  parked,
  q,
  type Scenario,
  t2012,
  title,
  url,
  wayback,
  withCopy,
} from './scenario-parts.ts'

export const scenarios: readonly Scenario[] = [
  // Cited copies that are good
  {
    name: 'a good copy',
    server: { captures: [copy(t2012)] },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a good copy, cited without a date and a title',
    server: { captures: [copy(t2012)] },
    question: { url, archiveUrl: wayback(t2012) },
    expected: cited(),
  },
  {
    name: 'a copy whose address has another scheme, www, a port and a slash',
    server: {
      captures: [
        copy(t2012, { original: 'https://www.news.example.com:443/2012/05/bridge-opens/' }),
      ],
    },
    question: {
      ...withCopy,
      archiveUrl: wayback(t2012, 'https://www.news.example.com:443/2012/05/bridge-opens/'),
    },
    expected: {
      ...cited(),
      url: wayback(t2012, 'https://www.news.example.com:443/2012/05/bridge-opens/'),
    },
  },
  {
    name: 'a citation with tracking parameters the copy does not have',
    server: { captures: [copy(t2012)] },
    question: { ...withCopy, url: `${url}?utm_source=feed#top` },
    expected: cited(),
  },
  {
    name: 'an archive date a day off, as time zones make it',
    server: { captures: [copy(t2012)] },
    question: { ...withCopy, archiveDate: '2012-05-11' },
    expected: cited(),
  },
  {
    name: 'an archive date that tells the month only',
    server: { captures: [copy(t2012)] },
    question: { ...withCopy, archiveDate: 'May 2012' },
    expected: cited(),
  },
  {
    name: 'a captured redirect that ends on the page',
    server: {
      captures: [
        copy(t2012, { status: 301, body: '', location: 'https://news.example.com/story/bridge' }),
        copy('20120510101115', { original: 'https://news.example.com/story/bridge' }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a captured redirect whose target carries the title, months later',
    server: {
      captures: [
        copy(t2012, { status: 302, body: '', location: 'http://news.example.com/story' }),
        copy('20130610101115', { original: 'http://news.example.com/story' }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a page that refreshes itself to where the text is',
    server: {
      captures: [
        copy(t2012, { body: '<meta http-equiv=refresh content="0; url=/story">' }),
        copy(t2012, { original: 'http://news.example.com/story' }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'the next minute instead of the minute cited',
    server: { captures: [copy('20120510101200')] },
    question: withCopy,
    expected: { ...cited(), timestamp: '20120510101200' },
  },
  {
    name: 'a copy cited by the day alone',
    server: { captures: [copy(t2012)] },
    question: { ...withCopy, archiveUrl: wayback('20120510') },
    expected: { ...cited(), url: wayback('20120510') },
  },
  {
    name: 'a copy cited by the year alone, whatever it leads to',
    server: { captures: [copy(t2012)] },
    question: { ...q, archiveUrl: wayback('2012') },
    expected: { ...cited(), url: wayback('2012') },
  },
  {
    name: 'a PDF, of which nothing can be read',
    server: { captures: [copy(t2012, { contentType: 'application/pdf', body: '%PDF-1.4 ...' })] },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a page in another script than the title',
    server: {
      captures: [
        copy(t2012, {
          body: page('新しい橋が開通', '川にかかる新しい橋が火曜日に開通した。'.repeat(20)),
        }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a title that a tool put there for want of one',
    server: { captures: [copy(t2012)] },
    question: { ...withCopy, title: 'Archived copy' },
    expected: cited(),
  },
  {
    name: 'a title too short to tell',
    server: { captures: [copy(t2012)] },
    question: { ...withCopy, title: 'Homepage' },
    expected: cited(),
  },
  {
    name: 'an article about not-found pages',
    server: { captures: [copy(t2012, { body: page('Page not found: a history of the error') })] },
    question: { ...withCopy, title: 'Page not found: a history of the error' },
    expected: cited(),
  },
  {
    name: 'an archive link as the address itself',
    server: { captures: [copy(t2012)] },
    question: { url: wayback(t2012), title },
    expected: cited(),
  },
  // Cited copies that are broken
  {
    name: 'a copy that does not exist, of a page with none',
    server: {},
    question: withCopy,
    expected: { status: 'broken', reason: 'not-archived' },
  },
  {
    name: 'a copy that is lost, of a page with another',
    server: { captures: [copy(t2012, { lost: true }), copy('20140101000000')] },
    question: { ...withCopy, accessDate: '2015-01-01' },
    expected: { status: 'broken', reason: 'not-archived', ...available('20140101000000') },
  },
  {
    name: 'a captured 404, of a page with an earlier copy',
    server: { captures: [copy(t2012, { status: 404, body: notFound }), copy('20120401000000')] },
    question: { ...withCopy, accessDate: '3 May 2012' },
    expected: { status: 'broken', reason: 'http-404', ...available('20120401000000') },
  },
  {
    name: 'a captured 503',
    server: { captures: [copy(t2012, { status: 503 })] },
    question: withCopy,
    expected: { status: 'broken', reason: 'http-503' },
  },
  {
    name: 'a captured soft 404',
    server: { captures: [copy(t2012, { body: notFound })] },
    question: withCopy,
    expected: { status: 'broken', reason: 'not-found-page' },
  },
  {
    name: 'a captured soft 404, of a page with a good copy before it',
    server: { captures: [copy(t2012, { body: notFound }), copy('20110101000000')] },
    question: { ...withCopy, accessDate: '2012-05-10' },
    expected: { status: 'broken', reason: 'not-found-page', ...available('20110101000000') },
  },
  {
    name: 'a captured login page',
    server: { captures: [copy(t2012, { body: login })] },
    question: withCopy,
    expected: { status: 'broken', reason: 'login-wall' },
  },
  {
    name: 'a captured redirect to the home page',
    server: {
      captures: [
        copy(t2012, { status: 302, body: '', location: 'http://news.example.com/' }),
        copy(t2012, {
          original: 'http://news.example.com/',
          body: page('Example News', `Today: ${title}`),
        }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'home-redirect' },
  },
  {
    name: 'a captured redirect to the section',
    server: {
      captures: [
        copy(t2012, { status: 302, body: '', location: 'http://news.example.com/2012/' }),
        copy(t2012, { original: 'http://news.example.com/2012/', body: page('All of 2012') }),
      ],
    },
    question: { ...withCopy, title: 'Bridge' },
    expected: { status: 'broken', reason: 'section-redirect' },
  },
  {
    name: 'captured redirects in a ring',
    server: {
      captures: [
        copy(t2012, { status: 302, body: '', location: 'http://news.example.com/b' }),
        copy(t2012, {
          original: 'http://news.example.com/b',
          status: 302,
          body: '',
          location: url,
        }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'redirect-loop' },
  },
  {
    name: 'an empty capture',
    server: { captures: [copy(t2012, { body: '' })] },
    question: withCopy,
    expected: { status: 'broken', reason: 'empty' },
  },
  {
    name: 'a list of copies cited as a copy',
    server: { captures: [copy(t2012)] },
    question: { ...q, archiveUrl: wayback('*') },
    expected: { status: 'broken', reason: 'not-a-copy', ...available(t2012) },
  },
  {
    name: 'an order to save cited as a copy: never followed',
    server: { captures: [copy(t2012)] },
    question: { ...q, archiveUrl: `https://web.archive.org/save/${url}` },
    expected: { status: 'broken', reason: 'not-a-copy', ...available(t2012) },
  },
  {
    name: 'an address without a scheme',
    server: { captures: [copy(t2012)] },
    question: { ...withCopy, archiveUrl: wayback(t2012).replace('https:', '') },
    expected: { ...cited(), url: wayback(t2012).replace('https:', '') },
  },
  {
    name: 'something that is no address',
    server: {},
    question: { ...withCopy, archiveUrl: 'yes' },
    expected: { status: 'broken', reason: 'invalid-url' },
  },
  {
    name: 'the page itself cited as its copy',
    server: { captures: [copy(t2012)] },
    question: { ...q, archiveUrl: url.replace('http:', 'https:') },
    expected: { status: 'broken', reason: 'not-a-copy', ...available(t2012) },
  },
  {
    name: 'a page that the archive holds back',
    server: {
      faults: {
        replay: [{ status: 403, body: 'This URL has been excluded from the Wayback Machine.' }],
        cdx: [{ status: 403, body: 'AdministrativeAccessControlException: Blocked Site Error' }],
      },
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'held-back' },
  },
  // Cited copies of something else
  {
    name: 'a copy of another page',
    server: { captures: [copy(t2012, { original: 'http://news.example.com/other' })] },
    question: { ...withCopy, archiveUrl: wayback(t2012, 'http://news.example.com/other') },
    expected: { status: 'mismatch', reason: 'wrong-page' },
  },
  {
    name: 'a copy of another page, where one of the page exists',
    server: {
      captures: [
        copy(t2012, { original: 'http://news.example.com/other' }),
        copy('20120601000000'),
      ],
    },
    question: { ...withCopy, archiveUrl: wayback(t2012, 'http://news.example.com/other') },
    expected: { status: 'mismatch', reason: 'wrong-page', ...available('20120601000000') },
  },
  {
    name: 'a copy of the same address with another number in its query',
    server: { captures: [copy(t2012, { original: `${url}?id=2` })] },
    question: { url: `${url}?id=1`, archiveUrl: wayback(t2012, `${url}?id=2`) },
    expected: { status: 'mismatch', reason: 'wrong-page' },
  },
  {
    name: 'a copy of another date than said',
    server: { captures: [copy(t2012)] },
    question: { ...withCopy, archiveDate: '2013-05-10' },
    expected: { status: 'mismatch', reason: 'wrong-date', ...available(t2012) },
  },
  {
    name: 'a copy that the archive answers with one years away',
    server: { captures: [copy('20160101000000')] },
    question: withCopy,
    expected: { status: 'mismatch', reason: 'wrong-date', ...available('20160101000000') },
  },
  {
    name: 'a domain that was parked when it was captured',
    server: { captures: [copy(t2012, { body: parked }), copy('20100101000000')] },
    question: { ...withCopy, accessDate: '1 June 2011' },
    expected: { status: 'broken', reason: 'parked', ...available('20100101000000') },
  },
  {
    name: 'a domain that had changed hands when it was captured',
    server: {
      captures: [
        copy(t2012, {
          body: page('Guitar lessons for beginners', 'Learn to play chords. '.repeat(30)),
        }),
      ],
    },
    question: withCopy,
    expected: { status: 'mismatch', reason: 'wrong-title' },
  },
  {
    name: 'a captured redirect to a page that shows nothing of the title, years later',
    server: {
      captures: [
        copy(t2012, { status: 302, body: '', location: 'http://other.example/x' }),
        copy('20160610101115', { original: 'http://other.example/x', body: page('Casino bonus') }),
      ],
    },
    question: withCopy,
    expected: { status: 'mismatch', reason: 'wrong-date' },
  },
  // No copy cited
  {
    name: 'no copy anywhere',
    server: {},
    question: { ...q, accessDate: '2012-06-01' },
    expected: { status: 'none', reason: 'no-good-copy' },
  },
  {
    name: 'one copy',
    server: { captures: [copy(t2012)] },
    question: q,
    expected: { status: 'available', ...available(t2012) },
  },
  {
    name: 'the nearest copy before the access, although one after it is nearer',
    server: { captures: [copy('20110101000000'), copy('20120301000000'), copy('20120612000000')] },
    question: { ...q, accessDate: '2012-06-10' },
    expected: { status: 'available', ...available('20120301000000') },
  },
  {
    name: 'the nearest copy after the access where there is none before',
    server: { captures: [copy('20140101000000'), copy('20180101000000')] },
    question: { ...q, accessDate: '2012-06-10' },
    expected: { status: 'available', ...available('20140101000000') },
  },
  {
    name: 'the first copy after the publication where no access is told',
    server: { captures: [copy('20120101000000'), copy('20120520000000'), copy('20190101000000')] },
    question: { ...q, date: '8 May 2012' },
    expected: { status: 'available', ...available('20120520000000') },
  },
  {
    name: 'the newest good copy where no date is told',
    server: {
      captures: [
        copy('20110101000000'),
        copy('20150101000000'),
        copy('20200101000000', { body: notFound }),
      ],
    },
    question: q,
    expected: { status: 'available', ...available('20150101000000') },
  },
  {
    name: 'an index that knows what Availability does not',
    server: { captures: [copy(t2012)], forgetful: true },
    question: q,
    expected: { status: 'available', ...available(t2012) },
  },
  {
    name: 'copies that are all soft 404s',
    server: {
      captures: [copy('20110101000000', { body: notFound }), copy(t2012, { body: notFound })],
    },
    question: q,
    expected: { status: 'none', reason: 'no-good-copy' },
  },
  {
    name: 'copies that are all errors',
    server: { captures: [copy('20110101000000', { status: 404 }), copy(t2012, { status: 500 })] },
    question: q,
    expected: { status: 'none', reason: 'no-good-copy' },
  },
  {
    name: 'copies with the same content are tried once',
    server: {
      captures: Array.from({ length: 30 }, (_, index) =>
        copy(`201201${String(index + 1).padStart(2, '0')}000000`, {
          body: notFound,
          digest: 'SAME',
        }),
      ),
      forgetful: true,
    },
    question: q,
    expected: { status: 'none', reason: 'no-good-copy' },
  },
  {
    name: 'the last good copy before a page went, behind many bad ones',
    server: {
      captures: Array.from({ length: 40 }, (_, index) =>
        copy(`${1980 + index}0101000000`, index < 13 ? {} : { body: notFound }),
      ),
    },
    question: { ...q, accessDate: '2025-01-01' },
    expected: { status: 'available', ...available('19920101000000') },
  },
  {
    name: 'the nearest of the good copies behind three bad ones',
    server: {
      captures: Array.from({ length: 6 }, (_, index) =>
        copy(`${2010 + index}0101000000`, index < 3 ? {} : { body: notFound }),
      ),
    },
    question: { ...q, accessDate: '2025-01-01' },
    expected: { status: 'available', ...available('20120101000000') },
  },
  {
    name: 'a good copy years before hundreds of captures of its being gone',
    server: {
      captures: [
        copy('20080101000000'),
        ...Array.from({ length: 300 }, (_, index) =>
          copy(
            `${2012 + Math.floor(index / 28)}01${String((index % 28) + 1).padStart(2, '0')}000000`,
            {
              body: notFound,
              digest: 'SAME',
            },
          ),
        ),
      ],
    },
    question: { ...q, accessDate: '2025-01-01' },
    expected: { status: 'available', ...available('20080101000000') },
  },
  {
    name: 'hundreds of captures of a page that is gone, none looked at in between',
    server: {
      captures: Array.from({ length: 300 }, (_, index) =>
        copy(
          `${2012 + Math.floor(index / 28)}01${String((index % 28) + 1).padStart(2, '0')}000000`,
          {
            body: notFound,
            digest: 'SAME',
          },
        ),
      ),
    },
    question: { ...q, accessDate: '2025-01-01' },
    expected: { status: 'unchecked', reason: 'too-many-copies' },
  },
  {
    name: 'the only good copy among bad ones, leapt over at first',
    server: {
      captures: Array.from({ length: 9 }, (_, index) =>
        copy(`${2010 + index}0101000000`, index === 5 ? {} : { body: notFound }),
      ),
    },
    question: { ...q, accessDate: '2025-01-01' },
    expected: { status: 'available', ...available('20150101000000') },
  },
  {
    name: 'as many bad copies as are tried',
    server: {
      captures: Array.from({ length: 20 }, (_, index) =>
        copy(`${2000 + index}0101000000`, { body: notFound }),
      ),
    },
    question: q,
    expected: { status: 'none', reason: 'no-good-copy' },
  },
  {
    name: 'more bad copies than are tried',
    server: {
      captures: Array.from({ length: 40 }, (_, index) =>
        copy(`${1980 + index}0101000000`, { body: notFound }),
      ),
    },
    question: q,
    expected: { status: 'unchecked', reason: 'too-many-copies' },
  },
  {
    name: 'a redirect that ends on the page, where there is nothing better',
    server: {
      captures: [
        copy(t2012, { status: 301, body: '', location: 'https://news.example.com/story' }),
        copy(t2012, { original: 'https://news.example.com/story' }),
      ],
    },
    question: q,
    expected: { status: 'available', ...available(t2012) },
  },
  {
    name: 'a redirect that ends on the home page is no copy',
    server: {
      captures: [
        copy(t2012, { status: 301, body: '', location: 'http://news.example.com/' }),
        copy(t2012, { original: 'http://news.example.com/', body: page('Example News') }),
      ],
    },
    question: q,
    expected: { status: 'none', reason: 'no-good-copy' },
  },
  {
    name: 'a revisit replays like the capture it stands for',
    server: {
      captures: [
        copy('20110101000000', { digest: 'A', status: 404 }),
        copy(t2012, { revisitOf: 'B' }),
      ],
    },
    question: q,
    expected: { status: 'available', ...available(t2012) },
  },
  // Archives that do not answer
  {
    name: 'an archive that is down: nothing is said of the cited copy',
    server: {
      faults: {
        replay: [{ status: 503 }],
        cdx: [{ status: 503 }],
        availability: [{ status: 503 }],
      },
    },
    question: withCopy,
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'an archive that is down: none is not said',
    server: { faults: { cdx: [{ status: 503 }], availability: [{ status: 503 }] } },
    question: q,
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  ...(['html', 'empty', 'truncated-json', 'reset'] as const).map(
    (fault): Scenario => ({
      name: `an index that answers with ${fault}: none is not said`,
      server: { captures: [copy(t2012)], forgetful: true, faults: { cdx: [fault] } },
      question: q,
      expected: { status: 'unchecked', reason: 'archive-unavailable' },
    }),
  ),
  {
    name: 'an archive that wants to be left alone, without saying until when',
    server: {
      captures: [copy(t2012)],
      faults: { availability: [{ status: 429 }], cdx: [{ status: 429 }] },
    },
    question: q,
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'an archive that wants to be left alone for a moment',
    server: {
      captures: [copy(t2012)],
      faults: { replay: [{ status: 429, retryAfter: '2' }, null] },
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a fault that passes',
    server: { captures: [copy(t2012)], faults: { replay: ['reset', null] } },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a broken copy, and an index that does not answer',
    server: {
      captures: [copy(t2012, { status: 404 })],
      forgetful: true,
      faults: { cdx: ['html'] },
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'http-404', searchIncomplete: true },
  },
  {
    name: 'a broken copy, and others that do not replay for now',
    server: {
      captures: [copy(t2012, { status: 404 }), copy('20110101000000')],
      faults: { replay: [null, { status: 503 }] },
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'http-404', searchIncomplete: true },
  },
  ...hardScenarios,
]
