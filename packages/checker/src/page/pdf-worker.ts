import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

/** Pages read of a document: its title and what it is about stand on the first. */
const maxPages = 2
const maxItems = 5000

/** What is read of a document in PDF. */
export interface PdfText {
  readonly title?: string
  readonly author?: string
  readonly text: string
  readonly pages: number
}

async function read(bytes: Uint8Array): Promise<PdfText> {
  const document = await getDocumentProxy(bytes, { isEvalSupported: false, stopAtErrors: true })
  const { info } = await document.getMetadata()
  const parts: string[] = []
  for (let page = 1; page <= Math.min(maxPages, document.numPages); page++) {
    const { items } = await (await document.getPage(page)).getTextContent()
    for (const item of items.slice(0, maxItems)) {
      if ('str' in item) parts.push(item.str, item.hasEOL ? '\n' : '')
    }
  }
  return { ...pick(info), text: parts.join('').slice(0, 20_000), pages: document.numPages }
}

function pick(info: object): Pick<PdfText, 'title' | 'author'> {
  const { Title: title, Author: author } = info as { Title?: unknown; Author?: unknown }
  return {
    ...(typeof title === 'string' ? { title: title.slice(0, 500) } : {}),
    ...(typeof author === 'string' ? { author: author.slice(0, 500) } : {}),
  }
}

parentPort?.postMessage(await read(workerData as Uint8Array))
