import {
  article,
  available,
  cited,
  copy,
  login,
  notFound,
  page,
  parked,
  prose,
  q,
  type Scenario,
  t2012,
  title,
  url,
  wayback,
  withCopy,
} from './scenario-parts.ts'

const home = 'http://news.example.com/'
const elsewhere = 'http://news.example.com/2012/05/mayor-resigns'

/** A captured redirect. */
function redirect(timestamp: string, location: string, status = 301) {
  return copy(timestamp, { status, body: '', location, digest: '3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ' })
}

/** Scenarios in which one thing looks like another. */
export const hardScenarios: readonly Scenario[] = [
  // Forms of the address of the copy
  {
    name: 'a raw copy cited by the year',
    server: { captures: [copy(t2012)] },
    question: { ...q, archiveUrl: `https://web.archive.org/web/2013id_/${url}` },
    expected: { ...cited(), url: `https://web.archive.org/web/2013id_/${url}` },
  },
  {
    name: 'a copy cited by the month, and dated otherwise',
    server: { captures: [copy(t2012)] },
    question: { ...q, archiveUrl: wayback('201305'), archiveDate: '2013-05-04' },
    expected: { status: 'mismatch', reason: 'wrong-date', ...available(t2012) },
  },
  {
    name: 'a copy cited by the day, of which the archive has none for years',
    server: { captures: [copy('20180101000000')] },
    question: { ...q, archiveUrl: wayback('20120510') },
    expected: { status: 'mismatch', reason: 'wrong-date', ...available('20180101000000') },
  },
  {
    name: 'the newest copy cited without a time',
    server: { captures: [copy('20110101000000'), copy(t2012)] },
    question: { ...q, archiveUrl: `https://web.archive.org/web/${url}` },
    expected: { ...cited(), url: `https://web.archive.org/web/${url}` },
  },
  {
    name: 'the newest copy cited without a time, of a page that is gone by then',
    server: { captures: [copy('20110101000000'), copy(t2012, { status: 404, body: notFound })] },
    question: { ...q, archiveUrl: `https://web.archive.org/web/${url}` },
    expected: { status: 'broken', reason: 'http-404', ...available('20110101000000') },
  },
  {
    name: 'the frame of a copy, by an old host of the archive',
    server: { captures: [copy(t2012)] },
    question: { ...withCopy, archiveUrl: `http://wayback.archive.org/web/${t2012}if_/${url}` },
    expected: { ...cited(), url: `http://wayback.archive.org/web/${t2012}if_/${url}` },
  },
  {
    name: 'a copy whose address has no scheme before the page',
    server: { captures: [copy(t2012)] },
    question: {
      ...withCopy,
      archiveUrl: `https://web.archive.org/web/${t2012}/news.example.com/2012/05/bridge-opens`,
    },
    expected: {
      ...cited(),
      url: `https://web.archive.org/web/${t2012}/news.example.com/2012/05/bridge-opens`,
    },
  },
  {
    name: 'a list of copies of one year cited as a copy',
    server: { captures: [copy(t2012)] },
    question: { ...q, archiveUrl: wayback('2012*') },
    expected: { status: 'broken', reason: 'not-a-copy', ...available(t2012) },
  },
  {
    name: 'the archive as the page and a copy within a copy',
    server: {
      captures: [copy(t2012, { original: `http://web.archive.org/web/20120401000000/${url}` })],
    },
    question: {
      ...withCopy,
      archiveUrl: wayback(t2012, `http://web.archive.org/web/20120401000000/${url}`),
    },
    expected: {
      ...cited(),
      url: wayback(t2012, `http://web.archive.org/web/20120401000000/${url}`),
    },
  },
  {
    name: 'an archive link as the address, and another as the copy',
    server: { captures: [copy(t2012), copy('20150101000000')] },
    question: { url: wayback('20150101000000'), title, archiveUrl: wayback(t2012) },
    expected: cited(),
  },
  // Whether it is the page
  {
    name: 'the same page by another spelling of its percent signs',
    server: { captures: [copy(t2012, { original: 'http://news.example.com/caf%C3%A9/a%20b' })] },
    question: {
      title,
      url: 'https://www.news.example.com/café/a%20b',
      archiveUrl: wayback(t2012, 'http://news.example.com/caf%c3%a9/a%20b'),
    },
    expected: {
      ...cited(),
      url: wayback(t2012, 'http://news.example.com/caf%c3%a9/a%20b'),
    },
  },
  {
    name: 'the same page by another order of its query',
    server: { captures: [copy(t2012, { original: `${url}?b=2&a=1` })] },
    question: { title, url: `${url}?a=1&b=2`, archiveUrl: wayback(t2012, `${url}?b=2&a=1`) },
    expected: { ...cited(), url: wayback(t2012, `${url}?b=2&a=1`) },
  },
  {
    name: 'a copy of the same address on another port',
    server: {
      captures: [copy(t2012, { original: 'http://news.example.com:8080/2012/05/bridge-opens' })],
    },
    question: {
      ...withCopy,
      archiveUrl: wayback(t2012, 'http://news.example.com:8080/2012/05/bridge-opens'),
    },
    expected: { status: 'mismatch', reason: 'wrong-page' },
  },
  {
    name: 'a copy of the home page for a page',
    server: { captures: [copy(t2012, { original: home, body: page('Example News', title) })] },
    question: { ...withCopy, archiveUrl: wayback(t2012, home) },
    expected: { status: 'mismatch', reason: 'wrong-page' },
  },
  {
    name: 'a copy of the same path on another host',
    server: { captures: [copy(t2012, { original: url.replace('news.', 'sport.') })] },
    question: { ...withCopy, archiveUrl: wayback(t2012, url.replace('news.', 'sport.')) },
    expected: { status: 'mismatch', reason: 'wrong-page' },
  },
  {
    name: 'a citation of a part of the page',
    server: { captures: [copy(t2012)] },
    question: { ...withCopy, url: `${url}#:~:text=bridge`, archiveUrl: `${wayback(t2012)}#part` },
    expected: { ...cited(), url: `${wayback(t2012)}#part` },
  },
  {
    name: 'a host in letters of its own',
    server: { captures: [copy(t2012, { original: 'http://xn--mnchen-3ya.example/bruecke' })] },
    question: {
      title,
      url: 'http://münchen.example/bruecke',
      archiveUrl: wayback(t2012, 'http://münchen.example/bruecke'),
    },
    expected: { ...cited(), url: wayback(t2012, 'http://münchen.example/bruecke') },
  },
  {
    name: 'a page cited with tracking that the archive knows without',
    server: { captures: [copy(t2012)] },
    question: { ...q, url: `${url}?utm_source=feed&fbclid=1` },
    expected: { status: 'available', ...available(t2012) },
  },
  {
    name: 'a page cited with tracking that the archive has kept as cited',
    server: { captures: [copy(t2012, { original: `${url}?utm_source=feed` })] },
    question: { ...q, url: `${url}?utm_source=feed` },
    expected: { status: 'available', ...available(t2012, `${url}?utm_source=feed`) },
  },
  {
    name: 'a copy of the print version that names the page as its own',
    server: {
      captures: [
        copy(t2012, {
          original: `${url}?print=1`,
          body: article.replace('<head>', `<head><link rel="canonical" href="${url}">`),
        }),
      ],
    },
    question: { ...withCopy, archiveUrl: wayback(t2012, `${url}?print=1`) },
    expected: { ...cited(), url: wayback(t2012, `${url}?print=1`) },
  },
  // Redirects
  {
    name: 'a captured redirect to the same page under https, months later',
    server: {
      captures: [
        redirect(t2012, url.replace('http:', 'https:')),
        copy('20130610101112', { original: url.replace('http:', 'https:') }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a captured redirect to a login',
    server: {
      captures: [
        redirect(t2012, 'http://news.example.com/login?next=/2012', 302),
        copy(t2012, { original: 'http://news.example.com/login?next=/2012', body: login }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'login-wall' },
  },
  {
    name: 'a captured redirect to a page about missing pages',
    server: {
      captures: [
        redirect(t2012, 'http://news.example.com/404.html', 302),
        copy(t2012, { original: 'http://news.example.com/404.html', body: notFound }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'not-found-page' },
  },
  {
    name: 'a captured redirect whose target was never captured',
    server: { captures: [redirect(t2012, 'http://news.example.com/story/1')] },
    question: withCopy,
    expected: { status: 'broken', reason: 'not-archived' },
  },
  {
    name: 'a captured redirect whose target is a captured 404',
    server: {
      captures: [
        redirect(t2012, 'http://news.example.com/story/1'),
        copy(t2012, {
          original: 'http://news.example.com/story/1',
          status: 404,
          body: notFound,
        }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'http-404' },
  },
  {
    name: 'a captured redirect to a domain for sale',
    server: {
      captures: [
        redirect(t2012, 'http://parking.example/news.example.com', 302),
        copy(t2012, { original: 'http://parking.example/news.example.com', body: parked }),
        copy('20100101000000'),
      ],
    },
    question: { ...withCopy, accessDate: '2012-05-10' },
    expected: { status: 'broken', reason: 'parked', ...available('20100101000000') },
  },
  {
    name: 'the archive tells readers of a captured redirect on a page of its own',
    server: {
      captures: [
        copy(t2012, { status: 302, notice: true, location: 'http://news.example.com/story/1' }),
        copy('20120510101115', { original: 'http://news.example.com/story/1' }),
      ],
    },
    question: withCopy,
    expected: { ...cited(), timestamp: '20120510101115' },
  },
  {
    name: 'the archive tells of a captured redirect to the home page',
    server: {
      captures: [
        copy(t2012, { status: 302, notice: true, location: home }),
        copy(t2012, { original: home, body: page('Example News') }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'home-redirect' },
  },
  {
    name: 'redirects to the home page nearest the access, the page itself before',
    server: {
      captures: [
        copy('20110301000000'),
        redirect('20120501000000', home),
        redirect('20120509000000', home),
        copy('20120501000000', { original: home, body: page('Example News') }),
      ],
    },
    question: { ...q, accessDate: '2012-05-10' },
    expected: { status: 'available', ...available('20110301000000'), distanceDays: 436 },
  },
  {
    name: 'redirects that lead home, and one that leads to the page',
    server: {
      captures: [
        redirect('20120501000000', 'http://news.example.com/story/1'),
        copy('20120501000001', { original: 'http://news.example.com/story/1' }),
        redirect('20120509000000', home),
        copy('20120509000000', { original: home, body: page('Example News') }),
      ],
    },
    question: { ...q, accessDate: '2012-05-10' },
    expected: { status: 'available', ...available('20120501000000') },
  },
  {
    name: 'of one day the page itself before the redirect to it',
    server: {
      captures: [
        redirect('20120510101112', url.replace('http:', 'https:')),
        copy('20120510101000', { original: url.replace('http:', 'https:') }),
      ],
    },
    question: { ...q, accessDate: '2012-05-10' },
    expected: {
      status: 'available',
      ...available('20120510101000', url.replace('http:', 'https:')),
      distanceDays: 0,
    },
  },
  // What the copy shows
  {
    name: 'a captured 404 that the archive answers as its own 404 would be: still a capture',
    server: { captures: [copy(t2012, { status: 410, body: article })] },
    question: withCopy,
    expected: { status: 'broken', reason: 'http-410' },
  },
  {
    name: 'a captured 403',
    server: { captures: [copy(t2012, { status: 403, body: page('Forbidden') })] },
    question: withCopy,
    expected: { status: 'broken', reason: 'http-403' },
  },
  {
    name: 'a captured 429',
    server: { captures: [copy(t2012, { status: 429, body: page('Too many requests') })] },
    question: withCopy,
    expected: { status: 'broken', reason: 'http-429' },
  },
  {
    name: 'a captured check for robots',
    server: {
      captures: [
        copy(t2012, {
          body: '<title>Just a moment...</title><p>Checking your browser before accessing the site.</p><div id="cf-challenge"></div>',
        }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'bot-wall' },
  },
  {
    name: 'a captured soft 404 in another language',
    server: {
      captures: [
        copy(t2012, {
          body: page('Página no encontrada', 'Lo sentimos, la página que busca no existe.'),
        }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'not-found-page' },
  },
  {
    name: 'a page without a title whose text is of the cited one',
    server: { captures: [copy(t2012, { body: `<p>${prose.repeat(6)}</p>` })] },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a page with an empty title, and the cited one as its heading',
    server: {
      captures: [
        copy(t2012, { body: `<title></title><h2>${title}</h2><p>${prose.repeat(6)}</p>` }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a copy of the page in another language',
    server: {
      captures: [
        copy(t2012, {
          body: page(
            'Startseite der Gemeinde',
            'Herzlich willkommen auf den Seiten unserer Gemeinde. Hier finden Sie alles. '.repeat(
              9,
            ),
          ).replace('<html>', '<html lang="de">'),
        }),
        copy('20120501000000'),
      ],
    },
    question: { ...withCopy, accessDate: '2012-05-10' },
    expected: { status: 'mismatch', reason: 'wrong-title', ...available('20120501000000') },
  },
  {
    name: 'an image',
    server: { captures: [copy(t2012, { contentType: 'image/png', body: 'PNG' })] },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a captured page of a domain taken over for gambling',
    server: {
      captures: [
        copy(t2012, {
          body: page(
            'Situs Judi Slot Online Gacor Terpercaya',
            'Daftar slot gacor hari ini dengan bonus besar. '.repeat(20),
          ),
        }),
        copy('20100101000000'),
      ],
    },
    question: { ...withCopy, accessDate: '2010-05-01' },
    expected: { status: 'mismatch', reason: 'wrong-title', ...available('20100101000000') },
  },
  // The archive's own words
  ...(
    [
      ['has not archived', 404, 'The Wayback Machine has not archived that URL.', 'not-archived'],
      ['cannot show', 404, 'Hrm. The Wayback Machine has not archived that URL.', 'not-archived'],
      ['excluded', 403, 'Sorry. This URL has been excluded from the Wayback Machine.', 'held-back'],
      [
        'excluded with success',
        200,
        'This URL has been excluded from the Wayback Machine.',
        'held-back',
      ],
      ['robots', 403, 'Page cannot be crawled or displayed due to robots.txt.', 'held-back'],
      [
        'snapshot',
        200,
        'The snapshot cannot be displayed due to an internal error.',
        'not-archived',
      ],
    ] as const
  ).map(
    ([name, status, body, reason]): Scenario => ({
      name: `the archive says in the place of the copy: ${name}`,
      server: { faults: { replay: [{ status, body }] } },
      question: withCopy,
      expected: { status: 'broken', reason },
    }),
  ),
  // Dates
  ...(
    [
      ['May 2012', 'the month'],
      ['2012', 'the year'],
      ['10 May 2012', 'day, month, year'],
      ['May 10, 2012', 'month, day, year'],
      ['10.05.2012', 'dots'],
      ['10 mai 2012', 'French'],
      ['10. května 2012', 'Czech'],
      ['2012年5月10日', 'Japanese'],
      ['10 мая 2012 года', 'Russian'],
      ['10/05/2012', 'an order nobody knows'],
      ['early on', 'no date at all'],
    ] as const
  ).map(
    ([archiveDate, name]): Scenario => ({
      name: `an archive date told by ${name}`,
      server: { captures: [copy(t2012)] },
      question: { ...withCopy, archiveDate },
      expected: cited(),
    }),
  ),
  ...(['11 мая 2013', '10 juin 2012', '2012年7月10日', '12.05.2012', 'June 2013'] as const).map(
    (archiveDate): Scenario => ({
      name: `an archive date of another day: ${archiveDate}`,
      server: { captures: [copy(t2012)] },
      question: { ...withCopy, archiveDate },
      expected: { status: 'mismatch', reason: 'wrong-date', ...available(t2012) },
    }),
  ),
  {
    name: 'an archive date of the month that ended hours before the capture',
    server: { captures: [copy('20120601010000')] },
    question: { ...q, archiveUrl: wayback('20120601010000'), archiveDate: 'May 2012' },
    expected: cited('20120601010000'),
  },
  {
    name: 'an access date in words of another language',
    server: { captures: [copy('20110101000000'), copy('20120401000000'), copy('20120601000000')] },
    question: { ...q, accessDate: '10 mai 2012' },
    expected: { status: 'available', ...available('20120401000000'), distanceDays: 39 },
  },
  {
    name: 'a copy of the very day of the access',
    server: { captures: [copy('20120510235959'), copy('20120509000000')] },
    question: { ...q, accessDate: '2012-05-10' },
    expected: { status: 'available', ...available('20120510235959'), distanceDays: 0 },
  },
  {
    name: 'a copy of the month of the access, where only that is told',
    server: { captures: [copy('20120531000000'), copy('20120301000000')] },
    question: { ...q, accessDate: 'May 2012' },
    expected: { status: 'available', ...available('20120531000000'), distanceDays: 0 },
  },
  {
    name: 'the last copy before the access is a soft 404, the one before it good',
    server: {
      captures: [
        copy('20120101000000'),
        copy('20120501000000', { body: notFound }),
        copy('20120601000000'),
      ],
    },
    question: { ...q, accessDate: '2012-05-10' },
    expected: { status: 'available', ...available('20120101000000'), distanceDays: 130 },
  },
  {
    name: 'all copies before the access are bad, one after it good',
    server: {
      captures: [
        copy('20120101000000', { body: notFound }),
        copy('20120501000000', { body: login }),
        copy('20120601000000'),
      ],
    },
    question: { ...q, accessDate: '2012-05-10' },
    expected: { status: 'available', ...available('20120601000000'), distanceDays: 22 },
  },
  // The index says one thing, the archive another
  {
    name: 'the index lists a copy that the archive cannot replay, and one that it can',
    server: { captures: [copy(t2012, { lost: true }), copy('20110101000000')] },
    question: { ...q, accessDate: '2012-06-01' },
    expected: { status: 'available', ...available('20110101000000') },
  },
  {
    name: 'the index lists a good status, and the copy is an error',
    server: {
      captures: [copy(t2012, { revisitOf: 'gone', status: 404 }), copy('20110101000000')],
    },
    question: { ...q, accessDate: '2012-06-01' },
    expected: { status: 'available', ...available('20110101000000') },
  },
  {
    name: 'the only copy listed cannot be replayed for now',
    server: { captures: [copy(t2012, { fault: { status: 503 } })] },
    question: q,
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'the only copy listed resets the connection',
    server: { captures: [copy(t2012, { fault: 'reset' })] },
    question: q,
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'a cited copy that cannot be replayed for now, of a page with another good one',
    server: { captures: [copy(t2012, { fault: { status: 504 } }), copy('20110101000000')] },
    question: { ...withCopy, accessDate: '2011-06-01' },
    expected: {
      status: 'unchecked',
      reason: 'archive-unavailable',
      ...available('20110101000000'),
    },
  },
  {
    name: 'a revisit of a good capture is a good copy, as cited',
    server: {
      captures: [copy('20110101000000', { digest: 'A' }), copy(t2012, { revisitOf: 'A' })],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'an index of a thousand captures, sorted as it likes',
    server: {
      ignoresClosest: true,
      captures: Array.from({ length: 1000 }, (_, index) =>
        copy(
          `${1970 + Math.floor(index / 20)}01${String((index % 20) + 1).padStart(2, '0')}000000`,
        ),
      ),
    },
    question: { ...q, accessDate: '2012-06-01' },
    expected: { status: 'available', ...available('20120120000000') },
  },
  {
    name: 'copies of the page above and of the pages below only',
    server: {
      captures: [
        copy(t2012, { original: 'http://news.example.com/2012/05/' }),
        copy(t2012, { original: `${url}/comments` }),
        copy(t2012, { original: `${url}?page=2` }),
      ],
    },
    question: q,
    expected: { status: 'none', reason: 'no-good-copy' },
  },
  // Archives that do not answer
  ...([401, 403, 404, 500, 502, 504] as const).map(
    (status): Scenario => ({
      name: `an index that answers ${status}: none is not said`,
      server: { captures: [copy(t2012)], forgetful: true, faults: { cdx: [{ status }] } },
      question: q,
      expected: { status: 'unchecked', reason: 'archive-unavailable' },
    }),
  ),
  {
    name: 'an index that wants to be left alone for an hour, a cited copy that replays',
    server: {
      captures: [copy(t2012)],
      faults: { cdx: [{ status: 429, retryAfter: '3600' }] },
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'replay that wants to be left alone: nothing is said of the cited copy',
    server: { captures: [copy(t2012)], faults: { replay: [{ status: 429 }] } },
    question: withCopy,
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'an index that fails, and Availability that knows a copy',
    server: { captures: [copy(t2012)], faults: { cdx: [{ status: 503 }] } },
    question: q,
    expected: { status: 'available', ...available(t2012) },
  },
  {
    name: 'an index that fails, and Availability that knows a bad copy',
    server: {
      captures: [copy(t2012, { body: notFound })],
      faults: { cdx: [{ status: 503 }] },
    },
    question: q,
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'a captured rate limit with its own wish is no wish of the archive',
    server: {
      captures: [copy(t2012, { status: 503, body: 'busy' }), copy('20110101000000')],
    },
    question: { ...withCopy, accessDate: '2012-05-10' },
    expected: { status: 'broken', reason: 'http-503', ...available('20110101000000') },
  },
  {
    name: 'another page, cited as a copy of one that no archive has',
    server: { captures: [copy(t2012, { original: elsewhere, body: page('The mayor resigns') })] },
    question: { ...withCopy, archiveUrl: wayback(t2012, elsewhere) },
    expected: { status: 'mismatch', reason: 'wrong-page' },
  },
]
