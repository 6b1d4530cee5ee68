import {
  available,
  cited,
  copy,
  login,
  notFound,
  page,
  prose,
  q,
  type Scenario,
  t2012,
  title,
  url,
  wayback,
  withCopy,
} from './scenario-parts.ts'

const host = 'news.example.com'
const path = '/2012/05/bridge-opens'

/** The cited copy by an address that is written in some way. */
function written(archiveUrl: string): Pick<Scenario, 'question' | 'expected'> {
  return { question: { ...withCopy, archiveUrl }, expected: { ...cited(), url: archiveUrl } }
}

/** A captured redirect. */
function redirect(timestamp: string, location: string, more: object = {}) {
  return copy(timestamp, {
    status: 302,
    body: '',
    location,
    digest: '3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',
    ...more,
  })
}

const replaying: readonly Scenario[] = (
  [
    ['without a scheme of its own', `//web.archive.org/web/${t2012}/${url}`],
    ['over plain HTTP', `http://web.archive.org/web/${t2012}/${url}`],
    ['with www', `https://www.web.archive.org/web/${t2012}/${url}`],
    ['by the short host', `https://archive.org/web/${t2012}/${url}`],
    ['by an image flag', `https://web.archive.org/web/${t2012}im_/${url}`],
    ['by a script flag', `https://web.archive.org/web/${t2012}js_/${url}`],
    ['by a style flag', `https://web.archive.org/web/${t2012}cs_/${url}`],
    ['by a frame flag', `https://web.archive.org/web/${t2012}fw_/${url}`],
    ['by the oldest form', `https://web.archive.org/${t2012}/${url}`],
    ['by the oldest copy', `https://web.archive.org/web/0/${url}`],
    ['by one digit', `https://web.archive.org/web/1/${url}`],
    ['by two', `https://web.archive.org/web/2/${url}`],
    ['by the day', `https://web.archive.org/web/20120510/${url}`],
    ['by the minute', `https://web.archive.org/web/201205101011/${url}`],
    ['with an encoded original', `https://web.archive.org/web/${t2012}/${encodeURIComponent(url)}`],
    [
      'with a port that is the usual',
      `https://web.archive.org/web/${t2012}/http://${host}:80${path}`,
    ],
    ['with one slash lost', `https://web.archive.org/web/${t2012}/http:/${host}${path}`],
    ['with https', `https://web.archive.org/web/${t2012}/https://${host}${path}`],
    ['with www before the page', `https://web.archive.org/web/${t2012}/http://www.${host}${path}`],
    ['with a slash at its end', `https://web.archive.org/web/${t2012}/${url}/`],
    [
      'with capitals in the host',
      `https://web.archive.org/web/${t2012}/http://News.Example.com${path}`,
    ],
    ['with tracking', `https://web.archive.org/web/${t2012}/${url}?utm_source=rss`],
    ['with a fragment', `https://web.archive.org/web/${t2012}/${url}#top`],
  ] as const
).map(([name, archiveUrl]) => ({
  name: `a copy cited ${name}`,
  server: { captures: [copy(t2012), copy(t2012, { original: `${url}?utm_source=rss` })] },
  ...written(archiveUrl),
}))

