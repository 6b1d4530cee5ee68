import { bare, message, page, prose } from './answers.ts'
import { alive, all, gone, only, path, type Scenario } from './scenario.ts'

/** Living pages that careless tests would call dead. */
export const lookalikes: readonly Scenario[] = [
  {
    label: 'an analysis, at an address that sounds like a missing page',
    cited: '/notfound-analysis',
    title: '',
    answers: { '/notfound-analysis': page('How users search'), '*': gone },
    expected: alive,
  },
  {
    label: 'an address that ends in 404',
    cited: '/products/404',
    title: '',
    answers: { '/products/404': page('Peugeot 404'), '*': gone },
    expected: alive,
  },
  {
    label: 'an address that is about 404 pages, redirected to',
    cited: '/blog/404-pages',
    title: '',
    answers: {
      '/blog/404-pages': { status: 302, headers: { location: '/blog/404/' } },
      '/blog/404/': page('Our favourite error pages'),
      '*': gone,
    },
    expected: ['alive', 'redirected'],
  },
  {
    label: 'a short story titled “Page not found: …”, cited without a title',
    title: '',
    answers: only(page('Page not found: why the web is forgetting')),
    expected: alive,
  },
  {
    label: 'news titled “Page not found”',
    title: 'Page not found',
    answers: only(page('Page not found', prose)),
    expected: alive,
  },
  {
    label: 'instructions with status codes as headings',
    title: '',
    answers: only(
      bare(
        '<title>Fixing common server errors on your site</title><h1>Fixing common server errors on your site</h1><h2>404 Not Found</h2><p>Check the path.</p><h2>500 Internal Server Error</h2><p>Check the log.</p><h2>503 Service Unavailable</h2><p>Wait.</p>',
      ),
    ),
    expected: alive,
  },
  {
    label: 'a reference of status codes',
    title: '',
    answers: only(
      bare(
        '<title>404 Not Found - HTTP | Example Docs</title><h1>404 Not Found</h1><p>The server cannot find the requested resource, which browsers show as a broken link; it says nothing on whether that is for ever.</p><h2>Status</h2><pre>404 Not Found</pre><h2>Examples</h2><h2>Specifications</h2><h2>See also</h2>',
      ),
    ),
    expected: alive,
  },
  {
    label: 'a manual page on a message',
    title: '',
    answers: only(page('“File not found” - what the message means', prose)),
    expected: alive,
  },
  {
    label: 'a film called “Not Found”',
    title: 'Not Found (film)',
    answers: only(message('Not Found (film)', 'A film of 1998.')),
    expected: alive,
  },
  {
    label: 'a person that was not found',
    title: '',
    answers: only(page('Missing hiker not found after search of valley')),
    expected: alive,
  },
  {
    label: 'a band called Error 404',
    title: 'Error 404',
    answers: only(page('Error 404', '<p>A band from the north.</p>')),
    expected: alive,
  },
  {
    label: 'a question with the message in its title',
    title: '',
    answers: only(
      page(
        'apache - The requested URL was not found on this server - Stack Example',
        prose.repeat(2),
      ),
    ),
    expected: alive,
  },
  {
    label: 'a story with removed comments',
    answers: only(
      page(
        'A dam bursts',
        `${prose}<h2>This comment has been removed</h2><h2>This post was deleted</h2>`,
      ),
    ),
    expected: alive,
  },
  {
    label: 'a story under another headline, with a missing video',
    answers: only(
      bare(
        `<title>Flood in the lower town</title><h1>Flood in the lower town</h1><h2>This video is unavailable</h2>${prose}`,
      ),
    ),
    expected: alive,
  },
  {
    label: 'a product that is sold out',
    title: 'Lamp',
    answers: only(message('Lamp', 'This product is no longer available.')),
    expected: alive,
  },
  {
    label: 'a product that is sold out, cited without a title',
    title: '',
    answers: only(message('Lamp model 7, brass', 'This product is no longer available.')),
    expected: alive,
  },
  {
    label: 'a page without HTML around it',
    title: '',
    answers: only(bare('A dam burst on Monday and the town is under water.')),
    expected: alive,
  },
  {
    label: 'a very short page',
    title: '',
    answers: only(bare('<title>Dam</title>')),
    expected: alive,
  },
  {
    label: 'a page with the wrong case in its tags',
    answers: only(bare(`<TITLE>A DAM BURSTS</TITLE><H1>A DAM BURSTS</H1>${prose}`)),
    expected: alive,
  },
  {
    label: 'a page whose title has entities',
    title: 'Müller & Söhne – a “history”',
    answers: only(page('M&uuml;ller &amp; S&ouml;hne &ndash; a &ldquo;history&rdquo;')),
    expected: alive,
  },
  {
    label: 'a page with its title in metadata alone',
    answers: all(
      bare(`<meta property="og:title" content="A dam bursts"><title>Example News</title>${prose}`),
    ),
    expected: alive,
  },
  {
    label: 'a page with its title in a heading alone',
    answers: all(bare(`<title>Example News</title><h2>A dam bursts</h2>${prose}`)),
    expected: alive,
  },
  {
    label: 'a page cited with its site’s name',
    title: 'A dam bursts | Example News',
    answers: all(page('A dam bursts')),
    expected: alive,
  },
  {
    label: 'a page under another headline on a site that answers everything',
    answers: {
      [path]: page('Flood in the lower town'),
      '*': page('Example News', '<p>Front page.</p>'),
    },
    expected: alive,
  },
  {
    label: 'a site for maintenance works',
    title: '',
    cited: '/',
    answers: { '/': page('Maintenance of Bridges Ltd', prose), '*': gone },
    expected: alive,
  },
  {
    label: 'a service that was unavailable once',
    title: '',
    answers: only(page('Service unavailable: a year of outages in review', prose)),
    expected: alive,
  },
  {
    label: 'a search that is cited itself',
    cited: '/search?q=dam',
    title: '',
    answers: {
      '/search?q=dam': page('Search results for dam', '<ul><li>A dam bursts</li></ul>'),
      '*': gone,
    },
    expected: alive,
  },
  {
    label: 'a login page that is cited itself',
    cited: '/login',
    title: '',
    answers: { '/login': page('Accounts', prose), '*': gone },
    expected: alive,
  },
]
