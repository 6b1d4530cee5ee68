import { type Answer, bare, prose, redirect } from './answers.ts'
import { alive, all, notFound, only, path, type Scenario } from './scenario.ts'

/** A page with a title, a heading and whatever is under it. */
function sheet(title: string, heading: string, body = ''): Answer {
  return bare(
    `<html><head><title>${title}</title></head><body><h1>${heading}</h1>${body}</body></html>`,
  )
}

const record = bare(
  '<html><head><title>Ringing database</title></head><body><nav><a href="/">Home</a> <a href="/help">Help</a></nav><h1>Ring</h1><p>No record found.</p></body></html>',
)

const theme = bare(
  `<html><head><title>Welcome – Valley Courier</title><script src="/jquery.js"></script></head><body>
  <header>Valley Courier</header><h1>Welcome to the Valley Courier</h1><p>Read the latest news from the
  towns along the river, follow the results of the local clubs and find out what is on.</p></body></html>`,
)

/** What systems for forums, wikis, shops and records say of what they do not have. */
export const systemScenarios: readonly Scenario[] = [
  {
    label: 'a forum’s notice on a topic, under a heading for all notices',
    answers: only(
      sheet(
        'Information - Valley Forum',
        'Information',
        '<p>The requested topic does not exist.</p>',
      ),
    ),
    expected: notFound,
  },
  {
    label: 'a forum’s message without a thread',
    answers: only(
      sheet(
        'Valley Forums',
        'vBulletin Message',
        '<p>No Thread specified. If you followed a valid link, please notify the administrator</p>',
      ),
    ),
    expected: notFound,
  },
  {
    label: 'a community that cannot locate an item',
    answers: only(
      sheet(
        'Sorry, there is a problem - Valley',
        'Sorry, there is a problem',
        '<p>We could not locate the item you are trying to view.</p><p>Error code: 2F173/1</p>',
      ),
    ),
    expected: notFound,
  },
  {
    label: 'a server error whose title says that there is no such file',
    answers: all(
      sheet(
        '404 - File or directory not found.',
        'Server Error',
        '<h2>404 - File or directory not found.</h2>',
      ),
    ),
    expected: notFound,
  },
  {
    label: 'a framework’s error page for a missing resource',
    answers: all(
      sheet(
        'The resource cannot be found.',
        'Server Error in ‘/’ Application.',
        '<h2><i>The resource cannot be found.</i></h2><b>Description: </b>HTTP 404.',
      ),
    ),
    expected: notFound,
  },
  {
    label: 'a bucket without the key, in XML',
    answers: all({
      headers: { 'content-type': 'application/xml' },
      body: '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>2012/report</Key></Error>',
    }),
    expected: notFound,
  },
  {
    label: 'a wiki’s page without a text, under the cited title',
    cited: '/wiki/Reservoir_inquiry',
    title: 'Reservoir inquiry',
    answers: all(
      sheet(
        'Reservoir inquiry - ValleyWiki',
        'Reservoir inquiry',
        '<p>There is currently no text in this page. You can search for this page title in other pages.</p>',
      ),
    ),
    expected: notFound,
  },
  {
    label: 'a platform without the app',
    answers: all(bare('<title>No such app</title><iframe src="/no-such-app.html"></iframe>')),
    expected: notFound,
  },
  {
    label: 'a tracker without the report',
    cited: '/show_bug.cgi?id=8812',
    answers: all(sheet('Invalid Bug ID', 'Invalid Bug ID', '<p>Bug #8812 does not exist.</p>')),
    expected: notFound,
  },
  {
    label: 'a repository without the identifier',
    answers: all(
      sheet(
        'Invalid Identifier',
        'Invalid Identifier',
        '<p>It does not correspond to an item.</p>',
      ),
    ),
    expected: notFound,
  },
  {
    label: 'a shop’s title with a number after the wording',
    answers: all(
      sheet('404 Not Found 1', 'Whoops, our bad...', '<p>We have a fine guess why.</p>'),
    ),
    expected: notFound,
  },
  {
    label: 'a framework without the controller',
    answers: all(sheet('Missing Controller', 'Missing Controller')),
    expected: notFound,
  },
  {
    label: 'a database without the record, among menus',
    cited: '/ring?id=8812',
    title: 'Ring 8812, white-tailed eagle',
    answers: all(record),
    expected: notFound,
  },
  {
    label: 'a host of pages that has closed',
    answers: only(
      sheet(
        'FreePages has closed',
        'Sorry, FreePages has closed.',
        '<p>The FreePages web site you were trying to view is no longer available.</p>',
      ),
    ),
    expected: notFound,
  },
  {
    label: 'a script that says so and goes back',
    answers: all(bare('<script>alert("존재하지 않는 게시물입니다.");history.back();</script>')),
    expected: notFound,
  },
  {
    label: 'an article with a script that says something and goes back',
    answers: only(
      bare(
        `<html><head><title>Dam</title><script>function f(){alert("Page not found");history.back()}</script></head><body>${prose}</body></html>`,
      ),
    ),
    expected: alive,
  },
  {
    label: 'Burmese',
    answers: only(sheet('စာမျက်နှာ မတွေ့ပါ', 'စာမျက်နှာ ရှာမတွေ့ပါ')),
    expected: notFound,
  },
  {
    label: 'a notice under such a heading that is about something else',
    answers: only(
      sheet('Information', 'Information', '<p>The museum is open from ten to five.</p>'),
    ),
    expected: alive,
  },
  {
    label: 'every address gives a theme’s front page',
    answers: all(theme),
    expected: ['soft-404', 'sibling-identical'],
  },
  ...['/sayfa-bulunamadi', '/pagina-niet-gevonden', '/nie-znaleziono-strony'].map(
    (where): Scenario => ({
      label: `a redirect to ${where}`,
      answers: { ...only(redirect(where, 302)), [where]: sheet('Courier', 'Sorry!') },
      expected: notFound,
    }),
  ),
  {
    label: 'a redirect of all addresses to an app, under a title like the cited one',
    title: 'White-tailed eagles return to the estuary',
    answers: all(redirect('{other}/app/id1', 302)),
    other: all(sheet('The Estuary Herald on the App Store', 'Herald', '<p>News. Free.</p>')),
    expected: ['soft-404', 'sibling-identical'],
  },
  {
    label: 'a redirect to the section above, named like the title’s town',
    title: 'Weir collapses at Lower Mill',
    answers: {
      ...only(redirect('/news/')),
      '/news/': sheet('News | Lower Mill Post', 'News', '<ul><li>Car park approved</li></ul>'),
    },
    expected: ['soft-404', 'section-redirect'],
  },
  ...[
    ['/species/12/folio', '/species/12'],
    ['/wiki/Eagles/Breeding', '/wiki/Eagles'],
    ['/eagles-of-the-northern-coast/breeding', '/eagles-of-the-northern-coast'],
  ].map(
    ([cited = '', above = '']): Scenario => ({
      label: `a redirect from a part to ${above}`,
      cited,
      answers: { [cited]: redirect(above), [above]: sheet('Haliaeetus', 'Haliaeetus', prose) },
      expected: ['alive', 'redirected'],
    }),
  ),
  {
    label: 'a redirect to the report that has all its parts',
    cited: '/report/part-3.html',
    answers: {
      '/report/part-3.html': redirect('/report/'),
      '/report/': sheet('Floods of the valley', 'Floods of the valley', prose.repeat(4)),
      [path]: bare(''),
    },
    expected: ['alive', 'redirected'],
  },
]
