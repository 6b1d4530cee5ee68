import type { Report, ReportFile, Severity } from '@veracite/core'
import { createExplainer } from '../explain-finding.js'
import { fingerprintDiagnostics } from '../fingerprint.js'
import { stringifyJson } from '../stringify-json.js'

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
}

/** One finding as GitLab's Code Quality report wants it. */
interface CodeQualityIssue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: {
    readonly path: string
    readonly lines: { readonly begin: number; readonly end: number }
  }
}

/** GitLab Code Quality JSON, shown in merge requests. */
export function renderGitlab(report: Report): string {
  return `${stringifyJson(report.files.flatMap(listIssues), 2)}\n`
}

function listIssues(file: ReportFile): readonly CodeQualityIssue[] {
  const fingerprints = fingerprintDiagnostics(file)
  const explain = createExplainer(file)
  return file.diagnostics.map((diagnostic) => {
    const { ruleId, severity, span } = diagnostic
    return {
      description: explain(diagnostic),
      check_name: ruleId,
      fingerprint: fingerprints.get(diagnostic) ?? '',
      severity: severities[severity],
      location: {
        path: file.path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''),
        lines: { begin: span.start.line, end: span.end.line },
      },
    }
  })
}
