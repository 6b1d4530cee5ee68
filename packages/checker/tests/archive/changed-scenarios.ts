import {
  available,
  cited,
  copy,
  login,
  notFound,
  page,
  q,
  type Scenario,
  t2012,
  title,
  withCopy,
} from './scenario-parts.ts'

const origin = 'http://news.example.com'
const before = '20110301000000'

/** A page whose captured copy shows something else, and the reason that is given for it. */
const changed: readonly (readonly [name: string, body: string, status: string, reason: string])[] =
  [
    [
      'a domain that is for sale, by the script of a service alone',
      '<title>news.example.com</title><script src="https://img.sedoparking.com/js/x.js"></script><h1>Related links</h1>',
      'broken',
      'parked',
    ],
    [
      'markup without anything to read',
      '<html><head></head><body></body></html>',
      'broken',
      'empty',
    ],
    [
      'an error with success',
      page('Database Error', 'Error establishing a database connection'),
      'broken',
      'error-page',
    ],
    [
      'the last words of a program',
      '<b>Fatal error</b>: Uncaught Error: Call to undefined function mysql_connect() in /www/index.php:3',
      'broken',
      'error-page',
    ],
    [
      'another article, with no more of the title than its little words',
      page(
        'Quarterly report on the fishing fleet',
        'Herring and cod were landed in lesser numbers than a year ago. '.repeat(9),
      ),
      'mismatch',
      'wrong-title',
    ],
  ]

/** Where a captured redirect leads that is not the page, and what stands there. */
const detours: readonly (readonly [path: string, body: string, reason: string])[] = [
  ['/search?q=bridge', page('Search results', 'Results for bridge: none'), 'search-redirect'],
  ['/?from=%2F2012%2F05%2Fbridge-opens', page('Example News', 'News'), 'home-redirect'],
  ['/subscribe', page('Example News', 'News of the bridge and more'), 'paywall'],
  ['/login?next=%2Fa', login, 'login-wall'],
]

const month = (index: number): string =>
  `${2010 + Math.floor(index / 12)}${String((index % 12) + 1).padStart(2, '0')}15000000`

/** Scenarios in which a page had changed when it was captured. */
export const changedScenarios: readonly Scenario[] = [
  ...changed.map(
    ([name, body, status, reason]): Scenario => ({
      name: `a copy shows ${name}`,
      server: { captures: [copy(before), copy(t2012, { body })] },
      question: withCopy,
      expected: { status, reason, ...available(before) } as Scenario['expected'],
    }),
  ),
  ...detours.map(
    ([path, body, reason]): Scenario => ({
      name: `a captured redirect leads to ${path}`,
      server: {
        captures: [
          copy(t2012, { status: 302, body: '', location: origin + path }),
          copy('20120510101115', { original: origin + path, body }),
        ],
      },
      question: withCopy,
      expected: { status: 'broken', reason },
    }),
  ),
  {
    name: 'a section that got a host of its own, named after it',
    server: {
      captures: [
        copy(t2012, { status: 301, body: '', location: 'http://bridge-opens.example.com/' }),
        copy('20120510101115', { original: 'http://bridge-opens.example.com/' }),
      ],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'a title that was worded anew',
    server: {
      captures: [copy(t2012, { body: page('Mayor hails crossing') })],
    },
    question: withCopy,
    expected: cited(),
  },
  {
    name: 'the only good copy behind more bad ones than are listed, each of its own content',
    server: {
      captures: Array.from({ length: 60 }, (_, index) =>
        copy(month(index), index > 0 ? { body: notFound, digest: `GONE${index}` } : {}),
      ),
    },
    question: { ...q, title, accessDate: '2014-03-20' },
    expected: { status: 'available', ...available(month(0)) },
  },
  {
    name: 'the last good copy before the access, at the end of what is listed before it',
    server: {
      captures: Array.from({ length: 60 }, (_, index) =>
        copy(month(index), index > 12 ? { body: notFound, digest: `GONE${index}` } : {}),
      ),
    },
    question: { ...q, title, accessDate: '2014-03-20' },
    expected: { status: 'available', ...available(month(12)) },
  },
]
