import type { Diagnostic, Fix } from '@veracite/core'
import { escapeMarkup } from '../escape-markup.js'
import type { FindingGroup } from '../group-findings.js'
import type { RenderOptions } from '../reporter.js'
import { truncate } from '../terminal-text.js'
import { renderCopy } from './copy-button.js'
import { linkTo } from './link.js'
import { anchorOf } from './rules-panel.js'

/** A citation, the text it stands in, and how to render it. */
export interface Surroundings {
  readonly group: FindingGroup
  readonly text: string
  readonly options: RenderOptions
}

/** Changes of a text longer than this are cut where they are shown; the button copies them whole. */
const changeWidth = 400

/** What was found, why it matters, and the fix to take. */
export function renderFinding(diagnostic: Diagnostic, around: Surroundings): string {
  const { severity, span, message, ruleId, fix, cs1 } = diagnostic
  const words = `<code>${escapeMarkup(ruleId)}</code>`
  const rule =
    linkTo(around.options.ruleUrl?.(ruleId) ?? '', words) ??
    `<a href="#rule-${anchorOf(ruleId)}">${words}</a>`
  const module = cs1 === undefined ? '' : ` · ${escapeMarkup(cs1)}`
  return `<article class="finding">
<p><span class="severity ${severity}">${severity}</span> ${escapeMarkup(message)}</p>
<p class="quiet small">${rule} · line ${span.start.line}, column ${span.start.column}${module}</p>
${fix === undefined ? '' : renderFix(fix, around)}</article>`
}

function renderFix(fix: Fix, { group, text }: Surroundings): string {
  const label = fix.safe ? 'Safe fix' : 'Suggestion: look at it before you take it'
  const changes = fix.edits.map(({ span, text: replacement }) => {
    const old = text.slice(span.start.offset, span.end.offset)
    return `<li>${[change('del', old), change('ins', replacement)].filter((part) => part !== '').join(' → ')}</li>`
  })
  const about = group.entry === undefined ? 'text' : 'citation'
  return `<div class="fix"><b class="small">${label}</b>
<ul>${changes.join('')}</ul>
${renderCopy(applyFix(fix, text, group.span), `Copy the corrected ${about}`)}</div>`
}

function change(element: 'del' | 'ins', text: string): string {
  if (text === '') return ''
  const shown = truncate(text.replaceAll('\n', '⏎'), changeWidth)
  return `<${element}>${escapeMarkup(shown) || '␣'}</${element}>`
}

/** The text of a citation, or of as much as the fix reaches beyond it, with the fix applied. */
function applyFix({ edits }: Fix, text: string, span: FindingGroup['span']): string {
  const sorted = edits.toSorted((a, b) => a.span.start.offset - b.span.start.offset)
  const start = Math.min(span.start.offset, ...sorted.map((edit) => edit.span.start.offset))
  const end = Math.max(span.end.offset, ...sorted.map((edit) => edit.span.end.offset))
  let corrected = ''
  let offset = start
  for (const edit of sorted) {
    corrected += text.slice(offset, edit.span.start.offset) + edit.text
    offset = edit.span.end.offset
  }
  return corrected + text.slice(offset, end)
}
