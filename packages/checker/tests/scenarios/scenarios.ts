import { gzipSync } from 'node:zlib'
import { bare, message, page, prose, redirect, status } from './answers.ts'
import { charsets } from './charset-scenarios.ts'
import { encodings } from './encoding-scenarios.ts'
import { faults } from './fault-scenarios.ts'
import { files } from './file-scenarios.ts'
import { languages } from './language-scenarios.ts'
import { livingLookalikes } from './living-scenarios.ts'
import { furtherRedirects } from './redirect-scenarios.ts'
import {
  alive,
  all,
  bounced,
  gone,
  home,
  moved,
  notFound,
  only,
  path,
  type Scenario,
  story,
} from './scenario.ts'
import { takeovers } from './takeover-scenarios.ts'
import { furtherWalls } from './wall-scenarios.ts'

const living: readonly Scenario[] = [
  { label: 'a page', answers: only(story), expected: alive },
  { label: 'a page whose site answers everything', answers: all(story), expected: alive },
  { label: 'a page cited without a title', title: '', answers: only(story), expected: alive },
  {
    label: 'a page with another title',
    answers: only(page('Flood in the lower town')),
    expected: alive,
  },
  {
    label: 'the title and the site’s name',
    answers: all(page('A dam bursts | Example News')),
    expected: alive,
  },
  {
    label: 'an article about the status code',
    cited: '/error-404',
    title: 'Error 404: a history',
    answers: all(page('Error 404: a history')),
    expected: alive,
  },
  {
    label: 'an encyclopedia’s article on the status code',
    cited: '/wiki/HTTP_404',
    title: '',
    answers: { '/wiki/HTTP_404': page('HTTP 404 - Encyclopedia', prose.repeat(4)), '*': gone },
    expected: alive,
  },
  {
    label: 'a short article titled as a message, its site knowing missing pages',
    cited: '/songs/page-not-found',
    title: 'Page Not Found',
    answers: {
      '/songs/page-not-found': page('Page Not Found', '<p>A song by a band.</p>'),
      '*': gone,
    },
    expected: alive,
  },
  {
    label: 'a path that sounds like a missing page',
    cited: '/notfound-analysis',
    title: 'Analysis of a search',
    answers: { '/notfound-analysis': page('Analysis of a search') },
    expected: alive,
  },
  {
    label: 'the words in the text alone',
    answers: only(page('Weather', `${prose}<p>Page not found</p>`)),
    expected: alive,
  },
  {
    label: 'a page that scripts complete',
    title: 'Example App',
    answers: all(bare('<title>App</title><div id="root"></div><script src="/a.js"></script>')),
    expected: alive,
  },
  {
    label: 'a shell without a title',
    answers: all(bare('<div id="root"></div><script src="/a.js"></script>')),
    expected: alive,
  },
  {
    label: 'a document in PDF',
    cited: '/report.pdf',
    answers: all({ headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4 binary' }),
    expected: alive,
  },
  {
    label: 'a PDF sent as a page',
    cited: '/report.pdf',
    answers: all({ headers: { 'content-type': 'text/html' }, body: '%PDF-1.4 binary' }),
    expected: alive,
  },
  {
    label: 'plain text',
    cited: '/rfc.txt',
    answers: {
      '/rfc.txt': { headers: { 'content-type': 'text/plain' }, body: 'Request for Comments' },
    },
    expected: alive,
  },
  {
    label: 'a picture without a type',
    cited: '/map',
    answers: { '/map': { body: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]) } },
    expected: alive,
  },
  {
    label: 'a home page',
    cited: '/',
    title: 'Example News',
    answers: { '/': home },
    expected: alive,
  },
  {
    label: 'a page in windows-1251',
    title: 'Новости',
    answers: only({
      headers: { 'content-type': 'text/html; charset=windows-1251' },
      body: Buffer.from([0x3c, 0x68, 0x31, 0x3e, 0xcd, 0xee, 0xe2, 0xee, 0xf1, 0xf2, 0xe8]),
    }),
    expected: alive,
  },
  {
    label: 'a compressed page',
    answers: only({
      headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' },
      body: gzipSync('<title>A dam bursts</title><p>Water.</p>'),
    }),
    expected: alive,
  },
  {
    label: 'an article with a form to sign in',
    answers: only(page('A dam bursts', `${prose}<form><input type="password"></form>`)),
    expected: alive,
  },
  {
    label: 'an article on sale to subscribers',
    answers: only(page('A dam bursts', '<p>Subscribe to read this article.</p>')),
    expected: alive,
  },
  {
    label: 'an article that answers 404 by mistake',
    answers: all({ ...page('A dam bursts', prose.repeat(4)), status: 404 }),
    expected: alive,
  },
  {
    label: 'an article on captchas',
    title: 'Captcha',
    answers: only(page('Captcha', prose)),
    expected: alive,
  },
  {
    label: 'an article on casinos',
    title: 'Online casino law in Malta',
    answers: only(page('Online casino law in Malta')),
    expected: alive,
  },
  {
    label: 'an article on domains for sale',
    title: 'The market for domain names',
    answers: only(page('The market for domain names', `${prose}<p>This domain is for sale.</p>`)),
    expected: alive,
  },
  {
    label: 'an article called Maintenance',
    title: 'Maintenance',
    answers: only(page('Maintenance', '<p>Of bridges.</p>')),
    expected: alive,
  },
  {
    label: 'a partial answer',
    answers: only({ ...story, status: 206 }),
    expected: alive,
  },
]

