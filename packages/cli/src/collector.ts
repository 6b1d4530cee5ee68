import type {
  Diagnostic,
  ParsedDocument,
  Report,
  ReportFile,
  Rule,
  RunNotice,
  SourceVerdict,
} from '@veracite/core'
import { type LintOptions, lint } from '@veracite/linter'
import { createReport, type ReportDocument } from '@veracite/reporter'
import { type ArticleSettings, type FindSettings, packsOf } from './article-settings.js'
import type { Baseline } from './baseline/apply-baseline.js'
import type { Narrowing } from './changes/narrow-document.js'
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
  /** @param index the place of the article in the report */
  add(index: number, article: DoneArticle): void
  notice(notice: RunNotice): void
  report(): Report
}

export interface CollectorOptions {
  readonly command?: 'check' | 'lint' | 'extract'
  readonly now?: Date
  /** What holds for the article of a path. */
  readonly settingsFor: FindSettings
  /** Rules of the user's own. */
  readonly plugins: readonly Rule[]
  /** The findings that are not reported again. */
  readonly baseline?: Baseline | undefined
  readonly onFile?: (file: ReportFile) => void
}

const tool = { name: 'veracite', version }

/** A collector for one run. */
export function createCollector(options: CollectorOptions): Collector {
  const { command, now, settingsFor, plugins, baseline, onFile } = options
  const notices: RunNotice[] = []
  const done = createInOrder<ReportDocument>((document) => {
    const [file] = createReport({ documents: [document], tool, notices }).files
    if (file) onFile?.(file)
  })
  const judge = (
    parsed: ParsedDocument,
    verdicts: readonly SourceVerdict[] | undefined,
  ): readonly Diagnostic[] =>
    command === 'extract'
      ? []
      : lint(parsed, {
          ...lintOptions(settingsFor(parsed.path)),
          plugins,
          ...(now && { now }),
          ...(verdicts && { verdicts }),
        })
  return {
    add(index, { parsed, narrowing, verdicts }) {
      const found = judge(parsed, verdicts).filter(narrowing.concerns)
      done.put(index, {
        parsed: narrowing.document,
        diagnostics: baseline?.newOf(parsed, found) ?? found,
        ...(verdicts && { verdicts }),
      })
    },
    notice: (notice) => notices.push(notice),
    report: () => createReport({ documents: done.items, tool, notices }),
  }
}

function lintOptions(settings: ArticleSettings): LintOptions {
  const { preset, rules, cs1, healthSeverity } = settings
  return {
    languages: packsOf(settings),
    ...(preset && { preset }),
    ...(rules && { rules }),
    ...(cs1 && { cs1 }),
    ...(healthSeverity && { healthSeverity }),
  }
}
