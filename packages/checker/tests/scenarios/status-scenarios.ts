import { message, page, redirect, status } from './answers.ts'
import { alive, all, empty, only, path, type Scenario, story, wall } from './scenario.ts'

const loginWall = ['blocked', 'login-wall'] as const
const paywall = ['blocked', 'paywall'] as const
const geoBlocked = ['blocked', 'geo-blocked'] as const

/** Statuses without a page. */
export const statuses: readonly Scenario[] = (
  [
    [404, 'dead', 'http-404'],
    [410, 'dead', 'http-410'],
    [400, 'unstable', 'http-400'],
    [401, 'blocked', 'login-wall'],
    [402, 'blocked', 'paywall'],
    [403, 'blocked', 'bot-wall'],
    [405, 'unstable', 'http-405'],
    [406, 'blocked', 'bot-wall'],
    [408, 'unstable', 'http-408'],
    [412, 'blocked', 'bot-wall'],
    [418, 'blocked', 'bot-wall'],
    [429, 'blocked', 'rate-limited'],
    [451, 'blocked', 'geo-blocked'],
    [500, 'unstable', 'http-500'],
    [502, 'unstable', 'http-502'],
    [503, 'unstable', 'http-503'],
    [504, 'unstable', 'http-504'],
    [520, 'unstable', 'http-520'],
    [999, 'blocked', 'bot-wall'],
  ] as const
).map(([code, liveStatus, reason]) => ({
  label: String(code),
  answers: all(status(code)),
  expected: [liveStatus, reason],
}))

/** Statuses with a page that does not tell more. */
export const refusals: readonly Scenario[] = (
  [
    [401, loginWall],
    [402, paywall],
    [403, wall],
    [406, wall],
    [407, ['unstable', 'http-407']],
    [409, ['unstable', 'http-409']],
    [411, ['unstable', 'http-411']],
    [412, wall],
    [413, ['unstable', 'http-413']],
    [414, ['unstable', 'http-414']],
    [415, ['unstable', 'http-415']],
    [416, ['unstable', 'http-416']],
    [417, ['unstable', 'http-417']],
    [418, wall],
    [421, ['unstable', 'http-421']],
    [422, ['unstable', 'http-422']],
    [423, ['unstable', 'http-423']],
    [424, ['unstable', 'http-424']],
    [425, ['unstable', 'http-425']],
    [426, ['unstable', 'http-426']],
    [428, wall],
    [431, ['unstable', 'http-431']],
    [440, loginWall],
    [444, ['unstable', 'http-444']],
    [449, wall],
    [451, geoBlocked],
    [498, ['unstable', 'http-498']],
    [499, ['unstable', 'http-499']],
    [507, ['unstable', 'http-507']],
    [508, ['unstable', 'http-508']],
    [511, ['unstable', 'http-511']],
    [521, ['unstable', 'http-521']],
    [522, ['unstable', 'http-522']],
    [523, ['unstable', 'http-523']],
    [525, ['unstable', 'http-525']],
    [526, ['unstable', 'http-526']],
    [530, ['unstable', 'http-530']],
    [598, ['unstable', 'http-598']],
    [600, ['unstable', 'http-600']],
    [999, wall],
  ] as const
).map(([code, expected]) => ({
  label: `${code} with a page`,
  answers: all(message('Example Gazette', 'Something is the matter.', code)),
  expected,
}))

