import type { Report } from '@veracite/core'
import { type JsonFile, viewFile } from '../json-view.js'
import { stringifyJson } from '../stringify-json.js'

/** The JSON report: what scripts build on. */
export interface JsonReport {
  readonly version: 1
  readonly tool: Report['tool']
  readonly summary: Omit<Report['summary'], 'infos'>
  readonly files: readonly JsonFile[]
}

/** One indented JSON document. */
export function renderJson(report: Report): string {
  return `${stringifyJson(viewReport(report), 2)}\n`
}

function viewReport({ version, tool, summary, files }: Report): JsonReport {
  return {
    version,
    tool: { name: tool.name, version: tool.version },
    summary: {
      files: summary.files,
      citations: summary.citations,
      errors: summary.errors,
      warnings: summary.warnings,
      fixable: summary.fixable,
      health: summary.health,
    },
    files: files.map(viewFile),
  }
}
