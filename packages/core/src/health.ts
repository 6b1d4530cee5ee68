import type { ArchiveVerdict, Health, LiveStatus, LiveVerdict, SourceVerdict } from './verdict.js'

type Coverage = 'cited' | 'copy' | 'none' | 'unchecked'

const readable: Readonly<Record<Coverage, Health>> = {
  cited: 'sound',
  copy: 'sound',
  none: 'at-risk',
  unchecked: 'unknown',
}

const gone: Readonly<Record<Coverage, Health>> = {
  cited: 'rescued',
  copy: 'rescuable',
  none: 'lost',
  unchecked: 'unknown',
}

const unproven: Readonly<Record<Coverage, Health>> = {
  cited: 'sound',
  copy: 'unknown',
  none: 'unknown',
  unchecked: 'unknown',
}

const byLiveStatus: Readonly<Record<LiveStatus, Readonly<Record<Coverage, Health>>>> = {
  alive: readable,
  moved: readable,
  dead: gone,
  'soft-404': gone,
  blocked: unproven,
  unstable: unproven,
  unchecked: unproven,
}

function coverageOf(archive: ArchiveVerdict): Coverage {
  switch (archive.status) {
    case 'cited':
    case 'none':
    case 'unchecked':
      return archive.status
    case 'available':
      return 'copy'
    case 'broken':
    case 'mismatch':
      if (archive.url !== undefined) return 'copy'
      return archive.searchIncomplete ? 'unchecked' : 'none'
  }
}

/** The health of one source: the table of the two statuses in `docs/verdicts.md`. */
export function sourceHealth(live: LiveVerdict, archive: ArchiveVerdict): Health {
  return byLiveStatus[live.status][coverageOf(archive)]
}

/**
 * The health of a citation: that of its `url`, else of the first source that has one.
 *
 * @param verdicts the verdicts on the citation's sources, in the order of its parameters;
 *   none at all makes `hasSources` decide between `offline-source` and `unknown`
 */
export function citationHealth(verdicts: readonly SourceVerdict[], hasSources: boolean): Health {
  if (!hasSources) return 'offline-source'
  const healths = verdicts.map((verdict) => ({
    parameter: verdict.parameter,
    health: sourceHealth(verdict.live, verdict.archive),
  }))
  const deciding =
    healths.find(({ parameter }) => parameter === 'url') ??
    healths.find(({ health }) => health !== 'unknown')
  return deciding?.health ?? 'unknown'
}
