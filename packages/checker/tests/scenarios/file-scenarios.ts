import { gzipSync } from 'node:zlib'
import type { Answer } from './answers.ts'
import { assemble, pdf } from './pdf.ts'
import { alive, all, empty, gone, notFound, type Scenario } from './scenario.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const png = bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')
const file = (type: string, body: string | Uint8Array): Answer => ({
  headers: type === '' ? {} : { 'content-type': type },
  body,
})

const pathed = (path: string, answer: Answer): Scenario['answers'] => ({
  [path]: answer,
  '*': gone,
})

const kinds = [
  ['a picture', 'image/png', png],
  ['a photograph', 'image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['a picture sent as a page', 'text/html', png],
  ['a picture in WebP', 'image/webp', bytes('RIFF\0\0\0\0WEBPVP8 ')],
  ['an archive', 'application/zip', bytes('PK\x03\x04\x14\0')],
  [
    'a document of Word',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes('PK\x03\x04\x14\0'),
  ],
  ['an old document of Word', 'application/msword', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['a film', 'video/mp4', bytes('\0\0\0\x18ftypmp42')],
  ['a film sent as text', 'text/plain', bytes('\0\0\0\x18ftypmp42\0\0\0\0')],
  ['a sound', 'audio/mpeg', bytes('ID3\x04\0\0\0\0')],
  ['a scanned book', 'image/vnd.djvu', bytes('AT&TFORM\0\0\0\0')],
  ['data of no known kind', 'application/octet-stream', bytes('\x01\x02\x03\x04')],
  ['data without a type', '', bytes('\x01\x02\x03\x04')],
  ['compressed data as such', 'application/gzip', gzipSync('words')],
  ['text', 'text/plain', 'Request for Comments: 2616'],
  [
    'text about a missing page',
    'text/plain',
    `Errata. A server may answer "404 Not Found" where ${'the resource is not there. '.repeat(20)}`,
  ],
  ['data in JSON', 'application/json', '{"name":"dam","year":2010}'],
  ['a list in JSON', 'application/json', '[]'],
  ['data in CSV', 'text/csv', 'year,level\n2010,7'],
  [
    'data in XML',
    'application/xml',
    '<?xml version="1.0"?><records><record year="2010"/></records>',
  ],
  [
    'a feed',
    'application/rss+xml',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Example News</title><item><title>Rain</title></item></channel></rss>',
  ],
  [
    'a feed in Atom',
    'application/atom+xml',
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example News</title></feed>',
  ],
  [
    'a page in XHTML',
    'application/xhtml+xml',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Dam</title></head><body><p>Water</p></body></html>',
  ],
  ['a page sent as text', 'text/plain', '<!DOCTYPE html><title>Dam</title><p>Water</p>'],
  [
    'a page sent as data',
    'application/octet-stream',
    '<!DOCTYPE html><title>Dam</title><p>Water</p>',
  ],
  ['a letter in PostScript', 'application/postscript', '%!PS-Adobe-3.0'],
  ['a source text', 'application/x-tex', '\\documentclass{article}'],
  [
    'a map in KML',
    'application/vnd.google-earth.kml+xml',
    '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
  ],
] as const

const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const simple = ['<< /Type /Catalog /Pages 2 0 R >>', pages, '<< /Type /Page /Parent 2 0 R >>']
const hostile = [
  [
    'whose pages are their own parents',
    assemble(['<< /Type /Catalog /Pages 2 0 R >>', pages.replace('3', '2')]),
  ],
  [
    'of a million pages',
    assemble([
      ...simple.slice(0, 1),
      pages.replace('/Count 1', '/Count 1000000'),
      ...simple.slice(2),
    ]),
  ],
  [
    'under a password',
    assemble(simple, '/Encrypt << /Filter /Standard /V 4 /R 4 /O (x) /U (y) /P -4 >>'),
  ],
  ['whose table leads to itself', assemble(simple, '/Prev 9')],
] as const

/** What is no page, by its type or its first bytes. */
export const files: readonly Scenario[] = [
  ...kinds.map(([label, type, body]) => ({
    label,
    cited: '/files/dam',
    title: '',
    answers: { '/files/dam': file(type, body), '*': gone },
    expected: alive,
  })),
  ...kinds.slice(0, 10).map(([label, type, body]) => ({
    label: `${label}, cited under a title`,
    cited: '/files/dam',
    answers: { '/files/dam': file(type, body), '*': gone },
    expected: alive,
  })),
  {
    label: 'a PDF with the cited title',
    cited: '/a.pdf',
    answers: all(
      file(
        'application/pdf',
        pdf({ title: 'A dam bursts', lines: ['A dam bursts', 'The river had risen.'] }),
      ),
    ),
    expected: alive,
  },
  {
    label: 'a PDF whose title is that of its file',
    cited: '/a.pdf',
    answers: pathed(
      '/a.pdf',
      file(
        'application/pdf',
        pdf({
          title: 'Microsoft Word - final3.doc',
          lines: ['The level of the river', 'Report for the year'],
        }),
      ),
    ),
    expected: alive,
  },
  {
    label: 'a PDF that only says that it was not found',
    cited: '/a.pdf',
    answers: all(
      file(
        'application/pdf',
        pdf({ title: '', lines: ['404 Not Found', 'The requested document was not found.'] }),
      ),
    ),
    expected: notFound,
  },
  {
    label: 'a PDF titled as a message',
    cited: '/a.pdf',
    answers: all(
      file('application/pdf', pdf({ title: 'Page not found', lines: ['Page not found'] })),
    ),
    expected: notFound,
  },
  {
    label: 'a PDF sent as data',
    cited: '/a.pdf',
    answers: all(
      file('application/octet-stream', pdf({ title: 'A dam bursts', lines: ['A dam bursts'] })),
    ),
    expected: alive,
  },
  {
    label: 'a PDF sent as a page',
    cited: '/a.pdf',
    title: '',
    answers: all(file('text/html', pdf({ title: 'A dam bursts', lines: ['A dam bursts'] }))),
    expected: alive,
  },
  {
    label: 'a PDF that is torn',
    cited: '/a.pdf',
    title: '',
    answers: all(
      file(
        'application/pdf',
        pdf({ title: 'A dam bursts', lines: ['A dam bursts'] }).slice(0, 200),
      ),
    ),
    expected: alive,
  },
  {
    label: 'a PDF about missing pages',
    cited: '/a.pdf',
    title: '',
    answers: pathed(
      '/a.pdf',
      file(
        'application/pdf',
        pdf({
          title: 'Not found: link rot in law reviews',
          lines: [
            'Not found: link rot in law reviews',
            ...Array.from(
              { length: 30 },
              () =>
                'Half of all the links in the opinions of the court no longer work as they did.',
            ),
          ],
        }),
      ),
    ),
    expected: alive,
  },
  {
    label: 'a missing page in place of a PDF',
    cited: '/a.pdf',
    answers: all(
      file('application/pdf', '<!doctype html><title>404 Not Found</title><h1>Not Found</h1>'),
    ),
    expected: notFound,
  },
  {
    label: 'a missing page in place of a picture',
    cited: '/a.png',
    answers: all(file('image/png', '<html><head><title>Page not found</title></head></html>')),
    expected: notFound,
  },
  {
    label: 'a PDF of no bytes',
    cited: '/a.pdf',
    answers: all(file('application/pdf', '')),
    expected: empty,
  },
  {
    label: 'a picture of no bytes',
    cited: '/a.png',
    answers: all(file('image/png', '')),
    expected: empty,
  },
  {
    label: 'text that says that it was not found',
    cited: '/a.txt',
    answers: all(file('text/plain', '404 Not Found')),
    expected: notFound,
  },
  {
    label: 'text that says so, where others get 404',
    cited: '/a.txt',
    answers: { '/a.txt': file('text/plain', 'File not found.'), '*': gone },
    expected: notFound,
  },
  {
    label: 'a page without title or heading that says so',
    answers: all(file('text/html', 'The requested page was not found')),
    expected: notFound,
  },
  {
    label: 'JSON that says so',
    cited: '/api/1',
    answers: all(file('application/json', '{"status":404,"error":"Not Found"}')),
    expected: notFound,
  },
  ...hostile.map(([label, body]) => ({
    label: `a PDF ${label}`,
    cited: '/a.pdf',
    title: '',
    answers: all(file('application/pdf', Buffer.from(body, 'latin1'))),
    expected: alive,
  })),
]
