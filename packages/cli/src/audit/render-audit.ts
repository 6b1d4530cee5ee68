import {
  type AuditSummary,
  type Format,
  type RenderOptions,
  renderAuditHtml,
  renderAuditText,
} from '@veracite/reporter'
import { UsageError } from '../errors/usage-error.js'
import type { Renderer } from '../output.js'

type AuditFormat = 'pretty' | 'json' | 'html'

const renderers: Readonly<
  Record<AuditFormat, (summary: AuditSummary, options: RenderOptions) => string>
> = {
  pretty: renderAuditText,
  json: (summary) => `${JSON.stringify(summary, undefined, 2)}\n`,
  html: renderAuditHtml,
}

/** The formats that an audit can be shown in. */
const auditFormats: readonly string[] = Object.keys(renderers)

/** Renders an audit, in a format that {@link requireAuditFormat} has let pass. */
export function renderAudit(summary: AuditSummary): Renderer {
  return (format, options) => rendererOf(format)(summary, options)
}

/** @throws {UsageError} where an audit cannot be shown in a format */
export function requireAuditFormat(format: Format): void {
  rendererOf(format)
}

function rendererOf(format: Format): (summary: AuditSummary, options: RenderOptions) => string {
  const found = Object.entries(renderers).find(([name]) => name === format)?.[1]
  if (found) return found
  throw new UsageError(
    'invalid-value',
    `an audit is shown as ${auditFormats.join(', ')}; --export writes its citations as csv, ndjson or parquet`,
  )
}
