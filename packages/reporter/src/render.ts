import type { Report } from '@veracite/core'
import type { RenderOptions, Reporter } from './reporter.js'
import { renderCsv } from './reporters/csv.js'
import { renderGithub } from './reporters/github.js'
import { renderGitlab } from './reporters/gitlab.js'
import { renderHtml } from './reporters/html.js'
import { renderJson } from './reporters/json.js'
import { renderJunit } from './reporters/junit.js'
import { renderMarkdown } from './reporters/markdown.js'
import { renderNdjson } from './reporters/ndjson.js'
import { renderPretty } from './reporters/pretty.js'
import { renderSarif } from './reporters/sarif.js'

/** The formats a report can be rendered in. */
export type Format =
  | 'pretty'
  | 'json'
  | 'ndjson'
  | 'sarif'
  | 'junit'
  | 'github'
  | 'gitlab'
  | 'markdown'
  | 'csv'
  | 'html'

/** The reporter of each format. */
export const reporters: Readonly<Record<Format, Reporter>> = {
  pretty: renderPretty,
  json: renderJson,
  ndjson: renderNdjson,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
  gitlab: renderGitlab,
  markdown: renderMarkdown,
  csv: renderCsv,
  html: renderHtml,
}

/** A report in a format. The text ends in a line feed, except where it is empty. */
export function render(report: Report, format: Format, options: RenderOptions = {}): string {
  return reporters[format](report, options)
}
