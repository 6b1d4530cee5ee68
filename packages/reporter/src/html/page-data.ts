import type { Diagnostic, Fix, Report, ReportFile, SourceVerdict, Span } from '@veracite/core'
import { isGone } from '../attention.js'
import { type FindingGroup, groupFindings } from '../group-findings.js'
import { identifyCitation } from '../identify-citation.js'
import { redactUrl } from '../redact-url.js'
import type { RenderOptions } from '../reporter.js'
import { toLine } from '../terminal-text.js'
import { describeArchive, describeLive, describeMoment, describeRecovery } from '../words.js'

/** What the page knows of a citation, or of a finding outside of any. All but `corrected` is safe to show as text. */
export interface PageItem {
  readonly file: string
  readonly place: string
  readonly title: string
  /** Template, reference, confidence. */
  readonly about: string
  readonly health: string
  readonly parameters: readonly (readonly [name: string, value: string])[]
  readonly sources: readonly PageSource[]
  readonly findings: readonly PageFinding[]
}

/** What the page knows of a source. */
export interface PageSource {
  readonly parameter: string
  readonly url: string
  readonly live: string
  readonly archive: string
  /** The archived copy to use. */
  readonly copy?: string
  /** The answers on the way to the page. */
  readonly hops: readonly string[]
  readonly evidence: readonly string[]
}

/** What the page knows of a finding. */
export interface PageFinding {
  readonly severity: string
  readonly place: string
  readonly message: string
  readonly rule: string
  readonly ruleUrl: string
  readonly fix?: {
    readonly label: string
    readonly changes: readonly (readonly [old: string, replacement: string])[]
    /** The citation with the fix applied, as it is to be copied. */
    readonly corrected: string
  }
}

/** Everything the page shows below its overview, in the order of the report. */
export function listPageItems(report: Report, options: RenderOptions): readonly PageItem[] {
  return report.files.flatMap((file) =>
    groupFindings(file).map((group) => describeGroup(group, file, options)),
  )
}

function describeGroup(group: FindingGroup, file: ReportFile, options: RenderOptions): PageItem {
  const { entry, span } = group
  return {
    file: toLine(file.path),
    place: placeOf(span),
    title: entry === undefined ? 'Outside any citation' : toLine(identifyCitation(entry.citation)),
    about: describeCitation(group),
    health: entry?.health ?? '',
    parameters: (entry?.citation.parameters ?? []).map(({ rawName, value }) => [
      toLine(rawName),
      toLine(value),
    ]),
    sources: (entry?.sources ?? []).map(describeSource),
    findings: group.diagnostics.map((diagnostic) =>
      describeFinding(diagnostic, { group, file, options }),
    ),
  }
}

function placeOf({ start }: Span): string {
  return `${start.line}:${start.column}`
}

function describeCitation({ entry }: FindingGroup): string {
  if (entry === undefined) return ''
  const { template, refName, recovered, confidence } = entry.citation
  const parts = [toLine(template)]
  if (refName !== undefined) parts.push(`ref “${toLine(refName)}”`)
  if (recovered) parts.push(describeRecovery(confidence))
  return parts.join(' · ')
}

function describeSource({ parameter, url, live, archive, match }: SourceVerdict): PageSource {
  const title = live.evidence?.page?.title
  const scores = Object.entries(match).filter((pair): pair is [string, number] => pair[1] !== null)
  return {
    parameter: toLine(parameter),
    url: toLine(redactUrl(url)),
    live: describeLive(live),
    archive: toLine(describeArchive(archive) + describeMoment(archive)),
    ...(archive.url !== undefined && { copy: toLine(redactUrl(archive.url)) }),
    hops: listHops(live).map(toLine),
    evidence: [
      ...(live.checkedAt === undefined ? [] : [`checked ${toLine(live.checkedAt)}`]),
      ...(live.evidence?.failures ?? []).map(({ at, reason }) =>
        toLine(`failed on ${at.slice(0, 10)}: ${reason}`),
      ),
      ...(title === undefined || !isGone(live.status) ? [] : [`calls itself “${toLine(title)}”`]),
      ...scores.map(([name, score]) => `${name} agrees to ${Math.round(score * 100)} %`),
    ],
  }
}

function listHops({ evidence, finalUrl }: SourceVerdict['live']): readonly string[] {
  const hops = evidence?.hops ?? []
  if (hops.length > 0) return hops.map(({ status, url }) => `${status} ${redactUrl(url)}`)
  return finalUrl === undefined ? [] : [redactUrl(finalUrl)]
}

/** Where a finding stands, and how to describe it. */
interface Surroundings {
  readonly group: FindingGroup
  readonly file: ReportFile
  readonly options: RenderOptions
}

function describeFinding(diagnostic: Diagnostic, around: Surroundings): PageFinding {
  const { severity, span, message, ruleId, fix } = diagnostic
  return {
    severity,
    place: placeOf(span),
    message: toLine(message),
    rule: toLine(ruleId),
    ruleUrl: around.options.ruleUrl?.(ruleId) ?? '',
    ...(fix !== undefined && { fix: describeFix(fix, around) }),
  }
}

function describeFix(fix: Fix, { group, file }: Surroundings): NonNullable<PageFinding['fix']> {
  const { text } = file
  return {
    label: fix.safe ? 'Fix' : 'Suggestion',
    changes: fix.edits.map(({ span, text: replacement }) => [
      toLine(text.slice(span.start.offset, span.end.offset)),
      toLine(replacement),
    ]),
    corrected: applyFix(fix, text, group.span),
  }
}

/** The text of a citation, or of as much as the fix reaches beyond it, with the fix applied. */
function applyFix({ edits }: Fix, text: string, span: Span): string {
  const sorted = edits.toSorted((a, b) => a.span.start.offset - b.span.start.offset)
  const start = Math.min(span.start.offset, ...sorted.map((edit) => edit.span.start.offset))
  const end = Math.max(span.end.offset, ...sorted.map((edit) => edit.span.end.offset))
  let corrected = ''
  let offset = start
  for (const edit of sorted) {
    corrected += text.slice(offset, edit.span.start.offset) + edit.text
    offset = edit.span.end.offset
  }
  return corrected + text.slice(offset, end)
}
