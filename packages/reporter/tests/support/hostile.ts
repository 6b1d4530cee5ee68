import type { Report } from '@veracite/core'
import { diagnose, judge, readArticle } from './article.ts'
import { reportOf } from './example-report.ts'

/** What a report must never pass on as it is: terminal sequences, overrides, markup, commands, formulas. */
const hostileTexts = [
  '\u001b[2J\u001b[31mred',
  '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
  '\u009b31mred\u009d0;title\u009c',
  '\u202egnp.exe\u202c \u2066isolated\u2069',
  'a\u0000b\u0007c\u0008d\u007fe',
  '::error file=x::injected',
  '%0A::error::injected',
  '\r\n::set-output name=a::b',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]><!-- --><x/>',
  '=HYPERLINK("https://evil.example")',
  '@SUM(1+1)',
  '+1',
  '-1',
  '\t=1',
  '\ufeff=1',
  '] | [click](javascript:alert(1)) `code` **bold** @user #1',
  '``` \n</details>',
  '\ud800 lone \udc00',
  '\u2028line\u2029paragraph',
  '../../etc/passwd',
  '$(touch x)',
  '__proto__',
]

/** Each hostile text with a name that is safe to print. */
export const hostileCases: readonly (readonly [name: string, text: string])[] = hostileTexts.map(
  (text) => [
    text.replace(/[^ -~]/gu, (character) => `\\u${character.codePointAt(0)?.toString(16)}`),
    text,
  ],
)

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
