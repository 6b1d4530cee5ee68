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
import { createInOrder } from './in-order.js'
import type { Config } from './settings.js'
import { version } from './version.js'

/** Judges articles as they get done and makes the report of them all. */
export interface Collector {
  /** @param index the place of the article in the report */
  add(index: number, parsed: ParsedDocument, verdicts?: readonly SourceVerdict[]): void
  notice(notice: RunNotice): void
  report(): Report
}

export interface CollectorOptions {
  readonly command?: 'check' | 'lint' | 'extract'
  readonly now?: Date
  readonly onFile?: (file: ReportFile) => void
}

const tool = { name: 'veracite', version }

/** A collector for one run. */
export function createCollector(config: Config, options: CollectorOptions): Collector {
  const { command, now, onFile } = options
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
    add(index, parsed, verdicts) {
      const diagnostics = judge(parsed, verdicts)
      done.put(index, { parsed, diagnostics, ...(verdicts && { verdicts }) })
    },
    notice: (notice) => notices.push(notice),
    report: () => createReport({ documents: done.items, tool, notices }),
  }
}

function lintOptions({ preset, rules, cs1 }: Config): LintOptions {
  return { ...(preset && { preset }), ...(rules && { rules }), ...(cs1 && { cs1 }) }
}