/** What other statuses say, and what does not follow from them. */
export const furtherStatuses: readonly Scenario[] = [
  ...[201, 203, 206, 207, 208, 226, 299].map((code) => ({
    label: `a story with ${code}`,
    answers: only({ ...story, status: code }),
    expected: alive,
  })),
  { label: 'a 205', answers: all(status(205)), expected: empty },
  {
    label: 'a 300 with a place',
    answers: { [path]: redirect('/a', 300), '/a': story },
    expected: ['alive', 'redirected'],
  },
  {
    label: 'a 300 without one',
    answers: all(message('Multiple Choices', 'a. b.', 300)),
    expected: ['unstable', 'http-300'],
  },
  { label: 'a 304', answers: all(status(304)), expected: ['unstable', 'http-304'] },
  {
    label: 'a 305',
    answers: all(redirect('http://proxy.example/', 305)),
    expected: ['unstable', 'http-305'],
  },
  { label: 'a 306', answers: all(redirect('/a', 306)), expected: ['unstable', 'http-306'] },
  { label: 'a 309', answers: all(status(309)), expected: ['unstable', 'http-309'] },
  {
    label: 'a 420',
    answers: all(message('Enhance your calm', 'Slow down.', 420)),
    expected: ['blocked', 'rate-limited'],
  },
  {
    label: 'a 430',
    answers: all(message('Example', 'Too many requests.', 430)),
    expected: ['blocked', 'rate-limited'],
  },
  { label: 'a 450', answers: all(message('Example', 'Blocked.', 450)), expected: wall },
  {
    label: 'a 419',
    answers: all(message('Page Expired', 'Expired.', 419)),
    expected: ['unstable', 'http-419'],
  },
  { label: 'a 494', answers: all(status(494)), expected: ['unstable', 'http-494'] },
  {
    label: 'a 497',
    answers: all(message('400 The plain HTTP request was sent to HTTPS port', 'nginx', 400)),
    expected: ['unstable', 'http-400'],
  },
  {
    label: 'a 529',
    answers: all(message('Site is overloaded', 'Later.', 529)),
    expected: ['unstable', 'http-529'],
  },
  {
    label: 'a 509',
    answers: all(message('Bandwidth Limit Exceeded', 'Later.', 509)),
    expected: ['unstable', 'http-509'],
  },
  { label: 'a 700', answers: all(status(700)), expected: ['unstable', 'http-700'] },
  {
    label: 'a 503 that ends at a date',
    answers: only({
      ...status(503, { 'retry-after': new Date(Date.now() - 60_000).toUTCString() }),
      later: story,
    }),
    expected: alive,
  },
  {
    label: 'a 503 for a day',
    answers: all(status(503, { 'retry-after': '86400' })),
    expected: ['unstable', 'http-503'],
  },
  {
    label: 'a 403 that says not found',
    answers: all(message('Page not found', 'Sorry.', 403)),
    expected: wall,
  },
  {
    label: 'a 500 that says not found',
    answers: all(message('Page not found', 'Sorry.', 500)),
    expected: ['unstable', 'http-500'],
  },
  {
    label: 'a 404 of a store of files',
    answers: all({
      status: 404,
      headers: { 'content-type': 'application/xml' },
      body: '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
    }),
    expected: ['dead', 'http-404'],
  },
  {
    label: 'a 403 of a store of files',
    answers: all({
      status: 403,
      headers: { 'content-type': 'application/xml' },
      body: '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
    }),
    expected: wall,
  },
  {
    label: 'a 404 with the whole story',
    answers: only({
      ...page(
        'A dam bursts',
        '<p>The river had risen for three long days before the wall gave way at last, and the water took the lower town.</p>'.repeat(
          14,
        ),
      ),
      status: 404,
    }),
    expected: alive,
  },
  {
    label: 'a 404 first, then the story',
    answers: only({ ...status(404), later: story }),
    expected: ['dead', 'http-404'],
  },
  {
    label: 'a 500 first, then the story',
    answers: only({ ...status(500), later: story }),
    expected: alive,
  },
  {
    label: 'a 502 first, then a refusal',
    answers: { '*': { ...status(502), later: status(403) } },
    expected: wall,
  },
  ...(
    [
      [
        'PHP',
        'Fatal error: Uncaught Error: Call to a member function fetch() on null in /var/www/index.php:12',
      ],
      [
        'PHP’s database',
        'Warning: mysql_connect(): Too many connections in /home/db.php on line 3 Could not connect',
      ],
      [
        'ASP',
        "Microsoft OLE DB Provider for SQL Server error '80004005' Timeout expired /news.asp, line 12",
      ],
      ['ASP.NET', 'Server Error in ‘/’ Application. Runtime Error'],
      ['Java', 'HTTP Status 500 – Internal Server Error'],
      ['a database', 'Error establishing a database connection'],
      ['Perl', 'Software error: Can’t connect to data source'],
    ] as const
  ).map(([kind, text]) => ({
    label: `an error of ${kind} with 200, in the text alone`,
    answers: all({
      headers: { 'content-type': 'text/html' },
      body: `<html><body>${text}</body></html>`,
    }),
    expected: ['unstable', 'error-page'] as const,
  })),
]
