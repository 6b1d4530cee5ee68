import { bare } from './answers.ts'
import { alive, all, gone, only, type Scenario } from './scenario.ts'

const shell = (body: string): Scenario['answers'] => all(bare(body))
const navigation = `<ul>${'<li>Home. Politics. Sport. Weather. Business. Culture.</li>'.repeat(15)}</ul>`

/** Living pages with little or nothing to read in what is sent. */
export const shells: readonly Scenario[] = [
  {
    label: 'a React shell',
    answers: shell(
      `<title>Example App</title><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/static/main.js"></script>`,
    ),
    expected: alive,
  },
  {
    label: 'a Next.js shell with a menu',
    answers: shell(
      `<title>Example App</title><div id="__next">${navigation}</div><script id="__NEXT_DATA__" type="application/json">{"page":"/[...slug]"}</script><script src="/_next/static/chunks/main.js"></script>`,
    ),
    expected: alive,
  },
  {
    label: 'an Angular shell',
    answers: shell(
      '<title>Example App</title><app-root></app-root><script src="main.js" type="module"></script>',
    ),
    expected: alive,
  },
  {
    label: 'a Vue shell with much text about scripts',
    answers: shell(
      `<title>Example App</title>${navigation}<div id="app"></div><script src="/js/app.js"></script>`,
    ),
    expected: alive,
  },
  {
    label: 'an Ember shell',
    answers: shell(
      `<title>Example App</title><body class="ember-application"><noscript>${navigation}</noscript></body><script src="/assets/vendor.js"></script>`,
    ),
    expected: alive,
  },
  {
    label: 'a shell that asks for scripts in words',
    answers: shell(
      '<title>Example Collections</title><p>This application requires JavaScript. Please turn it on in your browser.</p><script src="/a.js"></script>',
    ),
    expected: alive,
  },
  {
    label: 'a shell whose title is “Loading…”',
    answers: shell(
      '<title>Loading…</title><div id="app">Loading…</div><script src="/a.js"></script>',
    ),
    expected: alive,
  },
  {
    label: 'a page of frames',
    title: '',
    answers: only(
      bare(
        '<html><frameset cols="20%,80%"><frame src="menu.html"><frame src="body.html"></frameset></html>',
      ),
    ),
    expected: alive,
  },
  {
    label: 'a page that is a scan',
    title: '',
    answers: only(bare('<html><body><img src="/scans/1912-04-16.jpg"></body></html>')),
    expected: alive,
  },
  {
    label: 'a page that is a film',
    title: '',
    answers: only(bare('<body><video src="/a.mp4"></video></body>')),
    expected: alive,
  },
  {
    label: 'a page that is a document in a frame',
    title: '',
    answers: only(bare('<body><embed src="/a.pdf" type="application/pdf"></body>')),
    expected: alive,
  },
  {
    label: 'a drawing in SVG',
    cited: '/map.svg',
    title: '',
    answers: {
      '/map.svg': {
        headers: { 'content-type': 'image/svg+xml' },
        body: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L1 1"/></svg>',
      },
      '*': gone,
    },
    expected: alive,
  },
]
