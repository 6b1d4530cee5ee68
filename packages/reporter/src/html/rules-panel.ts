import type { Report, RuleMeta, Severity } from '@veracite/core'
import { escapeMarkup } from '../escape-markup.js'
import { groupBy } from '../group-by.js'
import type { RenderOptions } from '../reporter.js'
import { toLine } from '../terminal-text.js'
import { countOf } from '../words.js'

/** A rule that found something. */
export interface FoundRule {
  /** Safe to show as text, not yet escaped as markup. */
  readonly id: string
  readonly severity: Severity
  readonly count: number
}

const severityOrder: readonly Severity[] = ['error', 'warning', 'info']

/** The rules that found something, the gravest first, then the most frequent. */
export function listFoundRules({ files }: Report): readonly FoundRule[] {
  const groups = groupBy(
    files.flatMap(({ diagnostics }) => diagnostics),
    ({ ruleId }) => ruleId,
  )
  return Array.from(groups, ([id = '', found]): FoundRule => {
    const severity = severityOrder.find((one) => found.some((finding) => finding.severity === one))
    return { id: toLine(id), severity: severity ?? 'info', count: found.length }
  }).sort(
    (a, b) =>
      severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) || b.count - a.count,
  )
}

/** What each rule found, how often and why it matters: closed until somebody asks. */
export function renderRules(rules: readonly FoundRule[], options: RenderOptions): string {
  if (rules.length === 0) return ''
  const total = rules.reduce((sum, { count }) => sum + count, 0)
  return `<details class="panel rules">
<summary>${countOf(total, 'finding')} by ${countOf(rules.length, 'rule')}, explained</summary>
${rules.map((rule) => renderRule(rule, options)).join('\n')}
</details>`
}

function renderRule({ id, severity, count }: FoundRule, options: RenderOptions): string {
  const name = escapeMarkup(id)
  const meta = options.rules?.get(id)
  return `<section class="rule" id="rule-${anchorOf(id)}">
<h3><span class="severity ${severity}">${severity}</span> ${name} <span class="quiet">× ${count}</span></h3>
<button type="button" class="act" data-show="rule" data-value="${name}">Show<span class="aloud"> the citations with ${name}</span></button>
${meta === undefined ? '' : explain(meta)}
</section>`
}

function explain({ description, rationale }: RuleMeta): string {
  return `<p>${escapeMarkup(description)}.</p><p class="quiet">${escapeMarkup(rationale)}</p>`
}

/** A rule's id as the end of an element's id: some rules are written by users. */
export function anchorOf(ruleId: string): string {
  return encodeURIComponent(toLine(ruleId)).replace(/[^\w-]/g, '_')
}
