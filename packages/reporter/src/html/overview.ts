import type { Report } from '@veracite/core'
import { escapeMarkup } from '../escape-markup.js'
import { describeNextSteps } from '../next-steps.js'
import { describeCounts } from '../severity-counts.js'
import { countOf, healthMeanings, healthOrder } from '../words.js'

/** The top of the page: what hindered the run, health as a picture and in words, what to do, coverage by year. */
export function renderOverview(report: Report): string {
  const { summary, notices } = report
  const scope = `${countOf(summary.citations, 'citation')} of ${countOf(summary.files, 'file')}`
  const steps = describeNextSteps(report).map((step) => `<li>${escapeMarkup(step)}</li>`)
  return [
    '<header>',
    '<h1>Citations and their sources</h1>',
    `<p>${describeCounts(summary) || 'No findings'} in ${scope}.</p>`,
    ...notices.map(({ message }) => `<p class="notice">${escapeMarkup(message)}</p>`),
    renderHealth(report),
    steps.length === 0 ? '' : `<h2>What to do next</h2>\n<ul>${steps.join('\n')}</ul>`,
    renderCoverage(report),
    '</header>',
  ].join('\n')
}

function renderHealth({ summary }: Report): string {
  const present = healthOrder.filter((health) => summary.health[health] > 0)
  if (present.length === 0) return ''
  let x = 0
  const parts = present.map((health) => {
    const count = summary.health[health]
    const rect = `<rect class="${health}" x="${x}" width="${count}" height="1"/>`
    x += count
    return rect
  })
  const label = present.map((health) => `${summary.health[health]} ${health}`).join(', ')
  const rows = present.map(
    (health) =>
      `<tr><th scope="row"><span class="badge ${health}">${health}</span></th><td class="count">${summary.health[health]}</td><td>${healthMeanings[health]}</td></tr>`,
  )
  return [
    `<svg class="bar" viewBox="0 0 ${x} 1" preserveAspectRatio="none" role="img" aria-label="Health: ${label}">${parts.join('')}</svg>`,
    `<table><caption class="quiet">Health of the citations</caption><tbody>${rows.join('\n')}</tbody></table>`,
  ].join('\n')
}

/** How many of the copies that readers can use were taken in which year. */
function renderCoverage({ files }: Report): string {
  const counts = new Map<number, number>()
  for (const { citations } of files) {
    for (const { sources } of citations) {
      for (const { archive } of sources) {
        const year = Number(archive.timestamp?.slice(0, 4))
        if (year >= 1990 && year < 2200) counts.set(year, (counts.get(year) ?? 0) + 1)
      }
    }
  }
  if (counts.size === 0) return ''
  const years = [...counts.keys()]
  const first = Math.min(...years)
  const most = Math.max(...counts.values())
  const bars = Array.from({ length: Math.max(...years) - first + 1 }, (_, index) =>
    renderYear(first + index, counts.get(first + index) ?? 0, most),
  )
  return `<h2>Archived copies by year of capture</h2>\n<ol class="years">${bars.join('\n')}</ol>`
}

function renderYear(year: number, count: number, most: number): string {
  const height = (count / most).toFixed(3)
  const y = (1 - count / most).toFixed(3)
  const bar = `<rect y="${y}" width="1" height="${height}"/>`
  return `<li>${count}<svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">${bar}</svg>${year}</li>`
}
