import type {
  Diagnostic,
  ParsedDocument,
  Report,
  Rule,
  RunNotice,
  SourceVerdict,
} from '@veracite/core'
import { fixArticle, type LintOptions, lint } from '@veracite/linter'
import { parse } from '@veracite/parser'
import { createReport, type ReportDocument, reportCitation } from '@veracite/reporter'
import { addSummaries } from './add-summaries.js'
import { type FindSettings, packsOf } from './article-settings.js'
import type { Baseline } from './baseline/apply-baseline.js'
import type { Narrowing } from './changes/narrow-document.js'
import type { CheckedCitation } from './check-documents.js'
import { createCitationStream, type ReportListener } from './citation-stream.js'
import { createInOrder } from './in-order.js'
import { version } from './version.js'

/** An article to report on. */
export interface DoneArticle {
  readonly parsed: ParsedDocument
  /** What of it is reported on. */
  readonly narrowing: Narrowing
  readonly verdicts?: readonly SourceVerdict[]
}

/** Judges articles as they get done and makes the report of them all. */
export interface Collector {
  /** Tells of a citation before the rest of its article is done. */
  addCitation(checked: CheckedCitation, article: Pick<ParsedDocument, 'path'>): void
  /** @param index the place of the article in the report */
  add(index: number, article: DoneArticle): void
  notice(notice: RunNotice): void
  report(): Report
}

/** An article that fixes changed. */
export interface FixedText {
  readonly path: string
  readonly before: string
  readonly after: string
  /** The findings that are gone; their spans are of the text at the time. */
  readonly applied: readonly Diagnostic[]
}

export interface CollectorOptions extends ReportListener {
  readonly fix?: 'safe' | 'all'
  readonly onFixed?: (article: FixedText) => void
  readonly command?: 'check' | 'lint' | 'extract'
  readonly now?: Date
  /** What holds for the article of a path. */
  readonly settingsFor: FindSettings
  /** Rules of the user's own. */
  readonly plugins: readonly Rule[]
  /** The findings that are not reported again. */
  readonly baseline?: Baseline | undefined
  /**
   * What the report holds: the articles, or only how much was found in them, so that memory does not grow with their
   * number.
   * @default 'files'
   */
  readonly keep?: 'files' | 'summary'
}

const tool = { name: 'veracite', version }

/** A collector for one run. */
export function createCollector(options: CollectorOptions): Collector {
  const { command, fix, baseline, keep } = options
  const notices: RunNotice[] = []
  const stream = createCitationStream(options)
  const documents: ReportDocument[] = []
  let { summary } = createReport({ documents, tool })
  const done = createInOrder<ReportDocument>((document) => {
    const report = createReport({ documents: [document], tool, notices })
    for (const file of report.files) stream.finish(file)
    if (keep === 'summary') summary = addSummaries(summary, report.summary)
    else documents.push(document)
  })
  return {
    addCitation({ index, place, citation, verdicts }, { path }) {
      // What a fix will make of a citation is known with its article.
      if (!fix) stream.put(index, place, { citation: reportCitation(citation, verdicts), path })
    },
    add(index, article) {
      const { parsed, narrowing, verdicts } = fix ? fixOne(article, fix, options) : article
      const lintOptions = lintOptionsFor(parsed.path, options, verdicts)
      const all = command === 'extract' ? [] : lint(parsed, lintOptions)
      const found = all.filter(narrowing.concerns)
      done.put(index, {
        parsed: narrowing.document,
        diagnostics: baseline?.newOf(parsed, found) ?? found,
        ...(verdicts && { verdicts }),
      })
    },
    notice: (notice) => notices.push(notice),
    report() {
      const report = createReport({ documents, tool, notices })
      return keep === 'summary' ? { ...report, summary } : report
    },
  }
}

/** The article after its fixes. */
function fixOne(article: DoneArticle, fix: 'safe' | 'all', options: CollectorOptions): DoneArticle {
  const { parsed } = article
  const packs = packsOf(options.settingsFor(parsed.path))
  const fixed = fixArticle(parsed, {
    ...lintOptionsFor(parsed.path, options, article.verdicts),
    parse: (source) => parse(source, { packs }),
    suggestions: fix === 'all',
  })
  const { document, applied, verdicts } = fixed
  if (applied.length === 0) return article
  options.onFixed?.({ path: parsed.path, before: parsed.text, after: document.text, applied })
  const narrowing = { document, concerns: () => true }
  return { parsed: document, narrowing, ...(verdicts && { verdicts }) }
}

function lintOptionsFor(
  path: string,
  { settingsFor, plugins, now }: CollectorOptions,
  verdicts: readonly SourceVerdict[] | undefined,
): LintOptions {
  const settings = settingsFor(path)
  const { preset, rules, cs1, healthSeverity } = settings
  return {
    languages: packsOf(settings),
    plugins,
    ...(now && { now }),
    ...(verdicts && { verdicts }),
    ...(preset && { preset }),
    ...(rules && { rules }),
    ...(cs1 && { cs1 }),
    ...(healthSeverity && { healthSeverity }),
  }
}
