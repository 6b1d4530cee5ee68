import { bare, message, page, redirect } from './answers.ts'
import {
  alive,
  bounced,
  gone,
  home,
  moved,
  notFound,
  path,
  type Scenario,
  story,
} from './scenario.ts'

const homeRedirect = ['soft-404', 'home-redirect'] as const

/** Redirects to home pages, sections, searches, errors and other sites. */
export const bounces: readonly Scenario[] = [
  {
    label: 'another site, with the story',
    answers: { '*': redirect('{other}/stories/dam') },
    other: { '/stories/dam': story, '*': gone },
    expected: moved,
  },
  {
    label: 'another site, with a missing page',
    answers: { '*': redirect('{other}/stories/dam') },
    other: { '*': gone },
    expected: ['dead', 'http-404'],
  },
  {
    label: 'the home page of another site',
    answers: { '*': redirect('{other}/') },
    other: { '*': page('Another Company', '<p>We build.</p>') },
    expected: homeRedirect,
  },
  {
    label: 'the home page of another site, from a home page',
    cited: '/',
    title: 'Example News',
    answers: { '*': redirect('{other}/') },
    other: { '*': home },
    expected: moved,
  },
  {
    label: 'the home page of another site in another script',
    answers: { '*': redirect('{other}/') },
    other: {
      '*': page('今日の天気とニュース', '<p>全国の天気予報と最新のニュースをお届けします。</p>'),
    },
    expected: ['soft-404', 'hijacked'],
  },
  {
    label: 'another site that sells domains',
    answers: { '*': redirect('{other}/buy?domain=site.example') },
    other: { '*': message('site.example is for sale', 'Make an offer.') },
    expected: ['soft-404', 'parked'],
  },
  {
    label: 'a page of another site in another language, which is the story',
    title: 'A dam bursts',
    answers: { [path]: redirect('{other}/novosti/2010/dam'), '*': gone },
    other: {
      '/novosti/2010/dam': page(
        'Плотина прорвана, город под водой',
        '<p>Река поднималась три дня, и вода пришла в нижний город.</p>',
      ),
      '*': gone,
    },
    expected: bounced,
  },
  {
    label: 'a single page, its address in the fragment',
    answers: {
      [path]: redirect('/#/news/2010/dam'),
      '*': page('Example App', '<p>Loading the news of the town</p>'),
    },
    expected: bounced,
  },
  {
    label: 'a part of the home page, named by a fragment',
    cited: '/history',
    title: '',
    answers: { '/history': redirect('/#history'), '/': home, '*': gone },
    expected: moved,
  },
  {
    label: 'a fragment within the page',
    answers: { [path]: redirect('/archive/dam#top'), '/archive/dam': story, '*': gone },
    expected: moved,
  },
  {
    label: 'a home page in a folder to the root',
    cited: '/en/index.html',
    title: '',
    answers: { '/en/index.html': redirect('/'), '/': home, '*': gone },
    expected: moved,
  },
  {
    label: 'the main page of a wiki to the root',
    cited: '/wiki/Main_Page',
    title: '',
    answers: { '/wiki/Main_Page': redirect('/', 302), '/': home, '*': gone },
    expected: bounced,
  },
  {
    label: 'a home page to a start page of a portal',
    cited: '/',
    title: '',
    answers: { '/': redirect('/portal/home.aspx', 302), '/portal/home.aspx': home, '*': gone },
    expected: bounced,
  },
  {
    label: 'the home page, with the error in the query',
    answers: { [path]: redirect('/?error=404', 302), '/?error=404': home, '*': gone },
    expected: homeRedirect,
  },
  {
    label: 'the home page, with the page that was wanted in the query',
    answers: { [path]: redirect(`/?from=${path}`, 302), '*': home },
    expected: homeRedirect,
  },
  {
    label: 'the home page, in steps by way of https-like hosts',
    answers: {
      [path]: redirect('/gone'),
      '/gone': redirect('/index.php'),
      '/index.php': redirect('/'),
      '/': home,
      '*': gone,
    },
    expected: homeRedirect,
  },
  {
    label: 'the home page, by a canonical address only',
    answers: {
      [path]: {
        ...page('A dam bursts'),
        headers: { 'content-type': 'text/html', link: '</>; rel="canonical"' },
      },
      '*': gone,
    },
    expected: alive,
  },
  {
    label: 'a missing page that answers 200',
    answers: {
      [path]: redirect('/not-found', 302),
      '/not-found': message('Page not found'),
      '*': gone,
    },
    expected: notFound,
  },
  {
    label: 'a missing page that answers 200, its wording of no known kind',
    answers: { [path]: redirect('/404', 302), '/404': page('Whoa', '<p>Nobody home.</p>') },
    expected: notFound,
  },
  {
    label: 'an ASP error page that answers 200',
    answers: {
      [path]: redirect(`/Error/NotFound?aspxerrorpath=${path}`, 302),
      '*': page('Example', '<p>Sorry.</p>'),
    },
    expected: notFound,
  },
  {
    label: 'a search that names the story',
    answers: { [path]: redirect('/suche?q=dam', 302), '*': page('Suche', '<p>Keine.</p>') },
    expected: ['soft-404', 'search-redirect'],
  },
  {
    label: 'a section in another folder, like all of it',
    answers: {
      '/topics': page('Topics', '<p>Weather. Sport.</p>'),
      '/robots.txt': gone,
      '*': redirect('/topics', 302),
    },
    expected: ['soft-404', 'section-redirect'],
  },
  {
    label: 'a sign-in page of another host',
    answers: { '*': redirect('{other}/oauth2/authorize?client=1', 302) },
    other: { '*': bare('<title>Example accounts</title><input type="password">') },
    expected: ['blocked', 'login-wall'],
  },
  {
    label: 'a page about signing in',
    cited: '/help/login',
    title: 'How to sign in',
    answers: {
      '/help/login': redirect('/support/login'),
      '/support/login': page('How to sign in'),
      '*': gone,
    },
    expected: moved,
  },
  {
    label: 'the same page in a region',
    answers: {
      [path]: redirect(`/us${path}`, 302),
      [`/us${path}`]: page('Dam disaster remembered'),
      '*': gone,
    },
    expected: bounced,
  },
]
