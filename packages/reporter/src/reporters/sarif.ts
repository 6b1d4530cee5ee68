import type {
  Diagnostic,
  Fix,
  Report,
  ReportCitation,
  ReportFile,
  RuleMeta,
  Severity,
  Span,
} from '@veracite/core'
import type {
  Invocation,
  Location,
  Log,
  PropertyBag,
  Region,
  ReportingDescriptor,
  Result,
  Fix as SarifFix,
} from 'sarif'
import { toUri } from '../file-uri.js'
import { fingerprintDiagnostics } from '../fingerprint.js'
import { identifyCitation } from '../identify-citation.js'
import type { RenderOptions } from '../reporter.js'
import { stringifyJson } from '../stringify-json.js'

const schema =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  Result.level
>

/** SARIF 2.1.0, the static analysis format that code hosts and editors read. */
export function renderSarif(report: Report, options: RenderOptions): string {
  const ruleIds = listRuleIds(report)
  const log: Log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            rules: ruleIds.map((id) => describeRule(id, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [describeInvocation(report)],
        results: report.files.flatMap((file) => listResults(file, ruleIds)),
      },
    ],
  }
  return `${stringifyJson(log, 2)}\n`
}

function listRuleIds({ files }: Report): readonly string[] {
  const ids = files.flatMap((file) => file.diagnostics.map(({ ruleId }) => ruleId))
  return [...new Set(ids)].sort()
}

function describeRule(id: string, { rules, ruleUrl }: RenderOptions): ReportingDescriptor {
  const meta = rules?.get(id)
  return {
    id,
    ...(meta !== undefined && describeMeta(meta)),
    ...(ruleUrl !== undefined && { helpUri: ruleUrl(id) }),
  }
}

function describeMeta(meta: RuleMeta): Omit<ReportingDescriptor, 'id'> {
  return {
    shortDescription: { text: meta.description },
    fullDescription: { text: meta.rationale },
    help: { text: `${meta.description}.\n\n${meta.rationale}` },
    defaultConfiguration: { level: levels[meta.severity] },
    properties: { tags: ['citation', ...meta.presets] },
  }
}

function describeInvocation({ notices }: Report): Invocation {
  return {
    executionSuccessful: notices.length === 0,
    ...(notices.length > 0 && {
      toolExecutionNotifications: notices.map(({ id, message }) => ({
        descriptor: { id },
        level: 'warning',
        message: { text: message },
      })),
    }),
  }
}

function listResults(file: ReportFile, ruleIds: readonly string[]): readonly Result[] {
  const indexes = new Map(ruleIds.map((id, index) => [id, index]))
  const fingerprints = fingerprintDiagnostics(file)
  const entries = new Map(file.citations.map((entry) => [entry.citation.id, entry]))
  return file.diagnostics.map((diagnostic): Result => {
    const { ruleId, severity, message, citationId = '', fix } = diagnostic
    const entry = entries.get(citationId)
    return {
      ruleId,
      ruleIndex: indexes.get(ruleId) ?? -1,
      level: levels[severity],
      message: { text: escapeLinks(message) },
      locations: [locate(file, diagnostic.span, entry)],
      partialFingerprints: { 'veraciteFinding/v1': fingerprints.get(diagnostic) ?? '' },
      ...(fix !== undefined && { fixes: [describeFix(fix, file)] }),
      properties: describeProperties(diagnostic, entry),
    }
  })
}

function locate(file: ReportFile, span: Span, entry: ReportCitation | undefined): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(file.path) },
      region: describeRegion(span),
    },
    ...(entry !== undefined && {
      logicalLocations: [{ name: identifyCitation(entry.citation), kind: 'citation' }],
    }),
  }
}

function describeRegion({ start, end }: Span): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
}

function describeFix({ safe, edits }: Fix, file: ReportFile): SarifFix {
  return {
    description: { text: safe ? 'Safe fix' : 'Suggestion: look at it before you take it' },
    artifactChanges: [
      {
        artifactLocation: { uri: toUri(file.path) },
        replacements: edits.map(({ span, text }) => ({
          deletedRegion: describeRegion(span),
          insertedContent: { text },
        })),
      },
    ],
  }
}

function describeProperties(
  { cs1, citationId, fix }: Diagnostic,
  entry: ReportCitation | undefined,
): PropertyBag {
  return {
    ...(citationId !== undefined && { citationId }),
    ...(entry?.health !== undefined && { health: entry.health }),
    ...(cs1 !== undefined && { cs1 }),
    ...(fix !== undefined && { fixIsSafe: fix.safe }),
  }
}

/** Keeps viewers from making links of `[text](target)` that a message quotes from the article. */
function escapeLinks(message: string): string {
  return message.includes('](') ? message.replace(/[[\]\\]/g, '\\$&') : message
}
