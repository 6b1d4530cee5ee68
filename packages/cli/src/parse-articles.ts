import { setImmediate } from 'node:timers/promises'
import type { ParsedDocument, SourceDocument } from '@veracite/core'
import { parse } from '@veracite/parser'
import { type FindSettings, packsOf } from './article-settings.js'
import type { Progress } from './progress.js'

/** Articles that are all there, or that come one by one. */
export type Articles = readonly SourceDocument[] | AsyncIterable<SourceDocument>

interface ParseContext {
  readonly settingsFor: FindSettings
  readonly options: {
    readonly signal?: AbortSignal
    readonly onProgress?: (progress: Progress) => void
  }
}

/** Parses one article after the other, until the run is interrupted. */
export async function* parseEach(
  documents: Articles,
  { options, settingsFor }: ParseContext,
): AsyncGenerator<ParsedDocument, void, undefined> {
  for await (const document of documents) {
    // Lets Ctrl-C and other events in between two articles.
    await setImmediate()
    if (options.signal?.aborted) return
    yield parse(document, { packs: packsOf(settingsFor(document.path)) })
  }
}

/** The same for each, and tells how far it is. */
export async function parseAll(
  documents: Articles,
  context: ParseContext,
  onParsed: (parsed: ParsedDocument, index: number) => void,
): Promise<void> {
  const total = 'length' in documents ? { total: documents.length } : {}
  let done = 0
  for await (const parsed of parseEach(documents, context)) {
    onParsed(parsed, done)
    done += 1
    context.options.onProgress?.({ unit: 'articles', done, ...total, waitingFor: [] })
  }
}
