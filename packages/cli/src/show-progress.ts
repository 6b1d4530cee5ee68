import type { Context } from './context.js'
import { printable } from './printable.js'
import type { Progress } from './progress.js'
import type { Settings } from './settings.js'

/** Milliseconds between two drawings. */
const interval = 100

/** Milliseconds after which the line is drawn anew though nothing has come. */
const idleInterval = 1000

/** Shows how far a run is on a line of its own, where there is a person to see it. */
export interface ProgressLine {
  readonly update: (progress: Progress) => void
  /** Takes the line away. */
  readonly clear: () => void
}

/** Draws progress on standard error if it is a terminal, and neither CI nor `--no-progress` forbids it. */
export async function showProgress(
  settings: Settings,
  { env, stderr }: Context,
): Promise<ProgressLine> {
  const seen = stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI']
  if (!seen || settings.progress === false) return { update: () => {}, clear: () => {} }
  const { createLogUpdate } = await import('log-update')
  const draw = createLogUpdate(stderr)
  const started = performance.now()
  let drawnAt = 0
  let latest: Progress | undefined
  const show = (): void => {
    if (latest === undefined) return
    drawnAt = performance.now()
    const seconds = (drawnAt - started) / 1000
    draw(describeProgress(latest, { seconds, columns: stderr.columns || 80 }))
  }
  // Where nothing comes for a while, a reader sees by the rate that time goes on.
  const clock = setInterval(show, idleInterval)
  clock.unref()
  return {
    update: (progress) => {
      latest = progress
      if (performance.now() - drawnAt >= interval) show()
    },
    clear: () => {
      clearInterval(clock)
      latest = undefined
      draw.clear()
    },
  }
}

interface Moment {
  readonly seconds: number
  readonly columns: number
}

/** One line on how far a run is, no wider than the terminal. */
export function describeProgress(progress: Progress, { seconds, columns }: Moment): string {
  const { unit, done, total, waitingFor } = progress
  const rate = seconds > 0 ? done / seconds : 0
  const share = progress.share ?? (total ? done / total : 0)
  const parts = [
    `${total === undefined ? done : `${done}/${total}`} ${unit}`,
    ...(progress.share === undefined ? [] : [`${Math.floor(100 * share)} %`]),
    `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`,
    ...describeRest(share, seconds),
    ...(waitingFor.length > 0 ? [`waiting for ${waitingFor.map(printable).join(', ')}`] : []),
  ]
  const line = parts.join(' · ')
  return line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`
}

/** Seconds after which the time that is left can be told. */
const firstEstimate = 3

/** The time that is left if all goes on as it went. */
function describeRest(share: number, seconds: number): readonly string[] {
  if (share <= 0 || share >= 1 || seconds < firstEstimate) return []
  const left = (seconds / share) * (1 - share)
  if (left < 100) return [`${Math.ceil(left)} s left`]
  return [left < 6000 ? `${Math.ceil(left / 60)} min left` : `${Math.ceil(left / 3600)} h left`]
}
