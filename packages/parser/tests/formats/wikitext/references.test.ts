import type { Reference } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { parseWikitext } from '../../../src/formats/wikitext/parse-wikitext.ts'
import { slice } from './slice.ts'

function referencesOf(text: string): readonly Reference[] {
  return parseWikitext('a.wiki', text).references
}

function attributesOf(text: string): unknown[] {
  return referencesOf(text).flatMap(({ attributes }) =>
    attributes.map(({ name, value, span }) => [name, value, slice(text, span)]),
  )
}

describe('references', () => {
  it('are read with their attributes, content and citations', () => {
    const text = 'A<ref name="a" group=\'b c\' follow=d>{{cite web|title=A}} x</ref>'
    const { citations, references } = parseWikitext('a.wiki', text)
    expect(references).toHaveLength(1)
    expect(references[0]).toMatchObject({
      kind: 'ref',
      name: 'a',
      group: 'b c',
      defines: true,
      listDefined: false,
      citationIds: [citations[0]?.id],
    })
    expect(references.map(({ span }) => slice(text, span))).toEqual([text.slice(1)])
    expect(references.map(({ contentSpan }) => slice(text, contentSpan))).toEqual([
      '{{cite web|title=A}} x',
    ])
    expect(citations[0]?.refName).toBe('a')
  })

  it.each([
    ['<ref name=a />', [['name', 'a', 'name=a']]],
    ['<ref name=a/>', [['name', 'a', 'name=a']]],
    ['<REF NAME = "a  b"/>', [['name', 'a b', 'NAME = "a  b"']]],
    ['<ref name="a"group="b"/>', [['name', '"a"group="b"', 'name="a"group="b"']]],
    ['<ref name="a/>', [['name', 'a', 'name="a']]],
    [
      '<ref extends=a name>b</ref>',
      [
        ['extends', 'a', 'extends=a'],
        ['name', '', 'name'],
      ],
    ],
    ['<ref "a" name=é />', [['name', 'é', 'name=é']]],
    ['<ref>a</ref>', []],
  ])('have the attributes of %j', (text, expected) => {
    expect(attributesOf(text)).toEqual(expected)
  })

  it.each([
    ['<ref name=a />', false],
    ['<ref></ref>', true],
    ['{{efn|A}}', true],
    ['{{efn|name=A}}', false],
    ['{{sfn|A|2000}}', false],
    ['{{r|A}}', false],
    ['{{#tag:ref|A|name=B}}', true],
  ])('tell whether %j defines content', (text, expected) => {
    expect(referencesOf(text).map(({ defines }) => defines)).toEqual([expected])
  })

  it.each([
    ['<references><ref name=a>b</ref></references>', [true]],
    ['{{reflist|refs=<ref name=a>b</ref>}}<ref>c</ref>', [true, false]],
    ['{{Reflist|30em|refs=\n<ref name=a>b</ref>\n<ref name=c>d</ref>}}', [true, true]],
    ['{{notelist|refs={{efn|name=a|b}}}}', [true]],
    ['{{reflist|2=<ref name=a>b</ref>}}', [false]],
  ])('tell which are list-defined in %j', (text, expected) => {
    expect(referencesOf(text).map(({ listDefined }) => listDefined)).toEqual(expected)
  })

  it('name the citations inside of templates that stand for them', () => {
    const text = '{{refn|name=a|B {{cite web|title=A}} <ref name=c>{{cite book|title=B}}</ref>}}'
    const { citations, references } = parseWikitext('a.wiki', text)
    expect(citations.map(({ refName }) => refName)).toEqual(['a', 'c'])
    expect(references.map(({ kind, name }) => [kind, name])).toEqual([
      ['ref-template', 'a'],
      ['ref', 'c'],
    ])
    expect(references.map(({ citationIds }) => citationIds)).toEqual(
      citations.map(({ id }) => [id]),
    )
  })

  it('stand for as many as {{r}} names', () => {
    const text = '{{r|a|b|group=c}}{{r|d}}{{r|e|f|g2=h|12=i}}{{r|name=j|grp=k}}'
    const names = referencesOf(text).map(({ name, group }) => [name, group])
    expect(names).toEqual([
      ['a', 'c'],
      ['b', 'c'],
      ['d', undefined],
      ['e', undefined],
      ['f', 'h'],
      ['i', undefined],
      ['j', 'k'],
    ])
  })

  it('are written by {{#tag:ref}}: all of its first parameter, and no quotes around names', () => {
    const text = '{{#tag:ref|[http://a.example/?b=c D]|name="e"|group=\'f\'}}'
    const [reference] = referencesOf(text)
    expect([reference?.name, reference?.group]).toEqual(['e', 'f'])
    expect(reference && slice(text, reference.contentSpan)).toBe('[http://a.example/?b=c D]')
  })

  it('keep the parameters of short references', () => {
    const [reference] = referencesOf('{{Sfn|Smith|2000|p=3}}')
    expect(reference?.kind).toBe('short')
    expect(reference?.attributes.map(({ name, value }) => [name, value])).toEqual([
      ['1', 'Smith'],
      ['2', '2000'],
      ['p', '3'],
    ])
  })

  it('end where the next starts if their closing tag is missing', () => {
    const text = '<ref name=a>{{cite web|title=A}} <ref name=b>{{cite web|title=B}}</ref> x'
    const { citations, references, diagnostics } = parseWikitext('a.wiki', text)
    expect(references.map(({ span }) => slice(text, span))).toEqual([
      '<ref name=a>{{cite web|title=A}} ',
      '<ref name=b>{{cite web|title=B}}</ref>',
    ])
    expect(citations.map(({ refName }) => refName)).toEqual(['a', 'b'])
    expect(diagnostics.map(({ id, span }) => [id, slice(text, span)])).toEqual([
      ['ref-unclosed', '<ref name=a>'],
    ])
  })

  it('are none without any closing tag, and that is told', () => {
    const text = '<ref name=a>{{cite web|title=A}} <ref name=b />'
    const { citations, references, diagnostics } = parseWikitext('a.wiki', text)
    expect(references.map(({ name }) => name)).toEqual(['b'])
    expect(citations).toHaveLength(1)
    expect(diagnostics.map(({ id, span }) => [id, slice(text, span)])).toEqual([
      ['ref-unclosed', '<ref name=a>'],
    ])
  })

  it.each(['<!-- <ref>a</ref> -->', '<nowiki><ref>a</ref></nowiki>', '<reference>a</reference>'])(
    'are none in %j',
    (text) => {
      expect(referencesOf(text)).toEqual([])
    },
  )

  it('serialize as plain data', () => {
    const [reference] = referencesOf('<ref name=a>b</ref>')
    expect(JSON.parse(JSON.stringify(reference))).toMatchObject({
      kind: 'ref',
      name: 'a',
      span: { start: { offset: 0 }, end: { offset: 19 } },
      citationIds: [],
    })
  })
})
