import type { Report } from '@veracite/core'
import { countOf } from './words.js'

/** What a reader of the report should do, the most useful first; empty where nothing is to be done. */
export function describeNextSteps({ summary, notices }: Report): readonly string[] {
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
  if (health['at-risk'] > 0) {
    steps.push(
      `Have ${countOf(health['at-risk'], 'page')} archived while ${health['at-risk'] === 1 ? 'it is' : 'they are'} still live.`,
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
