import type { Diagnostic, Report, ReportFile } from '@veracite/core'
import { escapeMarkup } from '../escape-markup.js'
import { type FindingGroup, groupFindings } from '../group-findings.js'
import { identifyCitation } from '../identify-citation.js'
import { countSeverities, describeCounts } from '../severity-counts.js'

/**
 * JUnit XML, what CI servers show as tests: a suite a file, a test case a citation. A case fails where the citation has an
 * error; warnings and health stand in its output.
 */
export function renderJunit(report: Report): string {
  const suites = report.files.map(renderSuite)
  const { tests, failures } = countCases(report.files.flatMap(groupFindings))
  const name = escapeMarkup(report.tool.name)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

function renderSuite(file: ReportFile): string {
  const groups = groupFindings(file)
  const names = nameCases(groups)
  const { tests, failures } = countCases(groups)
  const counts = `tests="${tests}" failures="${failures}" errors="0" skipped="0"`
  return [
    `  <testsuite name="${escapeMarkup(file.path)}" ${counts}>`,
    ...groups.map((group, index) => renderCase(group, names[index] ?? '', file)),
    '  </testsuite>',
  ].join('\n')
}

/** Names that hold when lines move, so that a CI server knows a case again: the title, numbered where there are several. */
function nameCases(groups: readonly FindingGroup[]): readonly string[] {
  const counts = new Map<string, number>()
  return groups.map(({ entry }) => {
    const name = entry === undefined ? 'outside any citation' : identifyCitation(entry.citation)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

function countCases(groups: readonly FindingGroup[]): { tests: number; failures: number } {
  return { tests: groups.length, failures: groups.filter(isFailure).length }
}

function isFailure({ diagnostics }: FindingGroup): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

function renderCase(group: FindingGroup, name: string, file: ReportFile): string {
  const path = escapeMarkup(file.path)
  const place = `file="${path}" line="${group.span.start.line}"`
  const attributes = `name="${escapeMarkup(name)}" classname="${path}" ${place} time="0"`
  const content = [
    ...(isFailure(group) ? [renderFailure(group.diagnostics)] : []),
    ...renderOutput(group),
  ]
  if (content.length === 0) return `    <testcase ${attributes}/>`
  return [`    <testcase ${attributes}>`, ...content, '    </testcase>'].join('\n')
}

function renderFailure(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const message = errors.length === 1 ? errors[0]?.message : describeCounts(countSeverities(errors))
  const rules = [...new Set(errors.map(({ ruleId }) => ruleId))].join(' ')
  const lines = errors.map(renderFinding).join('\n')
  return `      <failure message="${escapeMarkup(message ?? '')}" type="${escapeMarkup(rules)}">${lines}</failure>`
}

function renderOutput({ entry, diagnostics }: FindingGroup): readonly string[] {
  const lines = diagnostics.filter(({ severity }) => severity !== 'error').map(renderFinding)
  if (entry?.health !== undefined) lines.unshift(`health: ${entry.health}`)
  return lines.length === 0 ? [] : [`      <system-out>${lines.join('\n')}</system-out>`]
}

function renderFinding({ span, severity, message, ruleId }: Diagnostic): string {
  const place = `${span.start.line}:${span.start.column}`
  return escapeMarkup(`${place} ${severity}: ${message} [${ruleId}]`)
}
