import type { Citation } from './citation.js'
import type { Diagnostic } from './diagnostic.js'
import type { Syntax } from './document.js'
import type { Health, SourceVerdict } from './verdict.js'

/** A citation with what was found out about its sources. */
export interface ReportCitation {
  readonly citation: Citation
  /** Absent where nothing was checked. */
  readonly health?: Health
  readonly sources: readonly SourceVerdict[]
}

export interface ReportFile {
  readonly path: string
  readonly syntax: Syntax
  /** The article itself, for reporters that quote it. */
  readonly text: string
  readonly citations: readonly ReportCitation[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface ReportSummary {
  readonly files: number
  readonly citations: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Diagnostics that carry a fix, safe or not. */
  readonly fixable: number
  readonly health: Readonly<Record<Health, number>>
}

/** All that a run found, ready to be rendered. */
export interface Report {
  readonly version: 1
  readonly tool: { readonly name: string; readonly version: string }
  readonly summary: ReportSummary
  readonly files: readonly ReportFile[]
  /** What hindered the run as a whole: no network, interrupted. */
  readonly notices: readonly RunNotice[]
}

/** Something a reader must know about the whole run beside its findings. */
export interface RunNotice {
  readonly id: 'offline' | 'interrupted' | 'budget-spent' | 'baseline-outdated' | 'store'
  readonly message: string
}
