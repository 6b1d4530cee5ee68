import { bare, message, page, prose } from './answers.ts'
import { alive, all, gone, type Scenario } from './scenario.ts'

const identical = ['soft-404', 'sibling-identical'] as const
const menu = `<ul>${Array.from({ length: 120 }, (_, index) => `<li>Section ${'abcdefghij'[index % 10]}${String.fromCharCode(97 + (index % 26))} of the collection</li>`).join('')}</ul>`
const record = (text: string) => bare(`<title>Example Database</title>${menu}<div>${text}</div>`)

/** Pages that are alike but for a few words, and such as are the same whatever is asked for. */
export const records: readonly Scenario[] = [
  {
    label: 'a record among much that is on all pages',
    cited: '/record/17',
    title: 'Smith, John',
    answers: {
      '/record/17': record(
        'Painter. Born 1900 in Leeds, died 1950 in York. Works in three museums.',
      ),
      '/robots.txt': gone,
      '*': record('Please choose an entry.'),
    },
    expected: alive,
  },
  {
    label: 'a record by number, where others give the start page',
    cited: '/record.php?id=17',
    title: 'Smith, John',
    answers: {
      '/record.php?id=17': record(
        'Painter. Born 1900 in Leeds, died 1950 in York. Works in three museums.',
      ),
      '/robots.txt': gone,
      '*': record('Please choose an entry.'),
    },
    expected: alive,
  },
  {
    label: 'a record that is no more, by number',
    cited: '/record.php?id=17',
    title: 'Smith, John',
    answers: { '/robots.txt': gone, '*': record('Please choose an entry.') },
    expected: identical,
  },
  {
    label: 'a story with a mark of where readers come from, under another headline',
    cited: '/news/dam.html?ref=17',
    answers: {
      '/news/dam.html?ref=17': page('Flood in the lower town'),
      '/news/dam.html': page('Flood in the lower town'),
      '*': gone,
    },
    expected: alive,
  },
  {
    label: 'a story at a printing address, under another headline',
    cited: '/news/dam.php?print=1',
    answers: { '*': gone, '/news/dam.php?print=1': page('Flood in the lower town') },
    expected: alive,
  },
  {
    label: 'the front page for every path, cited without a title',
    title: '',
    answers: all(
      bare(
        `<title>Example News</title><link rel="canonical" href="/"><h1>Example News</h1><p>Weather. Sport. Letters to the editor.</p>`,
      ),
    ),
    expected: identical,
  },
  {
    label: 'a page that says its own address and nothing else',
    answers: {
      '/robots.txt': gone,
      '*': message('Example', 'You asked for {url}. Have a look at our front page instead.'),
    },
    expected: identical,
  },
  {
    label: 'a story whose site forbids to look at others',
    answers: {
      '/robots.txt': {
        headers: { 'content-type': 'text/plain' },
        body: 'User-agent: *\nDisallow: /',
      },
      '*': page('Flood in the lower town'),
    },
    expected: alive,
  },
  {
    label: 'a story whose site lets no robot look at others for now',
    answers: {
      '/robots.txt': { status: 503 },
      '*': page('Flood in the lower town'),
    },
    expected: alive,
  },
  {
    label: 'an entry of a forum, its title that of the forum',
    cited: '/viewtopic.php?t=5',
    title: 'Re: dams',
    answers: {
      '/viewtopic.php?t=5': bare(`<title>Example Forum</title>${menu}<div>${prose}</div>`),
      '/robots.txt': gone,
      '*': bare(
        `<title>Example Forum</title>${menu}<div>The requested topic does not exist.</div>`,
      ),
    },
    expected: alive,
  },
  {
    label: 'an entry of a forum that is gone',
    cited: '/viewtopic.php?t=5',
    title: 'Re: dams',
    answers: {
      '/robots.txt': gone,
      '*': bare(
        '<title>Example Forum</title><h2>Information</h2><p>The requested topic does not exist.</p>',
      ),
    },
    expected: ['soft-404', 'not-found-page'],
  },
]