const redirects: readonly Scenario[] = [
  {
    label: 'a final slash',
    cited: '/dam',
    answers: { '/dam': redirect('/dam/'), '*': story },
    expected: alive,
  },
  {
    label: 'an index file',
    cited: '/dam/index.html',
    answers: { '/dam/index.html': redirect('/dam/'), '*': story },
    expected: alive,
  },
  {
    label: 'case',
    cited: '/Dam',
    answers: { '/Dam': redirect('/dam'), '*': story },
    expected: alive,
  },
  {
    label: 'a permanent move',
    answers: { [path]: redirect('/archive/dam'), '/archive/dam': story, '*': gone },
    expected: moved,
  },
  {
    label: 'a permanent move by 308',
    answers: { [path]: redirect('/archive/dam', 308), '/archive/dam': story, '*': gone },
    expected: moved,
  },
  {
    label: 'a permanent move in steps',
    answers: { [path]: redirect('/a'), '/a': redirect('/b'), '/b': story, '*': gone },
    expected: moved,
  },
  {
    label: 'a permanent move to a relative address',
    answers: { [path]: redirect('flood.html'), '/news/2010/flood.html': story, '*': gone },
    expected: moved,
  },
  {
    label: 'a temporary redirect',
    answers: { [path]: redirect('/archive/dam', 302), '/archive/dam': story, '*': gone },
    expected: bounced,
  },
  {
    label: 'a permanent and a temporary redirect',
    answers: { [path]: redirect('/a'), '/a': redirect('/b', 302), '/b': story, '*': gone },
    expected: bounced,
  },
  {
    label: 'a page that refreshes to the story',
    answers: {
      [path]: bare('<meta http-equiv="refresh" content="0; url=/archive/dam">'),
      '/archive/dam': story,
      '*': gone,
    },
    expected: bounced,
  },
  {
    label: 'a language',
    cited: '/dam',
    answers: { '/dam': redirect('/en/dam', 302), '/en/dam': story, '*': gone },
    expected: bounced,
  },
  {
    label: 'a home page to its language',
    cited: '/',
    title: 'Example News',
    answers: { '/': redirect('/en/', 302), '/en/': home },
    expected: bounced,
  },
  {
    label: 'a home page to its language, cited otherwise',
    cited: '/',
    answers: { '/': redirect('/en/', 302), '/en/': home },
    expected: bounced,
  },
  {
    label: 'a query that names a page',
    cited: '/?p=12',
    answers: { '/?p=12': redirect('/dam'), '/dam': story, '*': gone },
    expected: moved,
  },
  {
    label: 'a cookie and back',
    answers: {
      [path]: {
        status: 302,
        headers: { location: path, 'set-cookie': 'a=1; Path=/' },
        withCookie: story,
      },
    },
    expected: alive,
  },
  {
    label: 'a cookie, elsewhere and back',
    answers: {
      [path]: {
        status: 302,
        headers: { location: '/check', 'set-cookie': 'a=1' },
        withCookie: story,
      },
      '/check': redirect(path, 302),
    },
    expected: alive,
  },
  {
    label: 'the home page',
    answers: { [path]: redirect('/'), '/': home, '*': gone },
    expected: ['soft-404', 'home-redirect'],
  },
  {
    label: 'the home page, for a while',
    answers: { [path]: redirect('/', 302), '/': home, '*': gone },
    expected: ['soft-404', 'home-redirect'],
  },
  {
    label: 'the home page in a language',
    answers: { [path]: redirect('/en'), '/en': home, '*': gone },
    expected: ['soft-404', 'home-redirect'],
  },
  {
    label: 'the home page’s file',
    answers: { [path]: redirect('/index.html'), '/index.html': home, '*': gone },
    expected: ['soft-404', 'home-redirect'],
  },
  {
    label: 'the home page, named by a query',
    cited: '/?p=12',
    answers: { '/?p=12': redirect('/'), '/': home },
    expected: ['soft-404', 'home-redirect'],
  },
  {
    label: 'the home page by a refresh',
    answers: { [path]: bare('<meta http-equiv="refresh" content="0; url=/">'), '/': home },
    expected: ['soft-404', 'home-redirect'],
  },
  {
    label: 'the home page by a script',
    answers: {
      [path]: bare('<script>window.location = "/"</script>'),
      '/': home,
    },
    expected: ['soft-404', 'home-redirect'],
  },
  {
    label: 'the home page that is what was cited',
    cited: '/index.php?main',
    title: 'Example News',
    answers: { '/index.php?main': redirect('/'), '/': home },
    expected: moved,
  },
  {
    label: 'the section, like all of it',
    answers: { '/news/': page('All news', '<p>Weather. Sport.</p>'), '*': redirect('/news/') },
    expected: ['soft-404', 'section-redirect'],
  },
  {
    label: 'the section, as the only one',
    answers: { [path]: redirect('/news/'), '/news/': page('All news'), '*': gone },
    expected: bounced,
  },
  {
    label: 'a page without its format',
    cited: '/dam/print',
    answers: { '/dam/print': redirect('/dam'), '/dam': story, '*': gone },
    expected: moved,
  },
  {
    label: 'the search',
    answers: {
      [path]: redirect('/search?q=dam', 302),
      '*': page('Search results', '<p>None.</p>'),
    },
    expected: ['soft-404', 'search-redirect'],
  },
  {
    label: 'a page about missing pages',
    answers: {
      [path]: redirect('/404.html', 302),
      '*': page('Example News', '<p>Look elsewhere.</p>'),
    },
    expected: notFound,
  },
  {
    label: 'a page about errors',
    answers: { [path]: redirect('/errors/not-found', 302), '*': page('Hm', '<p>Well.</p>') },
    expected: notFound,
  },
  {
    label: 'a missing page',
    answers: { [path]: redirect('/dam'), '*': gone },
    expected: ['dead', 'http-404'],
  },
  {
    label: 'a form to sign in',
    answers: { [path]: redirect('/login?next=dam', 302), '*': page('Welcome', '<p>Members.</p>') },
    expected: ['blocked', 'login-wall'],
  },
  {
    label: 'a question for consent',
    answers: { [path]: redirect('/consent?back=dam', 302), '*': page('Hello', '<p>Cookies.</p>') },
    expected: ['blocked', 'consent-wall'],
  },
  {
    label: 'an offer to subscribe',
    answers: { [path]: redirect('/subscribe', 302), '*': page('Offers', '<p>1 a month.</p>') },
    expected: ['blocked', 'paywall'],
  },
  { label: 'itself', answers: all(redirect(path, 302)), expected: ['unstable', 'redirect-loop'] },
  {
    label: 'in a ring',
    answers: { [path]: redirect('/a'), '/a': redirect('/b'), '/b': redirect('/a') },
    expected: ['unstable', 'redirect-loop'],
  },
  { label: 'nowhere', answers: only(status(302)), expected: ['unstable', 'http-302'] },
  {
    label: 'another scheme',
    answers: only(redirect('ftp://files.example/dam', 302)),
    expected: ['unchecked', 'unsupported-scheme'],
  },
  {
    label: 'this machine',
    answers: only(redirect('http://127.0.0.1:9/', 302)),
    expected: ['unchecked', 'private-address'],
  },
  {
    label: 'the cloud’s secrets',
    answers: only(redirect('http://169.254.169.254/latest/', 302)),
    expected: ['unchecked', 'private-address'],
  },
]

