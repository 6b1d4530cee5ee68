import { Worker } from 'node:worker_threads'
import type { HttpResponse, PageFacts } from '@veracite/core'
import pLimit from 'p-limit'
import { foldSpace } from './fold-space.js'
import type { PdfText } from './pdf-worker.js'
import { readPage } from './read-page.js'

/** Reads what a response carries: a page, or a document whose text must be got out of it first. */
export type DocumentReader = (response: HttpResponse, url: string) => Promise<PageFacts>

/** Milliseconds that a document may take, and mebibytes of memory: a hostile one wants all there is. */
const patience = 5000
const maxMemory = 192
/** Documents at a time. */
const atOnce = 1
const maxText = 10_000

/** Titles that programs give where the author gave none. */
const madeUpTitle =
  /^(?:untitled|microsoft (?:word|powerpoint|excel) - .*|.*\.(?:docx?|pdf|indd|qxd|tex|dvi|pptx?|xlsx?|rtf|odt)|(?:slide|document|doc|page|title) ?\d*|pii: .*|[\W\d_]*)$/i

/**
 * A reader of pages and of documents in PDF, each in a thread of its own that is ended when it
 * takes too long or too much. What it cannot read is known by its type alone.
 */
export function createDocumentReader(): DocumentReader {
  const limit = pLimit(atOnce)
  return async (response, url) => {
    const page = readPage(response, url)
    const isWhole = !response.truncated && response.status >= 200 && response.status < 300
    if (page.contentType !== 'application/pdf' || !isWhole) return page
    const found = await limit(() => readInThread(response.body))
    return found === undefined ? page : { ...page, ...describe(found) }
  }
}

function describe({ title = '', author, text, pages }: PdfText): Partial<PageFacts> {
  const folded = foldSpace(text).trim()
  const named = madeUpTitle.test(title.trim()) ? undefined : title.trim()
  const headings = text.split('\n').map((line) => line.trim())
  return {
    ...(named === undefined ? {} : { title: named }),
    headings: headings
      .filter((line) => line.length > 3)
      .slice(0, 3)
      .map((line) => line.slice(0, 300)),
    ...(author?.trim() ? { authors: [author.trim()] } : {}),
    text: folded.slice(0, maxText),
    // A longer document is a text of its own, even if its first pages are pictures.
    textLength: pages > 1 ? Math.max(folded.length, maxText) : folded.length,
    proseLength:
      pages > 1 ? Math.max(folded.length, maxText) : Math.max(0, folded.length - maxMessage),
  }
}

/** UTF-16 code units that a message of one page may have. */
const maxMessage = 300

function readInThread(bytes: Uint8Array): Promise<PdfText | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('../../dist/page/pdf-worker.js', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: maxMemory, maxYoungGenerationSizeMb: 32 },
      stdout: true,
      stderr: true,
    })
    const end = (found?: PdfText): void => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(found)
    }
    const timer = setTimeout(end, patience)
    worker
      .once('message', (found: PdfText) => end(found))
      .once('error', () => end())
      .once('exit', () => end())
  })
}
