import type { Report, SourceVerdict } from '@veracite/core'
import { createReport, type ReportDocument } from '../../src/create-report.ts'
import { diagnose, judge, readArticle, spanOf } from './article.ts'

const tool = { name: 'veracite', version: '1.0.0' }

const articleText = `'''Timbuktu''' is a city in Mali.<ref name="bbc1">{{cite news |title=Ansar Dine destroys shrine |url=http://news.example.org/africa/18665522 |access-date=2 July 2012 |url-status=live}}</ref>
It was a centre of trade.<ref>{{Cite web |url=https://history.example.com/trade?utm_source=feed |accessdate=31 Febuary 2014}}</ref>

A list of scholars:
* Ahmad Baba<ref>{{cite journal
 | last = Hunwick
 | title = 黄金の都市 Timbuktu and its scholars
 | url = https://journal.example.net/hunwick
 | pages = 12-19
}}</ref>
* Another<ref>{{cite book |title=A Book of Sand |isbn=978-0-306-40615-8 |publisher=Example Press}}</ref>
* And one<ref>{{cite web |title=Old Maps |url=http://maps.example.org/old |website=Maps}}</ref>
See [http://blog.example.org/timbuktu a blog].
{{cite web |title=Kept |url=https://kept.example.org/ |archive-url=https://web.archive.org/web/20200101000000/https://kept.example.org/}}
`

/** An article with something of everything: what the fixtures in `fixtures/reports` are rendered from. */
export const article = readArticle('articles/timbuktu.wiki', articleText)

const utm = articleText.indexOf('?utm_source=feed')

/** What rules would find in the article. */
export const findings = [
  diagnose(article, 'url-status=live', {
    ruleId: 'status-says-live',
    messageId: 'dead',
    message: 'url-status says that the page is live, but it is gone.',
    cs1: 'maint_url_status',
    fix: {
      safe: true,
      edits: [
        {
          span: diagnose(article, 'live}}').span,
          text: 'dead |archive-url=https://web.archive.org/web/20120703000000/http://news.example.org/africa/18665522 |archive-date=3 July 2012}}',
        },
      ],
    },
  }),
  diagnose(article, 'Cite web', {
    ruleId: 'bare-url-title',
    message: 'The citation has a URL but no title.',
    cs1: 'err_bare_url_missing_title',
  }),
  diagnose(article, '?utm_source=feed', {
    ruleId: 'tracking-params',
    severity: 'warning',
    message: 'The URL carries a tracking parameter: utm_source.',
    fix: { safe: true, edits: [{ span: spanOf(articleText, utm, utm + 16), text: '' }] },
  }),
  diagnose(article, '31 Febuary 2014', {
    ruleId: 'invalid-date',
    message: '“31 Febuary 2014” is not a date.',
    cs1: 'err_bad_date',
  }),
  diagnose(article, '黄金の都市 Timbuktu and its scholars', {
    ruleId: 'script-title-needed',
    severity: 'info',
    message: 'Part of the title is not in Latin script; it belongs in script-title.',
  }),
  diagnose(article, '12-19', {
    ruleId: 'page-range',
    severity: 'warning',
    message: 'A range of pages takes an en dash, not a hyphen.',
    fix: { safe: true, edits: [{ span: diagnose(article, '12-19').span, text: '12–19' }] },
  }),
  diagnose(article, '978-0-306-40615-8', {
    ruleId: 'isbn-check',
    message: 'The check digit of the ISBN is 8 and should be 7.',
    cs1: 'err_bad_isbn',
    fix: {
      safe: false,
      edits: [{ span: diagnose(article, '978-0-306-40615-8').span, text: '978-0-306-40615-7' }],
    },
  }),
  diagnose(article, '[http://blog.example.org/timbuktu a blog]', {
    ruleId: 'source-self-published',
    severity: 'warning',
    message: 'A blog is seldom a source to rely on.',
  }),
] as const

/** What a check would find of the article's sources. */
const verdicts: readonly SourceVerdict[] = [
  judge('c1', {
    url: 'http://news.example.org/africa/18665522',
    live: {
      status: 'dead',
      reason: 'http-404',
      httpStatus: 404,
      checkedAt: '2026-11-22T10:00:00Z',
    },
    archive: {
      status: 'available',
      url: 'https://web.archive.org/web/20120703000000/http://news.example.org/africa/18665522',
      timestamp: '20120703000000',
      archive: 'wayback',
    },
  }),
  judge('c2', {
    url: 'https://history.example.com/trade?utm_source=feed',
    live: {
      status: 'soft-404',
      reason: 'home-redirect',
      httpStatus: 200,
      finalUrl: 'https://history.example.com/',
      checkedAt: '2026-11-22T10:00:01Z',
      evidence: {
        attempts: 1,
        hops: [],
        page: { title: 'Welcome to History', headings: [], authors: [], textLength: 0, text: '' },
      },
    },
    archive: { status: 'none' },
  }),
  judge('c3', {
    url: 'https://journal.example.net/hunwick',
    live: {
      status: 'blocked',
      reason: 'bot-wall',
      httpStatus: 403,
      checkedAt: '2026-11-22T10:00:02Z',
    },
    archive: { status: 'none' },
  }),
  judge('c5', {
    url: 'http://maps.example.org/old',
    live: {
      status: 'moved',
      reason: 'redirected',
      httpStatus: 200,
      finalUrl: 'https://maps.example.org/archive/old',
      checkedAt: '2026-11-22T10:00:03Z',
    },
    archive: { status: 'none' },
    match: { title: 0.98, author: null, date: 1, quote: null },
  }),
  judge('c6', {
    url: 'https://kept.example.org/',
    live: { status: 'alive', reason: 'ok', httpStatus: 200, checkedAt: '2026-11-22T10:00:04Z' },
    archive: {
      status: 'cited',
      url: 'https://web.archive.org/web/20200101000000/https://kept.example.org/',
      timestamp: '20200101000000',
      archive: 'wayback',
    },
  }),
]

/** A report of documents by a tool of a fixed version. */
export function reportOf(
  documents: readonly ReportDocument[],
  notices: Report['notices'] = [],
): Report {
  return createReport({ documents, tool, notices })
}

/** The report of a check of the article. */
export const exampleReport: Report = reportOf([
  { parsed: article, diagnostics: findings, verdicts },
])
