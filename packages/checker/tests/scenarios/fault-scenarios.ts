import type { Answer } from './answers.ts'
import { alive, all, broken, type Scenario } from './scenario.ts'

const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'
const text = '<title>A dam bursts</title><h1>A dam bursts</h1><p>Water in the lower town.</p>'
const raw = (bytes: string, then: Answer['then'] = 'end'): Scenario['answers'] =>
  all({ raw: bytes, then })
const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n${text.length.toString(16)}\r\n${text}\r\n`
const timeout = ['unstable', 'timeout'] as const
const reset = ['unstable', 'connection-reset'] as const

/** Servers that do not do as they should. */
export const faults: readonly Scenario[] = [
  {
    label: 'HTTP/1.0',
    answers: raw(`HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${text}`),
    expected: alive,
  },
  {
    label: 'HTTP/1.0 without a reason',
    answers: raw(`HTTP/1.0 200\r\n\r\n${text}`),
    expected: alive,
  },
  { label: 'HTTP/0.9', answers: raw(text), expected: broken },
  { label: 'another protocol', answers: raw('220 ftp.example ready\r\n'), expected: broken },
  { label: 'no answer at all', answers: raw(''), expected: reset },
  { label: 'silence', answers: raw('', 'silence'), expected: timeout },
  {
    label: 'half an answer, then silence',
    answers: raw('HTTP/1.1 200', 'silence'),
    expected: timeout,
  },
  {
    label: 'headers, then silence',
    answers: raw(`${head}Content-Length: 500\r\n\r\n`, 'silence'),
    expected: timeout,
  },
  { label: 'a reset', answers: raw('', 'reset'), expected: reset },
  {
    label: 'a reset within the headers',
    answers: raw('HTTP/1.1 200 OK\r\nConten', 'reset'),
    expected: reset,
  },
  {
    label: 'a story, then a reset',
    answers: raw(`${head}Content-Length: 5000\r\n\r\n${text}`, 'reset'),
    expected: alive,
  },
  {
    label: 'a story, then silence',
    answers: raw(`${head}Content-Length: 5000\r\n\r\n${text}`, 'silence'),
    expected: alive,
  },
  { label: 'a story that drips', answers: raw(`${head}\r\n${text}`, 'drip'), expected: alive },
  {
    label: 'a story that is shorter than it says',
    answers: raw(`${head}Content-Length: 5000\r\n\r\n${text}`),
    expected: alive,
  },
  {
    label: 'a story that is longer than it says',
    answers: raw(`${head}Content-Length: 60\r\nConnection: close\r\n\r\n${text}`),
    expected: alive,
  },
  { label: 'a story in pieces', answers: raw(`${chunked}0\r\n\r\n`), expected: alive },
  { label: 'a story in pieces, without an end', answers: raw(chunked), expected: alive },
  {
    label: 'a story in pieces, the next of no length',
    answers: raw(`${chunked}zz\r\n`),
    expected: alive,
  },
  {
    label: 'pieces of no length',
    answers: raw(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n${text}`),
    expected: broken,
  },
  {
    label: 'two lengths',
    answers: raw(`${head}Content-Length: 5\r\nContent-Length: 9\r\n\r\n${text}`),
    expected: broken,
  },
  {
    label: 'a length and pieces',
    answers: raw(
      `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nwords\r\n0\r\n\r\n`,
    ),
    expected: alive,
  },
  {
    label: 'an early hint, then the story',
    answers: raw(
      `HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n${head}Content-Length: ${text.length}\r\n\r\n${text}`,
    ),
    expected: alive,
  },
  {
    label: 'a hundred “continue”, then the story',
    answers: raw(
      `${'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100)}${head}Content-Length: ${text.length}\r\n\r\n${text}`,
    ),
    expected: alive,
  },
  {
    label: 'endless headers',
    answers: raw(`${head}${'X-More: and more\r\n'.repeat(20_000)}`),
    expected: broken,
  },
  {
    label: 'a header without an end',
    answers: raw(`${head}X-More: ${'more '.repeat(50_000)}`),
    expected: broken,
  },
  {
    label: 'a switch of protocols',
    answers: raw(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n',
      'silence',
    ),
    expected: broken,
  },
  {
    label: 'a 404 that breaks off',
    answers: raw('HTTP/1.1 404 Not Found\r\nContent-Length: 500\r\n\r\n', 'reset'),
    expected: ['dead', 'http-404'],
  },
  {
    label: 'a 404 in HTTP/1.0',
    answers: raw('HTTP/1.0 404 Not Found\r\n\r\n'),
    expected: ['dead', 'http-404'],
  },
  {
    label: 'line feeds alone',
    answers: raw(`${head}Content-Length: ${text.length}\r\n\r\n${text}`.replaceAll('\r\n', '\n')),
    expected: alive,
  },
  {
    label: 'a header with strange bytes',
    answers: raw(`${head}X-City: Z\u00fcrich\r\nContent-Length: ${text.length}\r\n\r\n${text}`),
    expected: alive,
  },
]
