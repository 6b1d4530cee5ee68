import { createWaybackClient, TransportError } from '@veracite/archives'
import type { HttpResponse, LiveReason, Transport } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../archives/tests/support/fake-clock.ts'
import { type ArchiveQuestion, createArchiveChecker } from '../../src/archive/check-archive.ts'
import { isNotFoundPage } from '../../src/judge/soft-404.ts'
import { scoreTitle } from '../../src/match/score-title.ts'
import { readPage } from '../../src/page/read-page.ts'

const url = 'http://news.example.com/bridge'
const title = 'New bridge over the river opens'
const body = `<title>${title}</title><h1>${title}</h1><p>${'The bridge was opened. '.repeat(30)}`

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** The web as a table: an answer, or why there is none; nothing else exists, and no copies of it. */
type Web = Readonly<Record<string, Answer | LiveReason>>

const memento = { 'memento-datetime': 'Thu, 10 May 2012 10:11:12 GMT' }

interface Case {
  readonly name: string
  readonly archiveUrl: string
  readonly web: Web
  readonly question?: Partial<ArchiveQuestion>
  readonly expected: object
}

const cases: readonly Case[] = [
  {
    name: 'a national archive is asked for the capture as it is',
    archiveUrl: `http://webarchive.nationalarchives.gov.uk/20120510101112/${url}`,
    web: {
      [`http://webarchive.nationalarchives.gov.uk/20120510101112id_/${url}`]: {
        headers: memento,
        body,
      },
    },
    expected: { status: 'cited', archive: 'uk-government', timestamp: '20120510101112' },
  },
  {
    name: 'a captured redirect is followed where the archive leaves its target as it was',
    archiveUrl: `https://arquivo.pt/wayback/20120510101112/${url}`,
    web: {
      [`https://arquivo.pt/wayback/20120510101112id_/${url}`]: {
        status: 301,
        headers: { ...memento, location: 'https://news.example.com/b\u00c3\u00a9' },
      },
      'https://arquivo.pt/wayback/20120510101112id_/https://news.example.com/b%C3%A9': {
        headers: memento,
        body,
      },
    },
    expected: { status: 'cited', archive: 'portugal' },
  },
  {
    name: 'archive.today with the address and the time',
    archiveUrl: `https://archive.ph/2012.05.10-101112/${url}`,
    web: { [`https://archive.ph/2012.05.10-101112/${url}`]: { headers: memento, body } },
    expected: { status: 'cited', archive: 'archive-today', timestamp: '20120510101112' },
  },
  {
    name: 'archive.today by identifier, which tells its original in a link',
    archiveUrl: 'https://archive.is/AbC12',
    web: {
      'https://archive.is/AbC12': {
        status: 302,
        headers: { location: 'https://archive.ph/AbC12' },
      },
      'https://archive.ph/AbC12': {
        headers: { ...memento, link: `<${url}>; rel="original"` },
        body,
      },
    },
    expected: { status: 'cited', archive: 'archive-today' },
  },
  {
    name: 'archive.today by identifier, of another page',
    archiveUrl: 'https://archive.is/AbC12',
    web: {
      'https://archive.is/AbC12': {
        headers: { ...memento, link: '<http://other.example/>; rel="original"' },
        body,
      },
    },
    expected: { status: 'mismatch', reason: 'wrong-page' },
  },
  {
    name: 'archive.today wants a proof that a person asks',
    archiveUrl: `https://archive.ph/20120510101112/${url}`,
    web: { [`https://archive.ph/20120510101112/${url}`]: { status: 429 } },
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'WebCite does not answer',
    archiveUrl: `https://www.webcitation.org/67Zqdhbxo?url=${url}`,
    web: { [`https://www.webcitation.org/67Zqdhbxo?url=${url}`]: 'timeout' },
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'WebCite answers with a frame, in which nothing can be told',
    archiveUrl: `https://www.webcitation.org/67Zqdhbxo?url=${url}`,
    web: {
      [`https://www.webcitation.org/67Zqdhbxo?url=${url}`]: {
        body: '<title>WebCite query result</title><frameset><frame src=nav><frame src=main></frameset>',
      },
    },
    expected: { status: 'unchecked', reason: 'not-verifiable' },
  },
  {
    name: 'WebCite says that it has nothing',
    archiveUrl: 'https://www.webcitation.org/67Zqdhbxo',
    web: { 'https://www.webcitation.org/67Zqdhbxo': { status: 404, body: '<h1>Not found</h1>' } },
    expected: { status: 'broken', reason: 'not-archived' },
  },
  {
    name: 'Perma shows the page by a script',
    archiveUrl: 'https://perma.cc/AB12-CD34',
    web: { 'https://perma.cc/AB12-CD34': { body: '<title>Perma</title><div id=app></div>' } },
    expected: { status: 'unchecked', reason: 'original-unknown' },
  },
  ...(
    [
      [
        'of the page',
        { url: `https://www.${url.slice(7)}/` },
        { status: 'cited', timestamp: '20120510101112', archive: 'perma' },
      ],
      [
        'of another page',
        { url: 'http://other.example/' },
        { status: 'mismatch', reason: 'wrong-page' },
      ],
      [
        'of another day',
        { url, creation_timestamp: '2014-01-01T00:00:00Z' },
        { status: 'mismatch', reason: 'wrong-date' },
      ],
      [
        'of a not-found page',
        { url, title: '404 Not Found' },
        { status: 'broken', reason: 'not-found-page' },
      ],
      [
        'that failed',
        { url, captures: [{ role: 'primary', status: 'failed' }] },
        { status: 'broken', reason: 'empty' },
      ],
      [
        'that is still being made',
        { url, captures: [{ role: 'primary', status: 'pending' }] },
        { status: 'unchecked' },
      ],
    ] as const
  ).map(
    ([what, record, expected]): Case => ({
      name: `Perma tells programs of a copy ${what}`,
      archiveUrl: 'https://perma.cc/AB12-CD34?type=image',
      question: { archiveDate: '10 May 2012' },
      web: {
        'https://api.perma.cc/v1/public/archives/AB12-CD34/': {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            guid: 'AB12-CD34',
            creation_timestamp: '2012-05-10T10:11:12Z',
            title,
            captures: [{ role: 'primary', status: 'success' }],
            ...record,
          }),
        },
        'https://perma.cc/AB12-CD34?type=image': { body: '<title>Perma</title><div id=app></div>' },
      },
      expected,
    }),
  ),
  {
    name: 'archive.today asks the program for a proof, with success',
    archiveUrl: 'https://archive.ph/AbC12',
    web: {
      'https://archive.ph/AbC12': {
        body: '<title>archive.ph</title><h1>One more step</h1><p>Please complete the security check to access archive.ph',
      },
    },
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'archive.today has captured such a question',
    archiveUrl: 'https://archive.ph/AbC12',
    web: {
      'https://archive.ph/AbC12': {
        headers: { ...memento, link: `<${url}>; rel="original"` },
        body: '<title>Just a moment...</title><p>Checking your browser before accessing the site.',
      },
    },
    expected: { status: 'broken', reason: 'bot-wall' },
  },
  {
    name: 'Perma deleted the copy',
    archiveUrl: 'https://perma.cc/AB12-CD34',
    web: { 'https://perma.cc/AB12-CD34': { status: 410, body: 'deleted' } },
    expected: { status: 'broken', reason: 'not-archived' },
  },
  {
    name: 'a copy in an archive nobody knows, with the title',
    archiveUrl: 'https://copies.example.org/bridge.html',
    web: { 'https://copies.example.org/bridge.html': { body } },
    expected: { status: 'cited', archive: 'other' },
  },
  {
    name: 'a page nobody knows, which is gone',
    archiveUrl: 'https://copies.example.org/bridge.html',
    web: { 'https://copies.example.org/bridge.html': { status: 404, body: 'gone' } },
    expected: { status: 'broken', reason: 'http-404' },
  },
  {
    name: 'a page nobody knows, which may be anything',
    archiveUrl: 'https://copies.example.org/scan.pdf',
    web: {
      'https://copies.example.org/scan.pdf': {
        headers: { 'content-type': 'application/pdf' },
        body: '%PDF',
      },
    },
    expected: { status: 'unchecked', reason: 'original-unknown' },
  },
  {
    name: 'an archive of an archive is of the page within',
    archiveUrl: `https://web.archive.org/web/20120510101112/https://archive.is/20120509000000/${url}`,
    web: {
      [`https://web.archive.org/web/20120510101112id_/https://archive.is/20120509000000/${url}`]: {
        headers: memento,
        body,
      },
    },
    expected: { status: 'cited', archive: 'wayback' },
  },
  {
    name: 'a copy under another address that names the page as its own',
    archiveUrl: 'https://web.archive.org/web/20120510101112/http://news.example.com/bridge?print=1',
    web: {
      'https://web.archive.org/web/20120510101112id_/http://news.example.com/bridge?print=1': {
        headers: memento,
        body: `<link rel=canonical href="${url}">${body}`,
      },
    },
    expected: { status: 'cited' },
  },
  ...['is', 'ph', 'fo', 'li', 'vn', 'md', 'today'].map(
    (domain): Case => ({
      name: `archive.${domain} with the time in digits`,
      archiveUrl: `https://archive.${domain}/20120510101112/${url}`,
      web: { [`https://archive.${domain}/20120510101112/${url}`]: { headers: memento, body } },
      expected: { status: 'cited', archive: 'archive-today', timestamp: '20120510101112' },
    }),
  ),
  {
    name: 'archive.today with the time in dots, of another page',
    archiveUrl: 'https://archive.ph/2012.05.10-101112/http://news.example.com/mayor',
    web: {
      'https://archive.ph/2012.05.10-101112/http://news.example.com/mayor': {
        headers: memento,
        body: '<title>The mayor resigns</title><p>The mayor of the town resigns from his office.',
      },
    },
    expected: { status: 'mismatch', reason: 'wrong-page' },
  },
  {
    name: 'archive.today says that it has no results',
    archiveUrl: 'https://archive.today/AbC12',
    web: { 'https://archive.today/AbC12': { status: 404, body: '<title>Not Found</title>' } },
    expected: { status: 'broken' },
  },
  {
    name: 'archive.today asks a program to wait',
    archiveUrl: 'https://archive.ph/AbC12',
    web: { 'https://archive.ph/AbC12': { status: 429, body: 'one more step' } },
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'Ghostarchive, which shows the page with words of its own',
    archiveUrl: 'https://ghostarchive.org/archive/AbC12',
    web: { 'https://ghostarchive.org/archive/AbC12': { body: `${body}<p>Archived from ${url}` } },
    expected: { status: 'cited', archive: 'ghostarchive' },
  },
  {
    name: 'Ghostarchive with time and address',
    archiveUrl: `https://ghostarchive.org/archive/20120510101112/${url}`,
    web: { [`https://ghostarchive.org/archive/20120510101112/${url}`]: { body } },
    expected: { status: 'cited', archive: 'ghostarchive' },
  },
  {
    name: 'Ghostarchive is down',
    archiveUrl: 'https://ghostarchive.org/archive/AbC12',
    web: { 'https://ghostarchive.org/archive/AbC12': 'timeout' },
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'the cache of Google, which is no more',
    archiveUrl: `https://webcache.googleusercontent.com/search?q=cache:AbC12:${url}`,
    web: {
      [`https://webcache.googleusercontent.com/search?q=cache:AbC12:${url}`]: {
        status: 404,
        body: '<title>Error 404 (Not Found)!!1</title>',
      },
    },
    expected: { status: 'broken', reason: 'not-archived' },
  },
  {
    name: 'WebCite by address and date, with the page',
    archiveUrl: `https://www.webcitation.org/query?url=${encodeURIComponent(url)}&date=2012-05-10`,
    web: {
      [`https://www.webcitation.org/query?url=${encodeURIComponent(url)}&date=2012-05-10`]: {
        body,
      },
    },
    expected: { status: 'cited', archive: 'webcite' },
  },
  {
    name: 'a national archive that knows no copy',
    archiveUrl: `https://webarchive.nationalarchives.gov.uk/20120510101112/${url}`,
    web: {
      [`https://webarchive.nationalarchives.gov.uk/20120510101112id_/${url}`]: {
        status: 404,
        body: '<title>Page not found</title><p>Resource not in archive',
      },
    },
    expected: { status: 'broken', reason: 'not-archived' },
  },
  {
    name: 'a national archive in repair',
    archiveUrl: `https://webarchive.nationalarchives.gov.uk/20120510101112/${url}`,
    web: {
      [`https://webarchive.nationalarchives.gov.uk/20120510101112id_/${url}`]: {
        body: '<title>UK Government Web Archive</title><h1>We are undergoing maintenance</h1>',
      },
    },
    expected: { status: 'unchecked', reason: 'archive-unavailable' },
  },
  {
    name: 'a collection that answers with the capture of years later',
    archiveUrl: `https://wayback.archive-it.org/1068/20120510101112/${url}`,
    web: {
      [`https://wayback.archive-it.org/1068/20120510101112id_/${url}`]: {
        headers: { 'memento-datetime': 'Sun, 10 May 2015 10:11:12 GMT' },
        body,
      },
    },
    expected: { status: 'mismatch', reason: 'wrong-date' },
  },
  {
    name: 'the library of a university with a capture that is gone',
    archiveUrl: `https://swap.stanford.edu/20120510101112/${url}`,
    web: {
      [`https://swap.stanford.edu/20120510101112id_/${url}`]: {
        status: 404,
        headers: memento,
        body: '<title>404 Not Found</title>',
      },
    },
    expected: { status: 'broken', reason: 'http-404' },
  },
  {
    name: 'the page itself on another site, cited as a copy',
    archiveUrl: 'https://mirror.example.org/bridge',
    web: { 'https://mirror.example.org/bridge': { body } },
    expected: { status: 'cited', archive: 'other' },
  },
  {
    name: 'a page of the archive about its collection',
    archiveUrl: 'https://web.archive.org/details/news.example.com',
    web: {},
    expected: { status: 'broken', reason: 'not-a-copy' },
  },
]

function answerFrom(web: Web, address: string): HttpResponse {
  const found = web[address]
  if (typeof found === 'string') throw new TransportError(found, 'no answer')
  const isIndex = address.includes('/cdx/search/cdx') || address.includes('/wayback/available')
  const answer: Answer = found ?? {
    status: isIndex ? 200 : 404,
    body: address.includes('/available') ? '{}' : '[]',
  }
  const headers = { 'content-type': 'text/html', ...answer.headers }
  return {
    status: answer.status ?? 200,
    statusText: '',
    httpVersion: '1.1',
    headers: Object.entries(headers),
    body: new TextEncoder().encode(answer.body ?? ''),
    truncated: false,
  }
}

describe('copies in archives that nobody configured', () => {
  it.each(cases)('$name', async ({ archiveUrl, web, question, expected }) => {
    const clock = createFakeClock()
    const transport: Transport = { exchange: async (request) => answerFrom(web, request.url) }
    const clients = [createWaybackClient({ transport, clock })]
    const tests = { readPage, isNotFoundPage, scoreTitle }
    const checker = createArchiveChecker({ clients, transport, clock, ...tests })
    expect(await checker.check({ url, title, archiveUrl, ...question })).toMatchObject(expected)
  })
})
