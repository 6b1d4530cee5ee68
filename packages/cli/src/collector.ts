import type {
  Diagnostic,
  ParsedDocument,
  Report,
  ReportFile,
  RunNotice,
  SourceVerdict,
} from '@veracite/core'
import { type LintOptions, lint } from '@veracite/linter'
import { createReport, type ReportDocument } from '@veracite/reporter'
import type { Baseline } from './baseline/apply-baseline.js'
import type { Narrowing } from './changes/narrow-document.js'
import { createInOrder } from './in-order.js'
import type { Config } from './settings.js'
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
  /** The findings that are not reported again. */
  readonly baseline?: Baseline | undefined
  readonly onFile?: (file: ReportFile) => void
}

const tool = { name: 'veracite', version }

/** A collector for one run. */
export function createCollector(config: Config, options: CollectorOptions): Collector {
  const { command, now, baseline, onFile } = options
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
      : lint(parsed, { ...lintOptions(config), ...(now && { now }), ...(verdicts && { verdicts }) })
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

function lintOptions({ preset, rules, cs1, healthSeverity }: Config): LintOptions {
  return {
    ...(preset && { preset }),
    ...(rules && { rules }),
    ...(cs1 && { cs1 }),
    ...(healthSeverity && { healthSeverity }),
  }
}
