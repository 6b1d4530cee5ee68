/** How far a run is. */
export interface Progress {
  /** What is counted: articles read, or sources checked. */
  readonly unit: 'articles' | 'sources'
  readonly done: number
  readonly total: number
  /** Hosts that are waited for. */
  readonly waitingFor: readonly string[]
}
