import type { ReportCitation, Severity } from '@veracite/core'
import { escapeMarkup } from '../escape-markup.js'
import type { FindingGroup } from '../group-findings.js'
import { identifyCitation } from '../identify-citation.js'
import { countSeverities } from '../severity-counts.js'
import { toLine, truncate } from '../terminal-text.js'
import { countOf, describeRecovery } from '../words.js'
import { renderFinding, type Surroundings } from './findings.js'
import { worstOf } from './health-picture.js'
import { linkTo } from './link.js'
import { renderSource } from './sources.js'
import { renderWritten } from './written.js'

/** Enough of a title to know the citation by, in terminal cells. */
const titleWidth = 300

/**
 * A citation as a row to open, with what filters ask of it. Its details stand in an element that browsers which run scripts take
 * for plain text until the row is opened, and all others show.
 */
export function renderRow(around: Surroundings, index: number): string {
  const { group } = around
  const { entry, diagnostics } = group
  const worst = worstOf(group)
  const rules = [...new Set(diagnostics.map(({ ruleId }) => toLine(ruleId)))].join('\n')
  const severities = [...new Set(diagnostics.map(({ severity }) => severity))].join(' ')
  const fix = diagnostics.some((diagnostic) => diagnostic.fix !== undefined) ? ' data-fix' : ''
  const attributes = [
    `class="row ${entry?.health ?? worst}" id="c${index}" role="listitem"`,
    `data-health="${entry?.health ?? ''}" data-worst="${worst}" data-severity="${severities}"`,
    `data-rule="${escapeRules(rules)}"${fix}`,
  ].join(' ')
  return `<div ${attributes}><details><summary>${renderSummary(group)}</summary><noscript>${renderBody(around, index)}</noscript></details></div>`
}

/** The ids one a line, which an attribute keeps apart. */
function escapeRules(rules: string): string {
  return rules.split('\n').map(escapeMarkup).join('&#10;')
}

function renderSummary({ entry, diagnostics, span }: FindingGroup): string {
  const { errors, warnings, infos } = countSeverities(diagnostics)
  const counts: readonly (readonly [name: Severity, count: number])[] = [
    ['error', errors],
    ['warning', warnings],
    ['info', infos],
  ]
  const marks = counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `<span class="severity ${name}">${countOf(count, name)}</span>`)
  const title = entry ? identifyCitation(entry.citation) : (diagnostics[0]?.message ?? '')
  const place = `${span.start.line}:${span.start.column}`
  const badge =
    entry?.health === undefined ? '' : `<span class="badge ${entry.health}">${entry.health}</span>`
  return `${badge}<span class="what"><bdi>${escapeMarkup(truncate(toLine(title), titleWidth))}</bdi><small>${describe(entry)} · ${place}</small></span><span class="marks">${marks.join('')}</span>`
}

function describe(entry: ReportCitation | undefined): string {
  if (entry === undefined) return 'outside any citation'
  const { template, refName, recovered, confidence, parameters } = entry.citation
  const url = parameters.find(({ name }) => name === 'url')?.value ?? ''
  const host = URL.canParse(url) ? new URL(url).host : ''
  const parts = [host, template]
  if (refName !== undefined) parts.push(`ref “${refName}”`)
  if (recovered) parts.push(describeRecovery(confidence))
  return parts
    .filter((part) => part !== '')
    .map(escapeMarkup)
    .join(' · ')
}

function renderBody(around: Surroundings, index: number): string {
  const { entry, diagnostics } = around.group
  const findings = diagnostics.map((diagnostic) => renderFinding(diagnostic, around))
  const sources = (entry?.sources ?? []).map(renderSource)
  const fields = (entry?.citation.parameters ?? []).map(
    ({ rawName, value }) =>
      `<dt>${escapeMarkup(rawName)}</dt><dd dir="auto">${renderValue(value)}</dd>`,
  )
  const about = entry === undefined ? 'finding' : 'citation'
  return [
    '<div class="body"><div>',
    section('Findings', findings.join('') || '<p class="quiet">Nothing found.</p>'),
    section('Sources', sources.join('')),
    '</div><div>',
    section('Fields', fields.length === 0 ? '' : `<dl>${fields.join('')}</dl>`),
    '</div><div class="whole">',
    section('As written', `<pre dir="auto">${renderWritten(around)}</pre>`),
    `<p class="small"><a href="#c${index}">Link to this ${about}</a></p></div></div>`,
  ].join('')
}

/** A value is what the article says, and stays as it is. */
function renderValue(value: string): string {
  if (value === '') return '<span class="quiet">empty</span>'
  return linkTo(value, escapeMarkup(value)) ?? escapeMarkup(value)
}

function section(title: string, content: string): string {
  return content === '' ? '' : `<section><h3>${title}</h3>${content}</section>`
}
