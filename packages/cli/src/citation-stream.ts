import type { ReportCitation, ReportFile } from '@veracite/core'

/** What is told of a report while it is being made, in its order. */
export interface ReportListener {
  /** Called with each citation as soon as it and all before it are known. */
  readonly onCitation?: (citation: ReportCitation, file: Pick<ReportFile, 'path'>) => void
  /** Called with each article as soon as it and all before it are done. */
  readonly onFile?: (file: ReportFile) => void
}

/** A citation, known before the rest of its article. */
interface KnownCitation {
  readonly citation: ReportCitation
  readonly path: string
}

/** Tells of citations and articles in their order, in whatever order citations get known. */
export interface CitationStream {
  /**
   * @param index the place of the article in the report, from 0
   * @param place the place of the citation in its article, from 0
   */
  put(index: number, place: number, known: KnownCitation): void
  /** Takes each article in its turn; those of its citations that were not put are told of now. */
  finish(file: ReportFile): void
}

/** A stream to one listener. */
export function createCitationStream({ onCitation, onFile }: ReportListener): CitationStream {
  const waiting = new Map<number, Map<number, KnownCitation>>()
  let current = 0
  let told = 0
  const tell = (): void => {
    const known = waiting.get(current)
    for (let next = known?.get(told); next !== undefined; next = known?.get(told)) {
      onCitation?.(next.citation, next)
      told += 1
    }
  }
  return {
    put(index, place, known) {
      waiting.set(index, (waiting.get(index) ?? new Map()).set(place, known))
      if (index === current) tell()
    },
    finish(file) {
      for (const citation of file.citations.slice(told)) onCitation?.(citation, file)
      onFile?.(file)
      waiting.delete(current)
      current += 1
      told = 0
      tell()
    },
  }
}
