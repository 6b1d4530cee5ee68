import {
  type Citation,
  citationHealth,
  type Diagnostic,
  type Health,
  type ParsedDocument,
  type Report,
  type ReportCitation,
  type ReportFile,
  type ReportSummary,
  type RunNotice,
  type Severity,
  type SourceVerdict,
} from '@veracite/core'
import { groupBy } from './group-by.js'
import { countSeverities } from './severity-counts.js'

/** One article with all that was found out about it. */
export interface ReportDocument {
  readonly parsed: ParsedDocument
  readonly diagnostics: readonly Diagnostic[]
  /** The verdicts of a check, in any order; absent where nothing was checked. */
  readonly verdicts?: readonly SourceVerdict[]
}

/** What a report is made of. */
export interface ReportInput {
  /** In the order they are to be reported in. */
  readonly documents: readonly ReportDocument[]
  readonly tool: { readonly name: string; readonly version: string }
  /** What hindered the run as a whole. @default [] */
  readonly notices?: readonly RunNotice[]
}

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Makes the report of a run: health for each checked citation, counts, and one order whatever order things were found in. */
export function createReport(input: ReportInput): Report {
  const notices = input.notices ?? []
  const interrupted = notices.some(({ id }) => id === 'interrupted')
  const files = input.documents.map((document) => reportFile(document, { interrupted }))
  return { version: 1, tool: input.tool, summary: summarize(files), files, notices }
}

function reportFile(document: ReportDocument, run: { readonly interrupted: boolean }): ReportFile {
  const { parsed, verdicts } = document
  const verdictsById = groupBy(verdicts ?? [], ({ citationId }) => citationId)
  const citations = parsed.citations.map((citation): ReportCitation => {
    if (verdicts === undefined) return { citation, sources: [] }
    return reportCitation(citation, verdictsById.get(citation.id) ?? [], run)
  })
  return {
    path: parsed.path,
    syntax: parsed.syntax,
    text: parsed.text,
    citations,
    diagnostics: document.diagnostics.toSorted(compareDiagnostics),
  }
}

/**
 * One citation of a report, for a caller that hands on each as it is known.
 *
 * @param verdicts those on its sources, in any order
 */
export function reportCitation(
  citation: Citation,
  verdicts: readonly SourceVerdict[],
  run: { readonly interrupted?: boolean } = {},
): ReportCitation {
  const sources = sortSources(verdicts, citation)
  // A run that was stopped may not have come to the citation: no verdict proves nothing then.
  const health = citationHealth(sources, sources.length > 0 || run.interrupted === true)
  return { citation, health, sources }
}

/** Verdicts arrive as the network answers; the order of the parameters is the same in every run. */
function sortSources(
  verdicts: readonly SourceVerdict[],
  citation: Citation,
): readonly SourceVerdict[] {
  const names = citation.parameters.map(({ name }) => name)
  const rank = ({ parameter }: SourceVerdict): number => {
    const index = names.indexOf(parameter)
    return index < 0 ? names.length : index
  }
  return verdicts.toSorted((a, b) => rank(a) - rank(b) || compareText(a.url, b.url))
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    a.span.start.offset - b.span.start.offset ||
    severityRank[a.severity] - severityRank[b.severity] ||
    compareText(a.ruleId, b.ruleId) ||
    a.span.end.offset - b.span.end.offset ||
    compareText(a.message, b.message)
  )
}

/** By code unit, so that the order does not depend on the machine's language. */
function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function summarize(files: readonly ReportFile[]): ReportSummary {
  const diagnostics = files.flatMap((file) => file.diagnostics)
  const citations = files.flatMap((file) => file.citations)
  return {
    files: files.length,
    citations: citations.length,
    ...countSeverities(diagnostics),
    fixable: diagnostics.filter(({ fix }) => fix !== undefined).length,
    health: countHealth(citations),
  }
}

function countHealth(citations: readonly ReportCitation[]): Readonly<Record<Health, number>> {
  const counts: Record<Health, number> = {
    sound: 0,
    'at-risk': 0,
    rescued: 0,
    rescuable: 0,
    lost: 0,
    unknown: 0,
    'offline-source': 0,
  }
  for (const { health } of citations) if (health !== undefined) counts[health] += 1
  return counts
}
