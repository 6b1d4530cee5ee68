import type { Citation } from './citation.js'
import type { Diagnostic } from './diagnostic.js'
import type { Syntax } from './document.js'
import type { Health, SourceVerdict } from './verdict.js'

/** A citation with what was found out about its sources. */
export interface ReportCitation {
  /** What was found in the text. */
  readonly citation: Citation
  /** Absent where nothing was checked. */
  readonly health?: Health
  /** The verdicts on its sources; none where nothing was checked. */
  readonly sources: readonly SourceVerdict[]
}

/** An article with all that was found in it. */
export interface ReportFile {
  /** As the user named it. */
  readonly path: string
  /** As it was read. */
  readonly syntax: Syntax
  /** The article itself, for reporters that quote it. */
  readonly text: string
  /** In the order of the text. */
  readonly citations: readonly ReportCitation[]
  /** What rules found, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A report in numbers. */
export interface ReportSummary {
  /** Articles that were read. */
  readonly files: number
  /** Citations in all of them. */
  readonly citations: number
  /** Diagnostics of severity `error`. */
  readonly errors: number
  /** Diagnostics of severity `warning`. */
  readonly warnings: number
  /** Diagnostics of severity `info`. */
  readonly infos: number
  /** Diagnostics that carry a fix, safe or not. */
  readonly fixable: number
  /** How many citations are in which health; all zero where nothing was checked. */
  readonly health: Readonly<Record<Health, number>>
}

/** All that a run found, ready to be rendered. */
export interface Report {
  /** The version of the format. */
  readonly version: 1
  /** Who made it. */
  readonly tool: { readonly name: string; readonly version: string }
  /** The whole in numbers. */
  readonly summary: ReportSummary
  /** One entry for each article, in the order of the inputs. */
  readonly files: readonly ReportFile[]
  /** What hindered the run as a whole: no network, interrupted. */
  readonly notices: readonly RunNotice[]
}

/** Something a reader must know about the whole run beside its findings. */
export interface RunNotice {
  /** What kind of hindrance it is; stable. */
  readonly id: 'offline' | 'interrupted' | 'budget-spent' | 'baseline-outdated' | 'store'
  /** The same in words, in one line. */
  readonly message: string
}
