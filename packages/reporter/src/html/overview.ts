import type { Report, SourceVerdict } from '@veracite/core'
import { escapeMarkup } from '../escape-markup.js'
import { groupFindings } from '../group-findings.js'
import { describeNextSteps, type NextStep } from '../next-steps.js'
import type { RenderOptions } from '../reporter.js'
import { describeCounts } from '../severity-counts.js'
import { countOf } from '../words.js'
import { renderCopy } from './copy-button.js'
import { renderHealth, renderWorst, type Worst, worstOf } from './health-picture.js'
import { renderCoverage } from './years.js'

/** The top of the page: what hindered the run, health as a picture and in words, what to do, coverage over time. */
export function renderOverview(report: Report, options: RenderOptions): string {
  const { notices } = report
  const day = findDay(report)
  const about = `${report.tool.name} ${report.tool.version}`
  return [
    '<header>',
    '<div class="top"><div>',
    `<p class="kicker">${escapeMarkup(about)}${day === undefined ? '' : ` · checked on ${day}`}</p>`,
    `<h1><bdi>${escapeMarkup(describeScope(report))}</bdi></h1>`,
    `<p class="lead">${describeResult(report)}</p>`,
    '</div><button type="button" class="act" id="theme">Light or dark</button></div>',
    ...notices.map(({ message }) => `<p class="notice">${escapeMarkup(message)}</p>`),
    renderPanels([renderPicture(report), renderCoverage(report)], renderSteps(report, options)),
    '</header>',
  ].join('\n')
}

function renderPanels(pictures: readonly string[], steps: string): string {
  const left = pictures.filter((picture) => picture !== '').join('\n')
  if (left === '' && steps === '') return ''
  return `<div class="overview">${left === '' ? '' : `<div class="stack">${left}</div>`}${steps}</div>`
}

/** What the report is about: its file, or how many there are. */
export function describeScope({ files }: Report): string {
  const [file] = files
  return files.length === 1 && file !== undefined ? file.path : countOf(files.length, 'file')
}

function describeResult({ summary }: Report): string {
  const { citations, files, fixable } = summary
  const counts = describeCounts(summary) || 'No findings'
  const fixes = fixable > 0 ? `; ${fixable} with a fix` : ''
  return `<strong>${counts}</strong> in ${countOf(citations, 'citation')} of ${countOf(files, 'file')}${fixes}.`
}

/** The day of the newest observation; what was not asked was not observed. */
function findDay({ files }: Report): string | undefined {
  let newest = ''
  const visit = ({ live }: SourceVerdict): void => {
    if (live.status === 'unchecked') return
    if (live.checkedAt !== undefined && live.checkedAt > newest) newest = live.checkedAt
  }
  for (const { citations } of files) for (const { sources } of citations) sources.forEach(visit)
  return /^\d{4}-\d\d-\d\d/.exec(newest)?.[0]
}

function renderPicture(report: Report): string {
  const health = renderHealth(report.summary.health)
  const picture = health || renderWorst(countWorst(report))
  if (picture === '') return ''
  const title = health === '' ? 'Findings in the citations' : 'Health of the citations'
  return `<section class="panel"><h2>${title}</h2>\n${picture}</section>`
}

function countWorst({ files }: Report): Readonly<Record<Worst, number>> {
  const counts = { error: 0, warning: 0, info: 0, clean: 0 }
  for (const group of files.flatMap(groupFindings)) counts[worstOf(group)] += 1
  return counts
}

function renderSteps(report: Report, options: RenderOptions): string {
  const steps = describeNextSteps(report, options)
  if (steps.length === 0) return ''
  return `<section class="panel"><h2>What to do next</h2>
<ol class="steps" role="list">${steps.map(renderStep).join('\n')}</ol></section>`
}

function renderStep({ text, command, show }: NextStep): string {
  const button =
    show === undefined
      ? ''
      : `<button type="button" class="act" data-show="${show.field}" data-value="${show.value}">Show</button>`
  const action =
    command === undefined
      ? ''
      : `<div class="do"><code>${renderWords(command)}</code>${renderCopy(command, 'Copy<span class="aloud"> the command</span>')}</div>`
  return `<li><p>${escapeMarkup(text)}${command === undefined ? '.' : ':'}</p>${button}${action}</li>`
}

/** A command whose lines break between words only, though these have hyphens. */
function renderWords(command: string): string {
  return escapeMarkup(command)
    .split(' ')
    .map((word) => `<span>${word}</span>`)
    .join(' ')
}
