import type { Report } from '@veracite/core'
import { diagnose, judge, readArticle } from './article.ts'
import { reportOf } from './example-report.ts'

/**
 * What a report must never pass on as it is, by what it is aimed at; every format gets all of it. docs/formats.md says so.
 */
const hostileTexts: Readonly<Record<string, readonly string[]>> = {
  terminal: [
    '\u001b[2J\u001b[31mred',
    '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
    '\u001b]0;title\u001b\\ \u001b]52;c;ZXZpbA==\u0007',
    '\u001bP$q"p\u001b\\ \u001b_x\u001b\\ \u001b^x\u001b\\',
    '\u009b31mred\u009d0;title\u009c\u0085next',
    'a\u0000b\u0007c\u0008d\u000b\u000c\u007fe',
    'progress\rover\u001b[1A\u001b[Kwritten',
  ],
  'hidden and reordered text': [
    '\u202egnp.exe\u202c \u2066isolated\u2069',
    '\u061c\u200e\u200f\u202a\u202b\u202d\u2067\u2068',
    'zero\u200bwidth\u200d\u2060\ufeff soft\u00adhyphen',
    '\u{e0041}\u{e0042}\ufe0f tags',
    '\u2028line\u2029paragraph',
    '\ud800 lone \udc00',
    '\ufffe\uffff\u{1fffe} noncharacters',
  ],
  'workflow commands': [
    '::error file=x::injected',
    '%0A::error::injected',
    '\r\n::set-output name=a::b',
    '\n::stop-commands::token\n##[error]x',
    '::add-mask::*** ,line=1::%3A%2C%25',
  ],
  spreadsheets: [
    '=HYPERLINK("https://evil.example")',
    "=cmd|' /C calc'!A0",
    '@SUM(1+1)',
    '+1',
    '-1',
    '\t=1',
    '\r=1',
    '"\n=1',
    '",=1,"',
    '\ufeff=1',
    '\uff1d1',
    ' =1;=2',
  ],
  'HTML and script': [
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script><!--<script>',
    '"><img src=x onerror=alert(1)>',
    "' onfocus=alert(1) autofocus='",
    '</title></style></textarea></template><svg onload=alert(1)>',
    '&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'JaVa\tScRiPt:alert(1)',
    '\u0024{alert(1)} {{constructor.constructor("alert(1)")()}}',
  ],
  XML: [
    ']]><!-- --><x/>',
    '--> <?xml version="1.0"?> <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]> &b;',
    '<![CDATA[ x ]]>',
  ],
  Markdown: [
    '] | [click](javascript:alert(1)) `code` **bold** @user #1',
    '![image](https://evil.example/a.png) [a]: javascript:alert(1)',
    '``` \n</details>',
    'a | b\n--- | ---\n# heading\n- item\n1. one\n> quote\n***',
    '@org/team GH-12 owner/repo#1 owner@0123456 user@mail.example www.evil.example',
    '[^1] :smile: $x$ ~~struck~~ <!-- veracite -->',
    '\\',
    '    indented\n\n\n',
  ],
  'paths and shells': [
    '../../etc/passwd',
    'dump.xml#../../../etc/passwd',
    '..\\..\\windows\\win.ini',
    '%2e%2e/%2e%2e/etc/passwd',
    'file:///etc/passwd?a#b',
    '//evil.example/a',
    '$(touch x) `touch x`; touch x | touch x',
  ],
  'names that objects have': ['__proto__', 'constructor', 'toString'],
  'long texts': ['a'.repeat(5000), 'e\u0301\u0302'.repeat(500), '()[]<>"'.repeat(300)],
}

/** Each hostile text with a name that is safe to print and says what it is aimed at. */
export const hostileCases: readonly (readonly [name: string, text: string])[] = Object.entries(
  hostileTexts,
).flatMap(([aim, texts]) => texts.map((text) => [`${aim}: ${nameOf(text)}`, text] as const))

function nameOf(text: string): string {
  const shown = text.replace(
    /[^ -~]/gu,
    (character) => `\\u${character.codePointAt(0)?.toString(16)}`,
  )
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown
}

/** A report with a hostile text everywhere that an article or a server can put one. */
export function hostileReport(hostile: string): Report {
  const article = readArticle(
    hostile,
    '<ref name="x">{{cite web |title=T |url=https://x.example/}}',
  )
  const text = `${article.text}\n${hostile}`
  const [citation] = article.citations
  if (citation === undefined) throw new Error('the article has no citation')
  const parsed = {
    ...article,
    text,
    citations: [
      {
        ...citation,
        template: hostile,
        rawTemplate: hostile,
        refName: hostile,
        parameters: citation.parameters.map((item) => ({ ...item, value: hostile })),
      },
    ],
  }
  const start = { line: 2, column: 1, offset: article.text.length + 1 }
  const end = { line: 2, column: 1 + hostile.length, offset: text.length }
  const fix = { safe: true, edits: [{ span: { start, end }, text: `${hostile}.` }] }
  const diagnostics = [
    diagnose(article, 'title=T', { ruleId: hostile, messageId: hostile, message: hostile }),
    diagnose(article, 'url=', { span: { start, end }, message: hostile, citationId: 'c1', fix }),
    diagnose(article, 'url=', { span: { start, end }, message: hostile, citationId: hostile }),
  ]
  const verdict = judge('c1', {
    parameter: hostile,
    url: hostile,
    live: {
      status: 'soft-404',
      reason: 'not-found-page',
      httpStatus: 200,
      finalUrl: hostile,
      evidence: {
        attempts: 1,
        hops: [],
        page: { title: hostile, headings: [], authors: [], textLength: 0, text: hostile },
      },
    },
    archive: {
      status: 'mismatch',
      reason: hostile,
      url: hostile,
      timestamp: hostile,
      archive: hostile,
    },
  })
  return reportOf(
    [{ parsed, diagnostics, verdicts: [verdict] }],
    [{ id: 'offline', message: hostile }],
  )
}
