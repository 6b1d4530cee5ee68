import { expect, it } from 'vitest'
import { parseWikitext } from '../../../src/formats/wikitext/parse-wikitext.ts'

it.each([
  ['{{Use dmy dates|date=May 2020}}', { dateFormat: 'dmy' }],
  ['{{use mdy dates}}', { dateFormat: 'mdy' }],
  ['{{cs1 config|mode=cs2}}{{dmy}}', { mode: 'cs2', dateFormat: 'dmy' }],
  ['{{cs1 config|mode=x}}', {}],
  ['{{use dmy dates}}{{use mdy dates}}', { dateFormat: 'dmy' }],
  ['<!-- {{use dmy dates}} -->', {}],
])('of %j', (text, expected) => {
  expect(parseWikitext('a.wiki', text).settings).toEqual(expected)
})
