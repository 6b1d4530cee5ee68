import type { PageFacts } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/page/read-page.ts'
import { respond } from './pages.ts'

const url = 'https://news.example/2020/story'

function read(body: string | Uint8Array, contentType?: string | null): PageFacts {
  return readPage(respond(body, contentType), url)
}

describe('readPage', () => {
  it('reads title, headings, metadata and text', () => {
    const page = read(`<!doctype html><html lang="en-GB"><head>
      <title> A dam
        bursts - Example News</title>
      <meta property="og:title" content="A dam bursts">
      <meta property="og:site_name" content="Example News">
      <meta name="author" content="Anna Rossi">
      <meta property="article:published_time" content="2020-05-01T10:00:00Z">
      <link rel="canonical" href="/2020/story.html"></head>
      <body><nav>Home</nav><h2>More</h2><h1>A dam <em>bursts</em></h1>
      <script>var x = "unseen"</script><p>It rained&nbsp;all night.</p></body></html>`)
    expect(page).toMatchObject({
      contentType: 'text/html',
      title: 'A dam bursts - Example News',
      otherTitles: ['A dam bursts'],
      headings: ['A dam bursts', 'More'],
      canonicalUrl: 'https://news.example/2020/story.html',
      siteName: 'Example News',
      authors: ['Anna Rossi'],
      date: '2020-05-01T10:00:00Z',
      language: 'en-GB',
      text: 'Home More A dam bursts It rained all night.',
      traits: ['article', 'scripted'],
    })
    expect(page.textLength).toBeGreaterThan(30)
  })

  it('reads JSON-LD, whatever its shape', () => {
    const page = read(`<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"N"},
      {"@type":["NewsArticle"],"headline":"A dam bursts","author":[{"name":"Anna Rossi"},"Bo Li"],
      "datePublished":"2020-05-01","isAccessibleForFree":"False"}]}</script>
      <script type="application/ld+json">{broken</script>`)
    expect(page).toMatchObject({
      title: 'A dam bursts',
      authors: ['Anna Rossi', 'Bo Li'],
      date: '2020-05-01',
      traits: ['article', 'paywall'],
    })
  })

  it('takes the title of the page, not of a drawing in it', () => {
    expect(read('<svg><title>Logo</title></svg><title>Story</title>').title).toBe('Story')
  })

  it.each([
    ['og:title', '<meta property="og:title" content="Story">'],
    ['citation_title', '<meta name="citation_title" content="Story">'],
    ['first heading', '<h1>Story</h1>'],
  ])('falls back to %s', (_, markup) => {
    expect(read(`<title> </title>${markup}`).title).toBe('Story')
  })

  it.each([
    ['0; url=/gone', 'https://news.example/gone'],
    ["3;URL='https://other.example/a'", 'https://other.example/a'],
    ['300; url=/again', undefined],
    ['5', undefined],
    ['0; url=javascript:alert(1)', undefined],
  ])('reads the refresh %j as %j', (content, target) => {
    expect(read(`<meta http-equiv="Refresh" content="${content}">`).refreshUrl).toBe(target)
  })

  it.each([
    ["window.location.href = '/gone'", 'https://news.example/gone'],
    ['location.replace("https://other.example/a")', 'https://other.example/a'],
    ["if (location == 'x') { }", undefined],
    [`${'a();'.repeat(1000)}location = '/gone'`, undefined],
  ])('follows the script %j to %j where the page is nothing else', (script, target) => {
    expect(read(`<script>${script}</script>`).refreshUrl).toBe(target)
    const text = 'The river had risen for three long days before the wall gave way. '.repeat(3)
    expect(read(`<script>${script}</script><p>${text}`).refreshUrl).toBeUndefined()
  })

  it('leaves a refresh for readers without scripts alone', () => {
    const markup = '<noscript><meta http-equiv="refresh" content="0;url=/nojs"></noscript>'
    expect(read(markup).refreshUrl).toBeUndefined()
  })

  it.each([
    ['password-field', '<input type="password">'],
    ['challenge', '<div class="cf-turnstile"></div>'],
    ['challenge', '<script src="/cdn-cgi/challenge-platform/h/b.js"></script>'],
  ])('notices %s in %s', (trait, markup) => {
    expect(read(markup).traits).toContain(trait)
  })

  it('measures prose, not menus', () => {
    const paragraph =
      'The river had risen for three long days before the wall gave way at last, he said.'
    expect(read(`<p>${paragraph}</p><p>Share</p>`).proseLength).toBe(paragraph.length)
  })
})

