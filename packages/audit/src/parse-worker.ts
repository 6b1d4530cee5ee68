import { parentPort, workerData } from 'node:worker_threads'
import type { SourceDocument } from '@veracite/core'
import { type ParseOptions, parse } from '@veracite/parser'
import { type ArticleRow, describeArticle } from './describe-article.js'
import type { WorkerAnswer } from './worker-pool.js'

const options: ParseOptions = workerData

parentPort?.on('message', (documents: readonly SourceDocument[]) => {
  const answer: WorkerAnswer<readonly ArticleRow[]> = {
    result: documents.map((document) => describeArticle(parse(document, options))),
  }
  parentPort?.postMessage(answer)
})
