import { bare, message, page, redirect } from './answers.ts'
import { alive, all, bounced, gone, home, moved, path, type Scenario, story } from './scenario.ts'

const homeRedirect = ['soft-404', 'home-redirect'] as const
const sectionRedirect = ['soft-404', 'section-redirect'] as const

/** The cited page sends to the story, in the words given. */
const toStory = (label: string, markup: string): Scenario => ({
  label: `the story, ${label}`,
  answers: { [path]: bare(markup), '/archive/dam': story, '*': gone },
  expected: bounced,
})

const homes = [
  '/home',
  '/Home.aspx',
  '/default.asp',
  '/us/en/',
  '/en-us/',
  '/de/de',
  '/index.php?option=com_frontpage',
  '/?lang=en',
  '/main.html',
  '/welcome.do',
  '/web/guest/home',
  '/en/home.html',
  '/content/home',
  '/pages/default.aspx',
  '/?utm_source=redirect',
] as const

/** Ways of sending readers on beside the status, and where they may end. */
export const detours: readonly Scenario[] = [
  toStory('by a script', '<script>window.location = "/archive/dam"</script>'),
  toStory('by a script that replaces', "<script>location.replace('/archive/dam')</script>"),
  toStory('by a script in the frame above', '<script>top.location.href="/archive/dam";</script>'),
  toStory(
    'by a script with its slashes escaped',
    String.raw`<script>window.location.href="\/archive\/dam";</script>`,
  ),
  toStory(
    'by a script after a while',
    `<script>setTimeout("location.href='/archive/dam'", 0)</script>`,
  ),
  toStory(
    'by a script when the page is loaded',
    `<body onload="window.location='/archive/dam'"></body>`,
  ),
  toStory(
    'by a refresh without a word before the address',
    '<meta http-equiv="refresh" content="0;/archive/dam">',
  ),
  toStory(
    'by a refresh with spaces',
    '<meta http-equiv="refresh" content="0 ; URL = /archive/dam ">',
  ),
  toStory(
    'by a refresh under a base',
    '<base href="/archive/"><meta http-equiv="refresh" content="0;url=dam">',
  ),
  toStory(
    'by a refresh with a word of farewell',
    '<title>Moved</title><meta http-equiv="refresh" content="3;url=/archive/dam"><p>We have moved. You will be taken there.</p>',
  ),
  ...homes.map((target) => ({
    label: `the home page under ${target}`,
    answers: {
      [path]: redirect(target, 302),
      [target]: home,
      '/robots.txt': gone,
      '*': redirect(target, 302),
    },
    expected: homeRedirect,
  })),
  {
    label: 'the home page of the host above',
    answers: { [path]: redirect('{other}/'), '*': gone },
    other: { '*': home },
    expected: homeRedirect,
  },
  {
    label: 'a session in the path',
    answers: {
      [path]: redirect(`${path};jsessionid=0A1B2C3D`, 302),
      [`${path};jsessionid=0A1B2C3D`]: story,
      '*': gone,
    },
    expected: alive,
  },
  {
    label: 'an address in the new order of the site',
    cited: '/story.php?id=17',
    answers: {
      '/story.php?id=17': redirect('/2010/05/a-dam-bursts/'),
      '/2010/05/a-dam-bursts/': story,
      '*': gone,
    },
    expected: moved,
  },
  {
    label: 'a shorter address with the story under another headline',
    answers: { [path]: redirect('/dam'), '/dam': page('Flood in the lower town'), '*': gone },
    expected: bounced,
  },
  {
    label: 'a search for its own words, with the headline in its title',
    answers: {
      [path]: redirect('/?s=a+dam+bursts', 302),
      '*': message('Search results for A dam bursts', 'Nothing matched.'),
    },
    expected: ['soft-404', 'search-redirect'],
  },
  {
    label: 'a list of a year, whatever the story',
    cited: '/news/2010/05/dam.html',
    answers: {
      '/archive/2010': page('Archive of 2010', '<p>January. February. March.</p>'),
      '/robots.txt': gone,
      '*': redirect('/archive/2010'),
    },
    expected: sectionRedirect,
  },
  ...[
    '/oops',
    '/page-removed',
    '/unavailable',
    '/expired',
    '/no-longer-available',
    '/sorry.html',
  ].map((target) => ({
    label: `a page at ${target}`,
    answers: {
      [path]: redirect(target, 302),
      [target]: message('Example News', 'Try the front page.'),
      '*': gone,
    },
    expected: ['soft-404', 'not-found-page'] as const,
  })),
  {
    label: 'a song called “Gone”, at its new place',
    cited: '/songs/gone',
    title: '',
    answers: {
      '/songs/gone': redirect('/music/songs/gone'),
      '/music/songs/gone': page('Gone', '<p>A song.</p>'),
      '*': gone,
    },
    expected: moved,
  },
  {
    label: 'a place of nothing but a scheme',
    answers: all(redirect('http://')),
    expected: ['unstable', 'http-301'],
  },
  {
    label: 'a place of white space',
    answers: all(redirect('   ')),
    expected: ['unstable', 'http-301'],
  },
  {
    label: 'a part of itself',
    answers: all(redirect('#top')),
    expected: ['unstable', 'redirect-loop'],
  },
  {
    label: 'a script',
    answers: all(redirect('javascript:void(0)')),
    expected: ['unchecked', 'unsupported-scheme'],
  },
  {
    label: 'an app',
    answers: all(redirect('intent://example.com/#Intent;scheme=https;end')),
    expected: ['unchecked', 'unsupported-scheme'],
  },
  {
    label: 'the same page with other letter case',
    cited: '/News/Dam.HTML',
    answers: { '/News/Dam.HTML': redirect('/news/dam.html'), '/news/dam.html': story, '*': gone },
    expected: alive,
  },
  {
    label: 'the same page without its index',
    cited: '/dam/index.html',
    answers: { '/dam/index.html': redirect('/dam/'), '/dam/': story, '*': gone },
    expected: alive,
  },
  {
    label: 'a viewer that shows the file',
    cited: '/files/dam.pdf',
    answers: {
      '/files/dam.pdf': redirect('/viewer.html?file=%2Ffiles%2Fdam.pdf', 302),
      '/viewer.html?file=%2Ffiles%2Fdam.pdf': bare(
        '<title>Viewer</title><div id="viewer"></div><script src="/viewer.js"></script>',
      ),
      '*': gone,
    },
    expected: bounced,
  },
  {
    label: 'a book called “Gone”, under another title',
    cited: '/catalogue/17',
    answers: {
      '/catalogue/17': redirect('/books/gone'),
      '/books/gone': message('Gone', 'A novel.'),
      '*': gone,
    },
    expected: bounced,
  },
  {
    label: 'ever new queries',
    answers: Object.fromEntries([
      [path, redirect(`${path}?r=0`)],
      ...Array.from({ length: 30 }, (_, index) => [
        `${path}?r=${index}`,
        redirect(`${path}?r=${index + 1}`),
      ]),
    ]),
    expected: ['unstable', 'too-many-redirects'],
  },
]
