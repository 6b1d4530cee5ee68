/** How far a run is. */
export interface Progress {
  /** What is counted: articles read, or sources or whole citations checked. */
  readonly unit: 'articles' | 'sources' | 'citations'
  readonly done: number
  /** How many there are; absent where nobody knows before the end. */
  readonly total?: number
  /** The part of the input that is read, 0 to 1, where `total` is not known. */
  readonly share?: number
  /** Hosts that are waited for. */
  readonly waitingFor: readonly string[]
}
