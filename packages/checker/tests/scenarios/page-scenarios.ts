import { gzipSync } from 'node:zlib'
import { bare, page, prose } from './answers.ts'
import { alive, all, gone, home, only, type Scenario, story } from './scenario.ts'

/** Living pages of every kind. */
export const pages: readonly Scenario[] = [
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
