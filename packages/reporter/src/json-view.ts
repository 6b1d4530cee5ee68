import type {
  Diagnostic,
  Fix,
  Health,
  Hop,
  LiveEvidence,
  MatchScores,
  Parameter,
  ReportCitation,
  ReportFile,
  SourceVerdict,
  Span,
  Syntax,
  VerdictBasis,
} from '@veracite/core'
import { redactUrl } from './redact-url.js'

/** A source of a citation in the JSON report. */
export interface JsonSource {
  readonly parameter: string
  readonly url: string
  readonly live: Omit<SourceVerdict['live'], 'evidence'> &
    Pick<LiveEvidence, 'failures'> & {
      /** The chain of redirects, where there is one, with the headers that told something. */
      readonly hops?: LiveEvidence['hops']
      /** What the page calls itself. */
      readonly title?: string
    }
  readonly archive: Pick<
    SourceVerdict['archive'],
    'status' | 'reason' | 'url' | 'timestamp' | 'archive' | 'distanceDays'
  >
  readonly match: MatchScores
}

/** A citation in the JSON report. Properties that do not apply are absent. */
export interface JsonCitation {
  readonly id: string
  readonly template: string
  readonly rawTemplate: string
  readonly parameters: readonly Pick<Parameter, 'name' | 'rawName' | 'value' | 'span'>[]
  readonly refName?: string
  readonly recovered: boolean
  readonly confidence: number
  readonly span: Span
  /** Absent where nothing was checked. */
  readonly health?: Health
  /** Empty where nothing was checked. */
  readonly sources: readonly JsonSource[]
}

/** A diagnostic in the JSON report. Properties that do not apply are absent. */
export interface JsonDiagnostic {
  readonly ruleId: string
  readonly messageId: string
  readonly message: string
  readonly severity: Diagnostic['severity']
  readonly span: Span
  readonly citationId?: string
  readonly cs1?: string
  readonly fix?: Fix
}

/** A file in the JSON report. */
export interface JsonFile {
  readonly path: string
  readonly syntax: Syntax
  readonly citations: readonly JsonCitation[]
  readonly diagnostics: readonly JsonDiagnostic[]
}

/** A file as the JSON report shows it. */
export function viewFile(file: ReportFile): JsonFile {
  return {
    path: file.path,
    syntax: file.syntax,
    citations: file.citations.map(viewCitation),
    diagnostics: file.diagnostics.map(viewDiagnostic),
  }
}

/** A citation as the JSON report shows it. */
export function viewCitation({ citation, health, sources }: ReportCitation): JsonCitation {
  return {
    id: citation.id,
    template: citation.template,
    rawTemplate: citation.rawTemplate,
    parameters: citation.parameters.map(({ name, rawName, value, span }) => ({
      name,
      rawName,
      value,
      span: viewSpan(span),
    })),
    ...(citation.refName !== undefined && { refName: citation.refName }),
    recovered: citation.recovered,
    confidence: citation.confidence,
    span: viewSpan(citation.span),
    ...(health !== undefined && { health }),
    sources: sources.map(viewSource),
  }
}

/** A diagnostic as the JSON report shows it. */
export function viewDiagnostic(diagnostic: Diagnostic): JsonDiagnostic {
  const { ruleId, messageId, message, severity, span, citationId, cs1, fix } = diagnostic
  return {
    ruleId,
    messageId,
    message,
    severity,
    span: viewSpan(span),
    ...(citationId !== undefined && { citationId }),
    ...(cs1 !== undefined && { cs1 }),
    ...(fix !== undefined && { fix: viewFix(fix) }),
  }
}

function viewSource({ parameter, url, live, archive, match }: SourceVerdict): JsonSource {
  return {
    parameter,
    url: redactUrl(url),
    live: {
      status: live.status,
      reason: live.reason,
      ...(live.basis !== undefined && { basis: viewBasis(live.basis) }),
      ...(live.httpStatus !== undefined && { httpStatus: live.httpStatus }),
      ...(live.finalUrl !== undefined && { finalUrl: redactUrl(live.finalUrl) }),
      ...(live.checkedAt !== undefined && { checkedAt: live.checkedAt }),
      ...viewEvidence(live.evidence),
    },
    archive: {
      status: archive.status,
      ...(archive.reason !== undefined && { reason: archive.reason }),
      ...(archive.url !== undefined && { url: redactUrl(archive.url) }),
      ...(archive.timestamp !== undefined && { timestamp: archive.timestamp }),
      ...(archive.archive !== undefined && { archive: archive.archive }),
      ...(archive.distanceDays !== undefined && { distanceDays: archive.distanceDays }),
    },
    match: { title: match.title, author: match.author, date: match.date, quote: match.quote },
  }
}

function viewEvidence(
  evidence: LiveEvidence | undefined,
): Pick<JsonSource['live'], 'hops' | 'title' | 'failures'> {
  const { hops = [], page, failures } = evidence ?? {}
  return {
    ...(hops.length > 1 && { hops: hops.map(viewHop) }),
    ...(page?.title !== undefined && { title: page.title }),
    ...(failures && { failures }),
  }
}

function viewBasis({ test, words }: VerdictBasis): VerdictBasis {
  return { test, ...(words !== undefined && { words: redactUrl(words) }) }
}

function viewHop({ url, status, headers }: Hop): Hop {
  const told = Object.entries(headers).map(([name, value]) => [name, redactUrl(value)])
  return { url: redactUrl(url), status, headers: Object.fromEntries(told) }
}

function viewFix({ safe, edits }: Fix): Fix {
  return { safe, edits: edits.map(({ span, text }) => ({ span: viewSpan(span), text })) }
}

function viewSpan({ start, end }: Span): Span {
  return {
    start: { line: start.line, column: start.column, offset: start.offset },
    end: { line: end.line, column: end.column, offset: end.offset },
  }
}
