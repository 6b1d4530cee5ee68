import type { Report, Severity } from '@veracite/core'
import { escapeMarkup } from '../escape-markup.js'
import { toLine } from '../terminal-text.js'
import { countOf } from '../words.js'
import type { FoundRule } from './rules-panel.js'

/** A list of more files than these helps nobody: the search finds paths as well. */
const mostFiles = 500

/** What the toolbar offers to filter by. */
export interface ToolbarContent {
  readonly report: Report
  readonly rules: readonly FoundRule[]
  /** How many rows there are. */
  readonly total: number
}

/** Search and filters; of use only where scripts run. */
export function renderToolbar({ report, rules, total }: ToolbarContent): string {
  const { summary, files } = report
  if (total === 0) return ''
  return [
    '<form id="filters" role="search" class="tools act" aria-label="Citations">',
    '<label class="find"><span class="aloud">Search titles, addresses, fields and findings</span><input type="search" name="words" autocomplete="off" placeholder="Search"></label>',
    renderSeverities(summary),
    summary.fixable > 0
      ? '<label class="chip"><input type="checkbox" name="fix" value="1">with a fix</label>'
      : '',
    rules.length > 0 ? renderRules(rules) : '',
    files.length > 1 && files.length <= mostFiles ? renderFiles(files) : '',
    '<button type="reset">Clear</button>',
    '<button type="button" id="open">Open all</button>',
    `<p id="status" role="status" class="quiet small">${total} of ${total} shown</p>`,
    '</form>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function renderSeverities({ errors, warnings, infos }: Report['summary']): string {
  const counts: readonly (readonly [name: Severity, count: number])[] = [
    ['error', errors],
    ['warning', warnings],
    ['info', infos],
  ]
  const boxes = counts
    .filter(([, count]) => count > 0)
    .map(
      ([name, count]) =>
        `<label class="chip ${name}"><input type="checkbox" name="severity" value="${name}">${countOf(count, name)}</label>`,
    )
  if (boxes.length === 0) return ''
  return `<fieldset><legend class="aloud">Show only citations with findings of this severity</legend>${boxes.join('')}</fieldset>`
}

function renderRules(rules: readonly FoundRule[]): string {
  const choices = rules.map(
    ({ id, count }) =>
      `<option value="${escapeMarkup(id)}">${escapeMarkup(id)} (${count})</option>`,
  )
  return `<select name="rule" aria-label="Rule"><option value="">every rule</option>${choices.join('')}</select>`
}

function renderFiles(files: Report['files']): string {
  const choices = files.map(
    ({ path }, index) => `<option value="f${index}">${escapeMarkup(toLine(path))}</option>`,
  )
  return `<select name="file" aria-label="File"><option value="">every file</option>${choices.join('')}</select>`
}
