import { alive, all, broken, type Scenario } from './scenario.ts'

const text = '<title>A dam bursts</title><h1>A dam bursts</h1><p>Water in the lower town.</p>'
const type = 'Content-Type: text/html\r\n'
const length = `Content-Length: ${text.length}\r\n`
const size = text.length.toString(16)
const then = 'silence'
const dead = ['dead', 'http-404'] as const

const readable = [
  [
    'a length with a space after it',
    `HTTP/1.1 200 OK\r\n${type}Content-Length: ${text.length} \r\n\r\n${text}`,
  ],
  // Node's parser refuses these; browsers do not.
  ['the same length twice', `HTTP/1.1 200 OK\r\n${type}${length}${length}\r\n${text}`],
  [
    'the same length twice in one field, after a hint',
    `HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\n${type}Content-Length: ${text.length}, ${text.length}\r\n\r\n${text}`,
  ],
  ['a line that is no field', `HTTP/1.1 200 OK\r\nGarbage\r\n${type}${length}\r\n${text}`],
  [
    'a space before the colon, in pieces',
    `HTTP/1.1 200 OK\r\nX-Odd : 1\r\n${type}Transfer-Encoding: chunked\r\n\r\n${size}\r\n${text}\r\n0\r\n\r\n`,
  ],
  [
    'pieces with notes',
    `HTTP/1.1 200 OK\r\n${type}Transfer-Encoding: chunked\r\n\r\n${size};name=value\r\n${text}\r\n0\r\n\r\n`,
  ],
  [
    'pieces with a trailer',
    `HTTP/1.1 200 OK\r\n${type}Transfer-Encoding: chunked\r\n\r\n${size}\r\n${text}\r\n0\r\nX-Sum: 1\r\n\r\n`,
  ],
  [
    'pieces whose lengths are in capitals',
    `HTTP/1.1 200 OK\r\n${type}Transfer-Encoding: Chunked\r\n\r\n${size.toUpperCase()}\r\n${text}\r\n0\r\n\r\n`,
  ],
  [
    'pieces whose lengths begin with noughts',
    `HTTP/1.1 200 OK\r\n${type}Transfer-Encoding: chunked\r\n\r\n000${size}\r\n${text}\r\n0\r\n\r\n`,
  ],
  ['no reason', `HTTP/1.1 200\r\n${type}${length}\r\n${text}`],
  ['a long reason', `HTTP/1.1 200 ${'OK '.repeat(500)}\r\n${type}${length}\r\n${text}`],
  ['a reason in other letters', `HTTP/1.1 200 \u00c4\u00d6\r\n${type}${length}\r\n${text}`],
  [
    'a header on two lines',
    `HTTP/1.1 200 OK\r\nX-Long: one\r\n two\r\n${type}${length}\r\n${text}`,
  ],
  ['a header without a value', `HTTP/1.1 200 OK\r\nX-None:\r\n${type}${length}\r\n${text}`],
  [
    'two hundred headers',
    `HTTP/1.1 200 OK\r\n${Array.from({ length: 200 }, (_, index) => `X-${index}: a\r\n`).join('')}${type}${length}\r\n${text}`,
  ],
  [
    'a header of 30,000 bytes',
    `HTTP/1.1 200 OK\r\nX-Policy: ${'a'.repeat(30_000)}\r\n${type}${length}\r\n${text}`,
  ],
  ['neither a length nor a close', `HTTP/1.1 200 OK\r\n${type}\r\n${text}`],
  ['no type', `HTTP/1.1 200 OK\r\n${length}\r\n${text}`],
  [
    'a hundred and two “processing”',
    `${'HTTP/1.1 102 Processing\r\n\r\n'.repeat(102)}HTTP/1.1 200 OK\r\n${type}${length}\r\n${text}`,
  ],
  [
    'another answer after it',
    `HTTP/1.1 200 OK\r\n${type}${length}\r\n${text}HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n`,
  ],
  [
    'a cookie of strange letters',
    `HTTP/1.1 200 OK\r\nSet-Cookie: a=\u00fc\u00df\u0001; Path=/\r\n${type}${length}\r\n${text}`,
  ],
] as const

const unreadable = [
  [
    'two lengths that differ',
    `HTTP/1.1 200 OK\r\n${type}${length}Content-Length: 17\r\n\r\n${text}`,
  ],
  ['a length said twice, and no page', `HTTP/1.1 200 OK\r\n${type}${length}${length}\r\n`],
  ['a status of letters', `HTTP/1.1 abc OK\r\n${type}${length}\r\n${text}`],
  ['a status of two digits', `HTTP/1.1 20 OK\r\n${type}${length}\r\n${text}`],
  ['a length of letters', `HTTP/1.1 200 OK\r\n${type}Content-Length: many\r\n\r\n${text}`],
  ['a length below nought', `HTTP/1.1 200 OK\r\n${type}Content-Length: -5\r\n\r\n${text}`],
  [
    'a length beyond all numbers',
    `HTTP/1.1 200 OK\r\n${type}Content-Length: 99999999999999999999999\r\n\r\n${text}`,
  ],
  ['nothing but letters', 'x'.repeat(100_000)],
  ['bytes of TLS', '\u0015\u0003\u0001\u0000\u0002\u0002\u0046'],
] as const

/** Answers as they come over the wire, in forms that servers send and readers take. */
export const wire: readonly Scenario[] = [
  ...readable.map(([label, raw]) => ({
    label: `a story with ${label}`,
    answers: all({ raw: Buffer.from(raw, 'latin1') }),
    expected: alive,
  })),
  ...unreadable.map(([label, raw]) => ({
    label,
    answers: all({ raw: Buffer.from(raw, 'latin1') }),
    expected: broken,
  })),
  {
    label: 'a missing page with a length that is wrong',
    answers: all({
      raw: 'HTTP/1.1 404 Not Found\r\nContent-Length: 10\r\n\r\nmore than ten bytes',
    }),
    expected: dead,
  },
  {
    label: 'a missing page with its length twice',
    answers: all({ raw: `HTTP/1.1 404 Not Found\r\n${type}${length}${length}\r\n${text}` }),
    expected: dead,
  },
  {
    label: 'a missing page in broken pieces',
    answers: all({ raw: 'HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n' }),
    expected: dead,
  },
  {
    label: 'a missing page that is said to be packed',
    answers: all({ raw: 'HTTP/1.1 404 Not Found\r\nContent-Encoding: gzip\r\n\r\nno gzip' }),
    expected: dead,
  },
  {
    label: '“continue” without an end',
    answers: all({ raw: 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(1000), then }),
    expected: ['unstable', 'timeout'],
  },
  {
    label: 'a switch to another protocol that goes on in HTTP',
    answers: all({
      raw: `HTTP/1.1 101 Switching Protocols\r\nUpgrade: HTTP/2.0\r\nConnection: Upgrade\r\n\r\nHTTP/1.1 200 OK\r\n${length}\r\n${text}`,
    }),
    expected: broken,
  },
]
