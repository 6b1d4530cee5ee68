import { bare, message, page, prose } from './answers.ts'
import { alive, all, gone, only, type Scenario } from './scenario.ts'

/** Headlines with words of walls, errors and messages, of stories that are cited without a title. */
const uncited = [
  'Access denied: how maps kept families out of the suburbs',
  'Blocked: the list of sites that the ministry will not show',
  'Just a moment: a memoir of the lock-keeper',
  'Please wait: the queue as an art form',
  'Forbidden: the banned books of the county',
  'Security check: how airports learned to search',
  'One more step: the last march of the miners',
  'Too many requests: libraries at their limit',
  'Are you a robot? The test that fooled a nation',
  'Captcha: a history in pictures',
  'Subscribe to read: how newspapers learned to charge',
  'Members only: inside the club by the river',
  'Log in to vote: the end of the ballot box',
  'Sign in: the visitors’ book of the hotel',
  'Service unavailable: a year without trains',
  'Under construction: the bridge that never was',
  'Coming soon: a history of the trailer',
  'Maintenance: the work that nobody sees',
  'This domain is for sale: the strange market of names',
  'Before you continue: what cookie banners do to us',
  'We value your privacy: the lie of the decade',
  'Not available in your country: the map of geo-blocking',
  'Not found: the lost films of 1912',
  'Error: why machines must fail',
  'Page missing from diary of the explorer',
  'Gone: the village under the lake',
  'Deleted: what happened to the ministry’s mail',
  'Nothing found in search for missing plane',
  'Missing records: what the fire took',
  'Something went wrong: an inquiry into the dam',
  'Website closed: farewell to a local paper',
  'Account suspended: when banks say no',
] as const

/** Living pages that have the words of others in their titles. */
export const headlines: readonly Scenario[] = [
  ...uncited.map((title) => ({
    label: `a story: ${title}`,
    title: '',
    answers: only(page(title)),
    expected: alive,
  })),
  ...uncited.slice(0, 12).map((title) => ({
    label: `a story under another headline: ${title}`,
    answers: only(page(title)),
    expected: alive,
  })),
  ...(
    [
      ['a novel', 'Gone', '<p>A novel of 2008, the first of six.</p>'],
      ['an album', 'Under Construction', '<p>The fourth album of the singer.</p>'],
      ['an episode', 'Be Right Back', '<p>The first episode of the second series.</p>'],
      ['a song', 'Nothing Found', '<p>A song on the third album.</p>'],
      ['a game', 'Dead Link', '<p>A game of 1998.</p>'],
      ['a book', 'One More Step', '<p>A book of verse.</p>'],
      ['a play', 'Please Wait', '<p>A play in one act.</p>'],
      ['a poem', 'Forbidden', '<p>A poem of 1895.</p>'],
      ['a film', 'Access Denied', '<p>A film of 1997.</p>'],
      ['a band', 'Error', '<p>A band from the north.</p>'],
      ['a series', 'Coming Soon', '<p>A series in ten parts.</p>'],
      ['a comic', 'Blocked', '<p>A comic strip.</p>'],
    ] as const
  ).map(([kind, title, text]) => ({
    label: `${kind} called “${title}”, cited by its name`,
    title,
    answers: only(page(title, text)),
    expected: alive,
  })),
  ...(
    [
      ['a car', '/cars/peugeot-404', 'Peugeot 404'],
      ['an area code', '/codes/404', 'Area code 404'],
      ['a flight', '/accidents/1990/404', 'Flight 404'],
      ['a room', '/rooms/404', 'Room 404'],
      ['an asteroid', '/asteroids/404', '404 Arsinoe'],
      ['a year', '/years/404', '404 BC'],
      ['a resolution', '/resolutions/410', 'Resolution 410'],
      ['a chemical', '/e/410', 'E410'],
    ] as const
  ).map(([kind, cited, title]) => ({
    label: `${kind} with the number of an error`,
    cited,
    title: '',
    answers: { [cited]: message(title, 'One of its kind.'), '*': gone },
    expected: alive,
  })),
  ...(
    [
      ['quotes a message', '/tech/video', '“This video is no longer available”: label pulls clip'],
      ['quotes one in French', '/video', '« Page introuvable » : le site du ministère a disparu'],
      ['asks what a search page would say', '/fundbuero', 'Nichts gefunden? Das Fundbüro hilft'],
      ['is worded as its address', '/culture/introuvable', 'Introuvable'],
    ] as const
  ).map(([what, cited, title]) => ({
    label: `a story, cited under another headline, whose title ${what}`,
    cited,
    answers: { [cited]: page(title), '*': gone },
    expected: alive,
  })),
  {
    label: 'a page with a hidden message for its scripts',
    title: '',
    answers: only(
      bare(
        '<title>Example Gazette</title><div hidden><h1>Page not found</h1></div><h1>Flood in the lower town</h1><p>Water.</p>',
      ),
    ),
    expected: alive,
  },
  {
    label: 'a page with a message that its style hides',
    title: '',
    answers: only(
      bare(
        '<title>Example Gazette</title><div style="display: none"><h1>Page not found</h1></div><p>Water in the lower town.</p>',
      ),
    ),
    expected: alive,
  },
  {
    label: 'a page with a message in a template',
    title: '',
    answers: only(
      bare(
        '<title>Example Gazette</title><template><h1>Page not found</h1></template><p>Water in the lower town.</p>',
      ),
    ),
    expected: alive,
  },
  {
    label: 'a page with a message for readers without scripts',
    title: '',
    answers: only(
      bare(
        '<title>Example Gazette</title><noscript><h1>Error</h1><h2>Page cannot be displayed</h2></noscript><p>Water in the lower town.</p>',
      ),
    ),
    expected: alive,
  },
  {
    label: 'a page whose style comes first, more of it than is read',
    answers: all(bare(`<style>${'a{b:c}'.repeat(200_000)}</style><title>A dam bursts</title>`)),
    expected: alive,
  },
  {
    label: 'a page whose scripts come first, more of them than are read',
    answers: all(bare(`<script>${'a=b;'.repeat(300_000)}</script><title>A dam bursts</title>`)),
    expected: alive,
  },
  {
    label: 'a page after much white space',
    answers: all(
      bare(`${' \n'.repeat(100_000)}<!doctype html><title>A dam bursts</title>${prose}`),
    ),
    expected: alive,
  },
  {
    label: 'a page whose title is not closed',
    answers: only(bare('<html><head><title>A dam bursts</head><body><p>Water.</p></body></html>')),
    expected: alive,
  },
  {
    label: 'a page with two titles',
    answers: only(bare(`<title>Example Gazette</title><title>A dam bursts</title>${prose}`)),
    expected: alive,
  },
  {
    label: 'a page whose title is escaped twice',
    title: 'Müller & Söhne',
    answers: only(page('M&amp;uuml;ller &amp;amp; S&amp;ouml;hne')),
    expected: alive,
  },
  {
    label: 'a page with NUL bytes',
    answers: only(bare(`<title>A dam\0 bursts</title><p>Water.\0\0</p>`)),
    expected: alive,
  },
  {
    label: 'a page that starts with warnings of its program',
    title: '',
    answers: only(
      bare(
        `<br /><b>Warning</b>: Undefined variable $x in <b>/var/www/index.php</b> on line <b>12</b><br /><title>Flood in the lower town</title>${prose}`,
      ),
    ),
    expected: alive,
  },
]
