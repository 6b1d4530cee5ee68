import { type Answer, bare, prose, redirect } from './answers.ts'
import {
  alive,
  all,
  bounced,
  gone,
  moved,
  notFound,
  only,
  path,
  type Scenario,
  wall,
} from './scenario.ts'

const down = ['unstable', 'error-page'] as const
const menu = [
  'News',
  'Politics',
  'Business',
  'Sport',
  'Culture',
  'Weather',
  'Letters',
  'Obituaries',
]
const stories = ['Rain to come', 'A bridge opens', 'The mayor resigns', 'School wins prize']

/** A page with all that surrounds what it is about: menus, forms, banners, lists, a foot. */
function full(title: string, content: string, status = 200): Answer {
  return bare(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <meta property="og:site_name" content="Example Gazette"><script src="/app.js" defer></script></head><body>
    <header><a href="/">Example Gazette</a><nav><ul>${menu.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>
    <form action="/login"><input name="user"><input type="password" name="pass"><button>Sign in</button></form>
    <form action="/search"><input name="q" placeholder="Search"></form></header>
    <div class="cookie-banner"><p>We use cookies. <button>Accept all</button> <button>Reject</button></p></div>
    <main>${content}</main>
    <aside><h2>Most read</h2><ol>${stories.map((name) => `<li><h3>${name}</h3></li>`).join('')}</ol>
    <h2>Newsletter</h2><p>Subscribe now.</p><h2>Follow us</h2></aside>
    <footer><h2>About us</h2><a href="/contact">Contact</a> <a href="/privacy">Privacy policy</a>
    <p>&copy; Example Gazette. All rights reserved. Page generated in 0.1 seconds.</p></footer></body></html>`,
    status,
  )
}

const sayings = [
  ['English', 'Page not found', 'Sorry, the page that you asked for could not be found.'],
  ['German', 'Seite nicht gefunden', 'Die Seite wurde nicht gefunden.'],
  ['French', 'Page introuvable', 'Cette page n’existe plus.'],
  ['Spanish', 'Página no encontrada', 'La página no existe.'],
  ['Russian', 'Страница не найдена', 'Такой страницы нет на сайте.'],
  ['Chinese', '页面不存在', '您访问的页面不存在。'],
  ['Japanese', 'ページが見つかりません', 'お探しのページは見つかりませんでした。'],
  ['Arabic', 'الصفحة غير موجودة', 'لم يتم العثور على الصفحة.'],
] as const

const outages = [
  ['maintenance', 'Site maintenance', 'We are currently performing scheduled maintenance.'],
  [
    'an upgrade',
    'We’ll be back soon',
    'Our website is getting an upgrade. Please check back later.',
  ],
  ['an outage', 'Temporarily unavailable', 'The site is temporarily unavailable. Try again later.'],
  ['an error', 'Internal Server Error', 'An error occurred. Please try again later.'],
  ['an error of no name', 'Something went wrong', 'Please try again in a few minutes.'],
  [
    'a pause, in German',
    'Wartungsarbeiten',
    'Wegen Wartungsarbeiten ist die Seite nicht erreichbar.',
  ],
  ['a pause, in French', 'Site en maintenance', 'Le site est en cours de maintenance.'],
  ['a pause, in Spanish', 'Sitio en mantenimiento', 'Volveremos pronto.'],
  ['a pause, in Russian', 'Технические работы', 'На сайте ведутся технические работы.'],
  ['a pause, in Japanese', 'メンテナンスのお知らせ', 'ただいまメンテナンス中です。'],
  ['a pause, in Chinese', '系统维护中', '系统正在维护，请稍后再试。'],
  ['a pause, in Portuguese', 'Site em manutenção', 'Voltaremos em breve.'],
] as const

/** Pages as sites build them, where what they are about is the smaller part. */
export const fullPages: readonly Scenario[] = [
  {
    label: 'a story',
    answers: only(full('A dam bursts - Example Gazette', `<h1>A dam bursts</h1>${prose}`)),
    expected: alive,
  },
  {
    label: 'a short story under another headline',
    answers: only(full('Flood | Example Gazette', '<h1>Flood in the lower town</h1><p>Water.</p>')),
    expected: alive,
  },
  {
    label: 'a short story cited without a title',
    title: '',
    answers: only(full('Flood | Example Gazette', '<h1>Flood in the lower town</h1><p>Water.</p>')),
    expected: alive,
  },
  {
    label: 'a story that only subscribers may read to its end',
    answers: all(
      full(
        'A dam bursts - Example Gazette',
        '<h1>A dam bursts</h1><p>The river had risen.</p><div>Subscribe to continue reading.</div>',
      ),
    ),
    expected: alive,
  },
  ...sayings.flatMap(([language, title, text]): Scenario[] => [
    {
      label: `a message in ${language}, in title and heading`,
      answers: all(full(`${title} - Example Gazette`, `<h1>${title}</h1><p>${text}</p>`)),
      expected: notFound,
    },
    {
      label: `a message in ${language}, in title and heading, other pages missing as they should`,
      answers: only(full(`${title} - Example Gazette`, `<h1>${title}</h1><p>${text}</p>`)),
      expected: notFound,
    },
    {
      label: `a message in ${language}, in the heading alone`,
      answers: all(full('Example Gazette', `<h1>${title}</h1><p>${text}</p>`)),
      expected: notFound,
    },
    {
      label: `a message in ${language}, in a paragraph alone`,
      answers: all(full('Example Gazette', `<p class="error">${text}</p>`)),
      expected: notFound,
    },
  ]),
  ...outages.flatMap(([kind, title, text]): Scenario[] => [
    {
      label: `${kind} on every page`,
      answers: all(full(`${title} - Example Gazette`, `<h1>${title}</h1><p>${text}</p>`)),
      expected: down,
    },
    {
      label: `${kind} on every page, with nothing around it`,
      answers: all(bare(`<title>Example Gazette</title><h1>${title}</h1><p>${text}</p>`)),
      expected: down,
    },
  ]),
  {
    label: 'a check for robots on every page',
    answers: all(
      full(
        'Verify you are human - Example Gazette',
        '<h1>Verify you are human</h1><div class="h-captcha"></div>',
      ),
    ),
    expected: wall,
  },
  {
    label: 'a refusal on every page',
    answers: all(full('Access denied | Example Gazette', '<h1>Access denied</h1><p>Sorry.</p>')),
    expected: wall,
  },
  {
    label: 'a form to sign in on every page',
    answers: all(
      full('Sign in | Example Gazette', '<h1>Sign in</h1><form><input type="password"></form>'),
    ),
    expected: ['blocked', 'login-wall'],
  },
  {
    label: 'the home page for every address',
    answers: all(full('Example Gazette', '<h1>Example Gazette</h1><p>The news of the town.</p>')),
    expected: ['soft-404', 'sibling-identical'],
  },
  {
    label: 'the home page by a redirect',
    answers: {
      [path]: redirect('/', 302),
      '/': full('Example Gazette', '<h1>Example Gazette</h1>'),
      '*': gone,
    },
    expected: ['soft-404', 'home-redirect'],
  },
  {
    label: 'a redirect to the story at another place',
    answers: {
      [path]: redirect('/archive/dam'),
      '/archive/dam': full('A dam bursts - Example Gazette', `<h1>A dam bursts</h1>${prose}`),
      '*': gone,
    },
    expected: moved,
  },
  {
    label: 'a redirect to the story under another headline',
    answers: {
      [path]: redirect('/archive/2010/dam'),
      '/archive/2010/dam': full('Flood - Example Gazette', `<h1>Flood in the town</h1>${prose}`),
      '*': gone,
    },
    expected: bounced,
  },
  {
    label: 'a missing page with the headlines of the day',
    answers: all(
      full('Page not found', `<h1>Page not found</h1><h2>A dam bursts</h2>${prose}`, 404),
    ),
    expected: ['dead', 'http-404'],
  },
  {
    label: 'an entry of a database with a generic title',
    cited: '/person/17',
    title: 'John Smith',
    answers: {
      '/person/17': full(
        'Example Gazette',
        '<h1>Person</h1><p>Smith, painter, born in Leeds, died in York.</p>',
      ),
      '/robots.txt': gone,
      '*': full('Example Gazette', '<h1>Person</h1><p>No person was chosen.</p>'),
    },
    expected: alive,
  },
  {
    label: 'a list of no results that is cited itself',
    cited: '/list?year=1910',
    title: 'Dams of 1910',
    answers: {
      '/list?year=1910': full(
        'Dams of 1910 - Example Gazette',
        '<h1>Dams of 1910</h1><p>No results found.</p>',
      ),
      '*': gone,
    },
    expected: alive,
  },
]
