import type { Report } from '@veracite/core'
import type { RenderOptions, Reporter } from './reporter.js'
import { renderJson } from './reporters/json.js'
import { renderNdjson } from './reporters/ndjson.js'
import { renderPretty } from './reporters/pretty.js'

/** The formats a report can be rendered in. */
export type Format = 'pretty' | 'json' | 'ndjson'

/** The reporter of each format. */
export const reporters: Readonly<Record<Format, Reporter>> = {
  pretty: renderPretty,
  json: renderJson,
  ndjson: renderNdjson,
} satisfies Record<Format, Reporter>

/** A report in a format. The text ends in a line feed, except where it is empty. */
export function render(report: Report, format: Format, options: RenderOptions = {}): string {
  return reporters[format](report, options)
}
