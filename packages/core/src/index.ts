export type { Citation, CitationForm, Parameter } from './citation.js'
export type {
  Diagnostic,
  Fix,
  MessageData,
  ParseDiagnostic,
  ParseDiagnosticId,
  Severity,
  TextEdit,
} from './diagnostic.js'
export type { DocumentSettings, ParsedDocument, SourceDocument, Syntax } from './document.js'
export { citationHealth, sourceHealth } from './health.js'
export type {
  Annotation,
  Link,
  Reference,
  ReferenceAttribute,
  ReferenceKind,
} from './reference.js'
export type { Report, ReportCitation, ReportFile, ReportSummary, RunNotice } from './report.js'
export type {
  Cs1Version,
  Finding,
  FixClass,
  Rule,
  RuleContext,
  RuleExample,
  RuleMeta,
  RuleVisitor,
  RunContext,
  Suppression,
  WikiLanguage,
} from './rule.js'
export type { SourceTarget } from './source.js'
export type { Position, Span } from './span.js'
export type { EvidenceStore, RecordKind, StoredRecord } from './store.js'
export type { HttpRequest, HttpResponse, Transport, TransportFailure } from './transport.js'
export type {
  ArchiveStatus,
  ArchiveVerdict,
  ExchangeFailure,
  Health,
  Hop,
  LiveEvidence,
  LiveReason,
  LiveStatus,
  LiveTest,
  LiveVerdict,
  MatchScores,
  PageFacts,
  PageFailure,
  PageTrait,
  SourceVerdict,
  VerdictBasis,
} from './verdict.js'
