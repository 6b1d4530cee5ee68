import type { Citation } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { parseWikitext } from '../../../src/formats/wikitext/parse-wikitext.ts'
import { slice } from './slice.ts'

/** The citations of a text, each as its template and its parameters by canonical name. */
function listCitations(text: string): unknown[] {
  const { citations } = parseWikitext('a.wiki', text)
  return citations.map((citation) => [citation.template, fieldsOf(citation)])
}

function fieldsOf(citation: Citation | undefined): string[] {
  return citation?.parameters.map(({ name, value }) => `${name}=${value}`) ?? []
}

function fieldsOfFirst(text: string): string[] {
  return fieldsOf(parseWikitext('a.wiki', text).citations[0])
}

describe('parameters', () => {
  it.each([
    ['{{cite web|title=A|url=b}}', ['title=A', 'url=b']],
    ['{{cite web\n | title = A \n | url = b\n}}', ['title=A', 'url=b']],
    ['{{cite web|title=[[A|B]]|x=y}}', ['title=[[A|B]]', 'x=y']],
    ['{{cite web|title={{lang|fr|A}}|x=y}}', ['title={{lang|fr|A}}', 'x=y']],
    ['{{cite web|title=A{{!}}B {{=}} C|x=y}}', ['title=A|B = C', 'x=y']],
    ['{{cite web|title=<nowiki>|}}</nowiki>|x=y}}', ['title=<nowiki>|}}</nowiki>', 'x=y']],
    ['{{cite web|ti<!-- c -->tle=A<!-- | -->B|x=y}}', ['title=AB', 'x=y']],
    ['{{cite web|title=<!-- c --> A <!-- d -->|x=}}', ['title=A', 'x=']],
    ['{{cite web|title=A\n<!-- c -->\n|x=y}}', ['title=A', 'x=y']],
    ['{{cite web|url=http://a.example/?b=c&d=e}}', ['url=http://a.example/?b=c&d=e']],
    ['{{cite web|A|2=B|C|title=}}', ['1=A', '2=B', '2=C', 'title=']],
    ['{{cite web|title=A|title=B|}}', ['title=A', 'title=B', '1=']],
    ['{{cite web|title={{{1|A}}}|x=y}}', ['title={{{1|A}}}', 'x=y']],
    ['{{cite web|title=a <includeonly>b|c</includeonly>d}}', ['title=a d']],
    ['{{cite web|title=<noinclude>a</noinclude>}}', ['title=a']],
    ['{{cite web|title=[http://a|x=y]}}', ['title=[http://a', 'x=y]']],
    ['{{cite web|=A}}', ['=A']],
    ['{{cite web|title=A{B}C}}', ['title=A{B}C']],
    ['{{cite web|\n=title=A}}', ['=title=A']],
    ['{{cite web|a\n== b=c ==\n|title=A}}', ['1=a\n== b=c ==', 'title=A']],
    ['{{cite web|title=<math>{{}|</math>}}', ['title=<math>{{}|</math>']],
    ['{{cite web|title=A<ref>b|c=d}}</ref>}}', ['title=A<ref>b|c=d}}</ref>']],
    ['{{cite web|title=-{zh:a;zh-tw:-{b|c}-}-|x=y}}', ['title=-{zh:a;zh-tw:-{b|c}-}-', 'x=y']],
    ['{{cite web|title=-{a}-{b|x=y}}', ['title=-{a}-{b', 'x=y']],
    ['{{cite web|title=-{{b|c}}-{{{d|e}} f|g}-|x=y}}', ['title=-{{b|c}}-{{{d|e}} f|g}-', 'x=y']],
    ['{{cite web}}', []],
  ])('of %j', (text, expected) => {
    expect(fieldsOfFirst(text)).toEqual(expected)
  })

  it('stand where their spans say', () => {
    const text = 'A <ref>{{cite web | <!-- c -->accessdate= 1 May <!-- d -->|url= |B }}</ref>'
    const [citation] = parseWikitext('a.wiki', text).citations
    const spans = citation?.parameters.map(({ span, nameSpan, valueSpan }) =>
      [span, nameSpan, valueSpan].map((each) => slice(text, each)),
    )
    expect(spans).toEqual([
      ['accessdate= 1 May', 'accessdate', '1 May'],
      ['url=', 'url', ''],
      ['B', '', 'B'],
    ])
    expect(citation?.parameters[1]?.valueSpan.start.offset).toBe(text.indexOf('url=') + 4)
    expect(citation?.parameters.map(({ rawName }) => rawName)).toEqual(['accessdate', 'url', '1'])
  })
})

