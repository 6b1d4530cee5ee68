import { parse } from '@veracite/parser'
import { describe, expect, it } from 'vitest'
import { lint } from '../src/index.ts'

/** Long enough for a search that is not linear to run into the time limit of the test. */
const valueLength = 250_000
const textLength = 1_000_000

const parameters = (
  'title url archive-url author last2 first2 vauthors date access-date isbn doi pages volume ' +
  'edition language publisher script-title ref chapter author-link journal issue'
).split(' ')

const fillers = (
  "a [ ( . , / : ; & ' - 1 = # _ ( [[ (( a- a, %2 ?a= et http:// ed. Vol 0- May and &amp; <ref 9. [// :a " +
  'www. x.y- -eds \u200B'
)
  .split(' ')
  .concat(' ', '\t', 'et al ', 'a b ', '5 ', ', a', '\n-')

function fill(filler: string, length: number): string {
  return filler.repeat(Math.floor(length / filler.length))
}

describe('lint of hostile input', () => {
  it.each(fillers)('takes linear time for long values of %j', (filler) => {
    const value = fill(filler, valueLength)
    const fields = parameters.map((name) => `|${name}=x${value}.`)
    const text = `{{cite journal ${fields.join(' ')} }}`
    const parsed = parse({ path: 'hostile', text, syntax: 'wikitext' })
    expect(Array.isArray(lint(parsed, { preset: 'strict' }))).toBe(true)
  })

  it.each([
    '<!-- veracite-disable x ',
    '<!-- veracite-disable -->',
    '<!-- veracite-disable-file -->',
    '{/* veracite-disable) ',
    '[//]: # (veracite-',
    'CITEREF',
    'citeturn0',
    '【1†a',
    '{{sfn|Lee|2001}}',
    '{{a Lee ',
    '<ref name=a />',
    '<ref>a</ref>',
    '{{cite web|a=',
    '{{cite web|last1=a|last2=b}}',
    'https://a.example/ ',
  ])('takes linear time for long texts of %j', (filler) => {
    const text = fill(filler, textLength)
    const parsed = parse({ path: 'hostile', text, syntax: 'wikitext' })
    expect(Array.isArray(lint(parsed, { preset: 'strict' }))).toBe(true)
  })

  it('is not misled by names of built-in properties', () => {
    const text =
      '{{cite web |__proto__=a |constructor=b |toString= |hasOwnProperty=c |title=T |url=https://example.org/}}<ref name="__proto__"/><ref name="constructor"/>'
    const parsed = parse({ path: 'hostile', text, syntax: 'wikitext' })
    const found = lint(parsed, { preset: 'strict' })
    expect(found.map(({ ruleId }) => ruleId)).toEqual([
      'unknown-param',
      'unknown-param',
      'unnamed-empty-param',
      'unknown-param',
      'no-date-no-access',
      'ref-undefined',
      'ref-undefined',
    ])
  })
})
