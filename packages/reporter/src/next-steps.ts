import { type Report, type ReportFile, sourceHealth } from '@veracite/core'
import { countOf } from './words.js'

/** What a reader of the report should do, the most useful first; empty where nothing is to be done. */
export function describeNextSteps({ summary, files, notices }: Report): readonly string[] {
  const { health } = summary
  const steps: string[] = []
  if (health.rescuable > 0) {
    steps.push(
      `Rescue ${countOf(health.rescuable, 'citation')}: add the archive ${health.rescuable === 1 ? 'copy' : 'copies'} shown with ${health.rescuable === 1 ? 'it' : 'them'}.`,
    )
  }
  if (health.lost > 0) {
    steps.push(
      `Find another source for ${countOf(health.lost, 'citation')}: the page is gone and no archive has it.`,
    )
  }
  if (summary.errors > 0) steps.push(`Correct ${countOf(summary.errors, 'error')}.`)
  const pages = countUnarchived(files)
  if (pages > 0) {
    steps.push(
      `Have ${countOf(pages, 'page')} archived while ${pages === 1 ? 'it is' : 'they are'} still live.`,
    )
  }
  if (notices.length > 0) {
    steps.push('Run it again to check what could not be checked.')
  } else if (health.unknown > 0) {
    steps.push(
      `Look at ${countOf(health.unknown, 'citation')} yourself or run it again later: not enough is proven.`,
    )
  }
  return steps
}

/** The pages that citations at risk hang on, each once however many cite it. */
function countUnarchived(files: readonly ReportFile[]): number {
  const atRisk = files
    .flatMap(({ citations }) => citations)
    .filter(({ health }) => health === 'at-risk')
    .flatMap(({ sources }) => sources)
    .filter(({ live, archive }) => sourceHealth(live, archive) === 'at-risk')
  return new Set(atRisk.map(({ url }) => url)).size
}
