import type { Health, Severity } from '@veracite/core'
import type { FindingGroup } from '../group-findings.js'
import { healthMeanings, healthOrder } from '../words.js'
import { drawStackedBar } from './stacked-bar.js'

/** One kind of citation, with the words that explain it. */
interface Tally {
  readonly name: string
  readonly count: number
  readonly meaning: string
}

/** What the worst finding of a citation is, where no source was checked. */
export type Worst = Severity | 'clean'

const worstMeanings: Readonly<Record<Worst, string>> = {
  error: 'wrong, or not to be found',
  warning: 'likely wrong, worth a look',
  info: 'could be better',
  clean: 'nothing found',
}

/** What the worst finding of a citation is. */
export function worstOf({ diagnostics }: FindingGroup): Worst {
  const severities: ReadonlySet<Severity> = new Set(diagnostics.map(({ severity }) => severity))
  if (severities.has('error')) return 'error'
  if (severities.has('warning')) return 'warning'
  return severities.has('info') ? 'info' : 'clean'
}

/** Health as a picture and in words; empty where nothing was checked. */
export function renderHealth(health: Readonly<Record<Health, number>>): string {
  const tallies = healthOrder.map((name) => ({
    name,
    count: health[name],
    meaning: healthMeanings[name],
  }))
  return renderPicture(tallies, { label: 'Health', field: 'health' })
}

/** The worst findings of citations as a picture and in words, for reports without verdicts. */
export function renderWorst(counts: Readonly<Record<Worst, number>>): string {
  const order: readonly Worst[] = ['error', 'warning', 'info', 'clean']
  const tallies = order.map((name) => ({
    name,
    count: counts[name],
    meaning: worstMeanings[name],
  }))
  return renderPicture(tallies, { label: 'Worst findings', field: 'worst' })
}

/** What a picture is called, and the name of the boxes that filter by its kinds. */
interface Naming {
  readonly label: string
  readonly field: 'health' | 'worst'
}

function renderPicture(tallies: readonly Tally[], { label, field }: Naming): string {
  const present = tallies.filter(({ count }) => count > 0)
  if (present.length === 0) return ''
  const boxes = present.map(
    ({ name, count, meaning }) =>
      `<label class="tally ${name}"><input type="checkbox" name="${field}" value="${name}" form="filters" class="act"><b>${name}</b><strong>${count}</strong><small>${meaning}</small></label>`,
  )
  return `${drawStackedBar(label, present)}
<fieldset class="tallies"><legend class="aloud">Show only citations of this ${field === 'health' ? 'health' : 'kind'}</legend>${boxes.join('')}</fieldset>`
}