const statuses: readonly Scenario[] = (
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

const walls: readonly Scenario[] = [
  {
    label: 'a challenge with 503',
    answers: all(message('Just a moment...', 'Checking your browser.', 503)),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a challenge with 403',
    answers: all(message('Attention Required! | Cloudflare', 'Ray ID: 1', 403)),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a challenge with 200',
    answers: all(message('Just a moment...')),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a challenge told by a header',
    answers: all({ ...message('Hm'), status: 403, headers: { 'cf-mitigated': 'challenge' } }),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a challenge with 404',
    answers: all(message('Access denied', 'Your request was blocked.', 404)),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'an accepted request',
    answers: all({ ...bare('<script src="/w.js"></script>'), status: 202 }),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'an accepted request without words',
    answers: all(status(202)),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a captcha',
    answers: all(bare('<title>Example</title><div class="h-captcha"></div><script></script>')),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'are you a robot?',
    answers: all(message('Are you a robot?', 'We have seen unusual traffic.')),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a refusal with 200',
    answers: all(message('Access Denied', "You don't have permission.")),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a firewall with 200',
    answers: all(message('Sucuri WebSite Firewall - Access Denied')),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a wall in Chinese',
    answers: all(message('百度安全验证', '请完成验证')),
    expected: ['blocked', 'bot-wall'],
  },
  {
    label: 'a form to sign in',
    answers: all(bare('<title>Log in | Example</title><input type="password">')),
    expected: ['blocked', 'login-wall'],
  },
  {
    label: 'a form to sign in, in German',
    answers: all(bare('<title>Anmelden</title><input type="password">')),
    expected: ['blocked', 'login-wall'],
  },
  {
    label: 'consent',
    answers: all(message('Before you continue to Example', 'We use cookies.')),
    expected: ['blocked', 'consent-wall'],
  },
  {
    label: 'a country',
    answers: all(message('Example', 'This content is not available in your country.')),
    expected: ['blocked', 'geo-blocked'],
  },
  {
    label: 'Europe',
    answers: all(
      message(
        'Unavailable for legal reasons',
        'We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) which enforces the General Data Protection Regulation (GDPR).',
        403,
      ),
    ),
    expected: ['blocked', 'geo-blocked'],
  },
  {
    label: 'an offer to subscribe',
    answers: all(message('Subscribe to read', 'One month for 1.')),
    expected: ['blocked', 'paywall'],
  },
  {
    label: 'too many requests, for long',
    answers: all(status(429, { 'retry-after': '86400' })),
    expected: ['blocked', 'rate-limited'],
  },
]

const messages: readonly Scenario[] = [
  ['English', '404 Not Found'],
  ['English, in a sentence', 'Oops! That page can’t be found.'],
  ['English, with the site', 'Page not found - Example News'],
  ['Chinese', '页面不存在'],
  ['Traditional Chinese', '找不到網頁'],
  ['Hindi', 'पृष्ठ नहीं मिला'],
  ['Spanish', 'Página no encontrada'],
  ['French', 'Page introuvable'],
  ['Arabic', 'الصفحة غير موجودة'],
  ['Bengali', 'পৃষ্ঠাটি পাওয়া যায়নি'],
  ['Portuguese', 'Página não encontrada'],
  ['Russian', 'Страница не найдена'],
  ['Urdu', 'صفحہ نہیں ملا'],
  ['Indonesian', 'Halaman tidak ditemukan'],
  ['German', 'Seite nicht gefunden'],
  ['Japanese', 'ページが見つかりません'],
  ['Nigerian Pidgin', 'Page wey you dey find no dey'],
  ['Marathi', 'पृष्ठ सापडले नाही'],
  ['Telugu', 'పేజీ కనుగొనబడలేదు'],
  ['Turkish', 'Sayfa bulunamadı'],
  ['Tamil', 'பக்கம் காணப்படவில்லை'],
  ['Vietnamese', 'Không tìm thấy trang'],
  ['Korean', '페이지를 찾을 수 없습니다'],
  ['Italian', 'Pagina non trovata'],
  ['Polish', 'Nie znaleziono strony'],
  ['Persian', 'صفحه یافت نشد'],
].map(([language, title = '']) => ({
  label: `a message in ${language}`,
  answers: all(message(title)),
  expected: notFound,
}))

const absences: readonly Scenario[] = [
  ...messages,
  {
    label: 'a message in a heading',
    answers: all(bare('<title>Example News</title><h1>Example News</h1><h2>Page not found</h2>')),
    expected: notFound,
  },
  {
    label: 'a message beside many links',
    answers: all(page('Page not found', '<ul><li>News</li></ul>'.repeat(200))),
    expected: notFound,
  },
  {
    label: 'a message where others get 404',
    answers: only(message('Article not found')),
    expected: notFound,
  },
  {
    label: 'a message that was cited as the title',
    title: 'Page not found',
    answers: all(message('Page not found')),
    expected: notFound,
  },
  {
    label: 'the same page for every path',
    answers: all(
      page(
        'Example News',
        '<p>Weather. Sport. Letters to the editor. All that you need to know of the town.</p>',
      ),
    ),
    expected: ['soft-404', 'sibling-identical'],
  },
  {
    label: 'nothing',
    answers: all({ headers: { 'content-type': 'text/html' } }),
    expected: ['soft-404', 'empty'],
  },
  {
    label: 'nothing but markup',
    answers: all(bare('<html><body></body></html>')),
    expected: ['soft-404', 'empty'],
  },
  { label: 'no content', answers: all(status(204)), expected: ['soft-404', 'empty'] },
  {
    label: 'a domain for sale',
    answers: all(message('This domain is for sale', 'Make an offer.')),
    expected: ['soft-404', 'parked'],
  },
  {
    label: 'a domain for sale, by name',
    answers: all(message('gazette.example is for sale', 'Buy this domain.')),
    expected: ['soft-404', 'parked'],
  },
  {
    label: 'a parked domain',
    answers: all(
      message(
        'gazette.example',
        'This domain is parked free, courtesy of a registrar. Related searches.',
      ),
    ),
    expected: ['soft-404', 'parked'],
  },
  {
    label: 'a server without a site',
    answers: all(message('Welcome to nginx!', 'If you see this page…')),
    expected: ['soft-404', 'parked'],
  },
  {
    label: 'a suspended account',
    answers: all(message('Account Suspended', 'Contact your host.')),
    expected: ['soft-404', 'parked'],
  },
  {
    label: 'a casino',
    answers: all(page('Slot Gacor Maxwin 2024 | Situs Judi Online')),
    expected: ['soft-404', 'hijacked'],
  },
  {
    label: 'a pharmacy',
    answers: all(page('Buy cheap Viagra online')),
    expected: ['soft-404', 'hijacked'],
  },
  {
    label: 'a shop in Japanese, on every path',
    answers: all(page('激安ブランド通販サイト', '<p>今だけ全品送料無料、人気のバッグと財布。</p>')),
    expected: ['soft-404', 'hijacked'],
  },
  {
    label: 'a casino in Chinese',
    answers: all(page('澳门百家乐 娱乐城')),
    expected: ['soft-404', 'hijacked'],
  },
]

const troubles: readonly Scenario[] = [
  {
    label: 'an error page with 200',
    answers: all(message('Service Unavailable')),
    expected: ['unstable', 'error-page'],
  },
  {
    label: 'maintenance with 200',
    answers: all(message('Site under maintenance', 'Back soon.')),
    expected: ['unstable', 'error-page'],
  },
  {
    label: 'a broken database',
    answers: all(message('Error establishing a database connection')),
    expected: ['unstable', 'error-page'],
  },
]

/** The scenarios that an ordinary server can play. */
export const scenarios: Readonly<Record<string, readonly Scenario[]>> = {
  'living pages': living,
  'redirects to': redirects,
  statuses,
  walls,
  absences,
  troubles,
  'living pages that look otherwise': livingLookalikes,
  'further redirects': furtherRedirects,
  'further walls': furtherWalls,
  takeovers,
  languages,
  charsets,
  encodings,
  files,
  faults,
}