describe('citations', () => {
  it.each([
    ['<nowiki>{{cite web|title=A}}</nowiki>'],
    ['<!-- {{cite web|title=A}} -->'],
    ['<pre>{{cite web|title=A}}</pre>'],
    ['<syntaxhighlight lang="x">{{cite web|title=A}}</syntaxhighlight>'],
    ['<includeonly>{{cite web|title=A}}</includeonly>'],
    ['{{{cite web|title=A}}}'],
    ['{{cite\nweb|title=A}}'],
    ['{{:cite web|title=A}}'],
    ['{{cite check|date=May 2020}}'],
    ['{cite web|title=A}'],
    ['{{#invoke:cite|check|title=A}}'],
    ['{{#invoke:cite||title=A}}'],
    ['{{#invoke:citation/CS1/doc|web|title=A}}'],
    ['{{WebCite|url=A|date=b}}'],
  ])('are none in %j', (text) => {
    expect(listCitations(text)).toEqual([])
  })

  it.each([
    ['{{Template:Cite_Web|title=A}}', 'cite web'],
    ['{{subst:cite book|title=A}}', 'cite book'],
    ['{{ Citeweb\n|title=A}}', 'cite web'],
    ['{{cite<!-- c --> web|title=A}}', 'cite web'],
    ['{{#invoke:cite|news|title=A}}', 'cite news'],
    ['{{#invoke:Cite |web |title=A}}', 'cite web'],
    ['{{safesubst:#invoke:cite|citation|title=A}}', 'citation'],
    ['{{#invoke:Cite web||title=A}}', 'cite web'],
    ['{{#invoke:citation/CS1|web|title=A}}', 'cite web'],
    [
      '{{#invoke:Citation/CS1 |citation\n|CitationClass=encyclopaedia |title=A}}',
      'cite encyclopedia',
    ],
    ['{{#invoke:citation/CS1/sandbox|citation|CitationClass=citation|title=A}}', 'citation'],
    ['{{Web cite|title=A}}', 'cite web'],
    ['{{#if:x|{{Citation|title=A}}}}', 'citation'],
    ['{{{x|{{cite web|title=A}}}}}', 'cite web'],
    ['{{{{cite web|title=A}} }}', 'cite web'],
    ['[[File:A.jpg|thumb|B {{cite web|title=A}}]]', 'cite web'],
    ['[[unclosed {{cite web|title=A}}', 'cite web'],
    ['{{unclosed {{cite web|title=A}}', 'cite web'],
    ['<nowiki>unclosed {{cite web|title=A}}', 'cite web'],
    ['<gallery>\nA.jpg|B<ref>{{cite web|title=A}}</ref>\n</gallery>', 'cite web'],
    ['<ref name="a>b">{{cite web|title=A}}</ref>', 'cite web'],
  ])('are found in %j', (text, template) => {
    expect(listCitations(text)).toEqual([[template, ['title=A']]])
  })

  it('come in the order of the text where they nest', () => {
    const text = '{{cite book|title=A|quote={{cite web|title=B}}}}{{cite news|title=C}}'
    expect(parseWikitext('a.wiki', text).citations.map(({ template }) => template)).toEqual([
      'cite book',
      'cite web',
      'cite news',
    ])
  })

  it('serialize as plain data', () => {
    const text = '<ref name=a>{{Cite web|title=A}}</ref>'
    const [citation] = parseWikitext('a.wiki', text).citations
    const plain = JSON.parse(JSON.stringify(citation))
    expect(plain).toMatchObject({
      id: citation?.id,
      template: 'cite web',
      rawTemplate: 'Cite web',
      form: 'braces',
      refName: 'a',
      recovered: false,
      confidence: 1,
      span: { start: { line: 1, column: 13, offset: 12 }, end: { offset: 32 } },
      parameters: [{ name: 'title', rawName: 'title', value: 'A' }],
    })
  })
})
