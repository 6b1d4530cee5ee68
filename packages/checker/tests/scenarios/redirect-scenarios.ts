import { bare, page, redirect, status } from './answers.ts'
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

/** Where redirects lead, and what follows from that. */
export const redirects: readonly Scenario[] = [
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
    expected: ['soft-404', 'section-redirect'],
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
]