describe('charsets', () => {
  const latin1 = Buffer.from('<title>Caf\xe9 - no</title>', 'latin1')

  it.each([
    [
      'the header',
      Buffer.from('<title>Caf\xe9</title>', 'latin1'),
      'text/html; charset=ISO-8859-1',
    ],
    ['meta', Buffer.from('<meta charset="latin1"><title>Caf\xe9</title>', 'latin1'), 'text/html'],
    ['UTF-8 unannounced', Buffer.from('<title>Café</title>'), 'text/html'],
    ['a byte order mark', Buffer.from('\uFEFF<title>Café</title>', 'utf16le'), 'text/html'],
    ['a made-up charset', Buffer.from('<title>Café</title>'), 'text/html; charset=none'],
  ])('are told by %s', (_, body, type) => {
    expect(read(body, type).title).toBe('Café')
  })

  it('fall back to Windows-1252', () => {
    expect(read(latin1, 'text/html').title).toBe('Café - no')
  })

  it('read Shift_JIS, EUC-KR, GB 18030 and Windows-1251', () => {
    const pages: [string, number[], string][] = [
      ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
      ['euc-kr', [0xc7, 0xd1, 0xb1, 0xb9], '한국'],
      ['gb18030', [0xd6, 0xd0, 0xb9, 0xfa], '中国'],
      ['windows-1251', [0xcc, 0xe8, 0xf0], 'Мир'],
    ]
    for (const [charset, bytes, title] of pages) {
      const body = Buffer.concat([Buffer.from('<title>'), Buffer.from(bytes)])
      expect(read(body, `text/html; charset=${charset}`).title).toBe(title)
    }
  })
})

describe('content types', () => {
  it.each([
    ['%PDF-1.4', 'text/html', 'application/pdf'],
    ['%PDF-1.4', null, 'application/pdf'],
    ['<!DOCTYPE html><p>x', 'application/octet-stream', 'text/html'],
    ['<?xml version="1.0"?><rss/>', 'application/rss+xml', 'application/rss+xml'],
    ['plain words', 'text/plain', 'text/plain'],
    ['plain words', null, 'application/octet-stream'],
  ])('%j sent as %j is %s', (body, sent, told) => {
    expect(read(body, sent).contentType).toBe(told)
  })

  it('reads plain text as it is', () => {
    expect(read('One  two\n<three>', 'text/plain')).toMatchObject({ text: 'One two <three>' })
  })
})

describe('long texts', () => {
  it('are kept to their beginning, and measured further', () => {
    const page = read(`<p>${'words '.repeat(5000)}</p>`)
    expect(page.text).toHaveLength(10_000)
    expect(page.textLength).toBe(30_000)
    expect(read('<b>x </b>'.repeat(8000)).text).toHaveLength(10_000)
  })
})

describe('hostile pages', () => {
  const size = 1 << 19

  it.each([
    ['nesting', '<div>'],
    ['unmatched ends', '<i></b></b>'],
    ['paragraphs inside each other', '<p><b>x'],
    ['metas', '<meta name=a content=b>'],
    ['headings', '<h1>'],
    ['comments', '<!--'],
    ['angles', '<'],
    ['references', '&amp'],
  ])('of endless %s are read within bounds', (_, unit) => {
    const page = read(`<title>Bomb</title>${unit.repeat(size / unit.length)}`)
    expect(page.title).toBe('Bomb')
    expect(page.text.length).toBeLessThanOrEqual(10_000)
  })

  it('with names of prototypes are only data', () => {
    const page = read(
      '<meta name="__proto__" content="x"><meta name="constructor" content="y"><title>T',
    )
    expect(page.title).toBe('T')
  })
})