/** Scenarios from the field. */
export const fieldScenarios: readonly Scenario[] = [
  ...replaying,
  ...(['*', '2012*', '201205*', '*/http', 'sitemap', 'changes'] as const).map(
    (stamp): Scenario => ({
      name: `a page of the archive about copies cited as one: ${stamp}`,
      server: { captures: [copy(t2012)] },
      question: { ...q, archiveUrl: `https://web.archive.org/web/${stamp}/${url}` },
      expected: { status: 'broken', reason: 'not-a-copy', ...available(t2012) },
    }),
  ),
  {
    name: 'the archive itself cited as a copy',
    server: { captures: [copy(t2012)] },
    question: { ...q, archiveUrl: 'https://web.archive.org/' },
    expected: { status: 'broken', reason: 'not-a-copy', ...available(t2012) },
  },
  {
    name: 'the copy of the site for a copy of the page, with another of the page',
    server: {
      captures: [
        copy(t2012),
        copy(t2012, {
          original: `http://${host}/`,
          body: page('Example News', `${title}. ${prose}`),
        }),
      ],
    },
    question: { ...withCopy, archiveUrl: wayback(t2012, `http://${host}/`) },
    expected: { status: 'mismatch', reason: 'wrong-page', ...available(t2012) },
  },
  {
    name: 'a session number in the address of the copy',
    server: { captures: [copy(t2012, { original: `${url};jsessionid=0AB1` })] },
    question: { ...withCopy, archiveUrl: wayback(t2012, `${url};jsessionid=0AB1`) },
    expected: { ...cited(), url: wayback(t2012, `${url};jsessionid=0AB1`) },
  },
  {
    name: 'a redirect of the page to a new home of the same site, which the copy follows',
    server: {
      captures: [
        redirect(t2012, `https://www.${host}/archive/bridge-opens-12345`),
        copy('20120510101120', { original: `https://www.${host}/archive/bridge-opens-12345` }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a redirect to another site with the same article',
    server: {
      captures: [
        redirect(t2012, 'https://other.example.org/bridge-opens'),
        copy('20120511101120', { original: 'https://other.example.org/bridge-opens' }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a redirect to a search of the site',
    server: {
      captures: [
        redirect(t2012, `http://${host}/search?q=bridge`),
        copy('20120511101120', {
          original: `http://${host}/search?q=bridge`,
          body: page('Search results', 'No results were found for your search. Try other words.'),
        }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'search-redirect' },
  },
  {
    name: 'a redirect to a consent page',
    server: {
      captures: [
        redirect(t2012, `https://consent.example.com/?continue=${encodeURIComponent(url)}`),
        copy('20120511101120', {
          original: `https://consent.example.com/?continue=${encodeURIComponent(url)}`,
          body: page('Before you continue', 'We use cookies. Accept all cookies to continue.'),
        }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'consent-wall' },
  },
  {
    name: 'a redirect captured years before its target',
    server: {
      captures: [
        redirect(t2012, `http://${host}/new`),
        copy('20180511101120', {
          original: `http://${host}/new`,
          body: page('Example News', 'Everything is new here. '.repeat(20)),
        }),
      ],
    },
    question: withCopy,
    expected: { status: 'mismatch', reason: 'wrong-date' },
  },
  {
    name: 'a redirect to the page with a session number and back',
    server: {
      captures: [
        redirect(t2012, `${url}?sid=1`),
        redirect(t2012, url, { original: `${url}?sid=1` }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'redirect-loop' },
  },
  {
    name: 'a page that refreshes itself to the article',
    server: {
      captures: [
        copy(t2012, { body: `<meta http-equiv=refresh content="0; url=http://${host}/new">` }),
        copy(t2012, { original: `http://${host}/new` }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a frame set',
    server: {
      captures: [
        copy(t2012, {
          body: `<html><head><title>${title}</title></head><frameset cols="20%,80%"><frame src="menu.html"><frame src="main.html"></frameset></html>`,
        }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a PDF',
    server: {
      captures: [
        copy(t2012, {
          original: `http://${host}/bridge.pdf`,
          contentType: 'application/pdf',
          body: '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF',
        }),
      ],
    },
    question: {
      url: `http://${host}/bridge.pdf`,
      title,
      archiveUrl: wayback(t2012, `http://${host}/bridge.pdf`),
    },
    expected: { ...cited(), url: wayback(t2012, `http://${host}/bridge.pdf`) },
  },
  {
    name: 'a page of errors in place of the PDF',
    server: { captures: [copy(t2012, { original: `http://${host}/bridge.pdf`, body: notFound })] },
    question: {
      url: `http://${host}/bridge.pdf`,
      title,
      archiveUrl: wayback(t2012, `http://${host}/bridge.pdf`),
    },
    expected: { status: 'broken', reason: 'not-found-page' },
  },
  {
    name: 'plain text with the title at its top',
    server: {
      captures: [
        copy(t2012, { contentType: 'text/plain', body: `${title}\n\n${prose.repeat(4)}` }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a copy with the text of the title and another heading',
    server: {
      captures: [copy(t2012, { body: page('Regional news', `${title}. ${prose.repeat(4)}`) })],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a copy of a page behind a subscription, with its title',
    server: {
      captures: [
        copy(t2012, {
          body: page(`${title} | Example News`, `${prose} Subscribe to continue reading.`),
        }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a wall for subscribers without anything of the article',
    server: {
      captures: [
        copy(t2012, {
          body: page('Subscribe', 'Subscribe to continue reading. Already a subscriber? Sign in.'),
        }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'paywall' },
  },
  {
    name: 'a captured check of the browser',
    server: {
      captures: [
        copy(t2012, {
          body: page(
            'Just a moment...',
            'Checking your browser before accessing news.example.com. Enable JavaScript and cookies to continue.',
          ),
        }),
      ],
    },
    question: withCopy,
    expected: { status: 'broken', reason: 'bot-wall' },
  },
  ...([401, 402, 410, 451, 500, 502] as const).map(
    (status): Scenario => ({
      name: `a captured ${status}`,
      server: { captures: [copy(t2012, { status })] },
      question: withCopy,
      expected: { status: 'broken', reason: `http-${status}` },
    }),
  ),
  {
    name: 'a captured 206 and a captured 203 are of the page',
    server: { captures: [copy(t2012, { status: 203 })] },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a copy that says in its prose that something was not found',
    server: {
      captures: [
        copy(t2012, {
          body: page(
            title,
            `${prose.repeat(4)} The missing cable was not found. Error 404 was the name of the boat.`,
          ),
        }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a copy by another title of the same page in the citation: a placeholder',
    server: { captures: [copy(t2012)] },
    question: { ...withCopy, title: 'Archived copy' },
    expected: cited(),
  },
  {
    name: 'a citation without a title',
    server: { captures: [copy(t2012)] },
    question: { url, archiveUrl: wayback(t2012), archiveDate: '2012-05-10' },
    expected: cited(),
  },
  {
    name: 'an archive date a day before the capture in another zone',
    server: { captures: [copy('20120510003000')] },
    question: { ...q, archiveUrl: wayback('20120510003000'), archiveDate: '9 May 2012' },
    expected: cited('20120510003000'),
  },
  {
    name: 'an archive date with day and month the other way round',
    server: { captures: [copy('20120506101112')] },
    question: { ...q, archiveUrl: wayback('20120506101112'), archiveDate: '2012-06-05' },
    expected: { status: 'mismatch', reason: 'wrong-date', ...available('20120506101112') },
  },
  {
    name: 'a copy after the access only, by years: the distance is told',
    server: { captures: [copy('20150510000000')] },
    question: { ...q, accessDate: '2012-05-10' },
    expected: { status: 'available', ...available('20150510000000'), distanceDays: 1095 },
  },
  {
    name: 'the copy before the access, by days',
    server: { captures: [copy('20120501000000'), copy('20120511000000')] },
    question: { ...q, accessDate: '10 May 2012' },
    expected: { status: 'available', ...available('20120501000000'), distanceDays: 9 },
  },
  {
    name: 'the access in the year alone',
    server: { captures: [copy('20110101000000'), copy('20120801000000'), copy('20150101000000')] },
    question: { ...q, accessDate: '2012' },
    expected: { status: 'available', ...available('20120801000000') },
  },
  {
    name: 'a revisit of a 404 is no copy',
    server: {
      captures: [
        copy('20110101000000', { status: 404, body: notFound, digest: 'GONE' }),
        copy(t2012, { status: 404, body: notFound, revisitOf: 'GONE' }),
      ],
    },
    question: q,
    expected: { status: 'none', reason: 'no-good-copy' },
  },
  {
    name: 'a revisit of a redirect home is no copy',
    server: {
      captures: [
        redirect('20110101000000', `http://${host}/`),
        redirect(t2012, `http://${host}/`, { revisitOf: '3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ' }),
        copy('20110101000000', { original: `http://${host}/`, body: page('Example News') }),
      ],
    },
    question: q,
    expected: { status: 'none', reason: 'no-good-copy' },
  },
  {
    name: 'only revisits in the index, of a good page',
    server: {
      captures: [copy('20110101000000', { revisitOf: 'X' }), copy(t2012, { revisitOf: 'X' })],
    },
    question: { ...q, accessDate: '2012-06-01' },
    expected: { status: 'available', ...available(t2012) },
  },
  {
    name: 'the good copy under https, the cited page under http with www',
    server: { captures: [copy(t2012, { original: `https://${host}${path}` })] },
    question: { title, url: `http://www.${host}${path}/` },
    expected: { status: 'available', ...available(t2012, `https://${host}${path}`) },
  },
  {
    name: 'login copies nearest, the article a year before',
    server: {
      captures: [
        copy('20110501000000'),
        copy('20120501000000', { body: login }),
        copy('20120509000000', { body: login, digest: 'L2' }),
      ],
    },
    question: { ...q, accessDate: '2012-05-10' },
    expected: { status: 'available', ...available('20110501000000') },
  },
  ...(['truncated-json', 'html', 'empty', 'hang', 'reset'] as const).map(
    (fault): Scenario => ({
      name: `an index that answers once with ${fault}`,
      server: { captures: [copy(t2012)], faults: { cdx: [fault, null] } },
      question: q,
      expected: { status: 'available', ...available(t2012) },
    }),
  ),
  ...(['truncated-json', 'html', 'empty', 'reset'] as const).map(
    (fault): Scenario => ({
      name: `an archive without index or Availability: ${fault}`,
      server: { captures: [copy(t2012)], faults: { cdx: [fault], availability: [fault] } },
      question: q,
      expected: { status: 'unchecked', reason: 'archive-unavailable' },
    }),
  ),
  ...(
    [
      ['a date', 'Wed, 21 Oct 2099 07:28:00 GMT'],
      ['nonsense', 'soon'],
      ['minus', '-5'],
      ['a fraction', '1.5'],
    ] as const
  ).map(
    ([name, retryAfter]): Scenario => ({
      name: `an index that wants to be left alone until ${name}`,
      server: {
        captures: [copy(t2012)],
        forgetful: true,
        faults: { cdx: [{ status: 429, retryAfter }] },
      },
      question: q,
      expected: { status: 'unchecked', reason: 'archive-unavailable' },
    }),
  ),
  {
    name: 'a message of the archive without a word of what is wrong',
    server: {
      captures: [copy(t2012)],
      faults: {
        replay: [{ status: 200, body: '<title>Internet Archive</title><h1>Welcome</h1>' }],
      },
    },
    question: { url, archiveUrl: wayback(t2012) },
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'replay that fails once with a 502, and then shows the copy',
    server: { captures: [copy(t2012)], faults: { replay: [{ status: 502 }, null] } },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'replay that asks to wait a second',
    server: {
      captures: [copy(t2012)],
      faults: { replay: [{ status: 429, retryAfter: '1' }, null] },
    },
    question: withCopy,
    expected: cited(),
  },
  ...(['empty', 'html'] as const).map(
    (fault): Scenario => ({
      name: `replay that answers with ${fault} of the archive's own`,
      server: { captures: [copy(t2012)], faults: { replay: [fault] } },
      question: withCopy,
      expected: { status: 'unchecked', reason: 'archive-unavailable' },
    }),
  ),
  {
    name: 'an error of the archive that says it is busy, with success',
    server: {
      captures: [copy(t2012)],
      faults: {
        replay: [
          {
            status: 200,
            body: '<title>Wayback Machine</title><h1>503 Service Unavailable</h1>The Wayback Machine is temporarily unavailable. Please try again later.',
          },
        ],
      },
    },
    question: withCopy,
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
]
