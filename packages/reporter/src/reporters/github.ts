import type { Diagnostic, Report, ReportFile, Severity } from '@veracite/core'
import { createExplainer } from '../explain-finding.js'
import { toLine } from '../terminal-text.js'

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/** GitHub workflow commands: an annotation a line, shown beside the lines of a pull request. */
export function renderGithub(report: Report): string {
  const notices = report.notices.map(({ message }) =>
    renderCommand('warning', { title: report.tool.name }, message),
  )
  return [...notices, ...report.files.flatMap(renderFile)].map((line) => `${line}\n`).join('')
}

function renderFile(file: ReportFile): readonly string[] {
  const explain = createExplainer(file)
  return file.diagnostics.map((diagnostic) =>
    renderCommand(
      commands[diagnostic.severity],
      describePlace(file, diagnostic),
      explain(diagnostic),
    ),
  )
}

function describePlace(file: ReportFile, { span, ruleId }: Diagnostic): Record<string, string> {
  const { start, end } = span
  // GitHub takes columns only where the annotation stays on one line.
  const columns = start.line === end.line && { col: `${start.column}`, endColumn: `${end.column}` }
  return {
    file: file.path.replaceAll('\\', '/'),
    line: `${start.line}`,
    endLine: `${end.line}`,
    ...columns,
    title: ruleId,
  }
}

function renderCommand(
  name: string,
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`)
  return `::${name} ${list.join(',')}::${escapeData(message)}`
}

function escapeData(text: string): string {
  return toLine(text).replaceAll('%', '%25')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
