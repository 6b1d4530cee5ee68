// Reading corpora without auditing them: every command can.
export { DecompressionError, type DecompressionErrorCode } from './inputs/decompression-error.js'
export {
  type CorpusArticle,
  type PageChoice,
  type ReadDumpOptions,
  readArticles,
} from './inputs/read-articles.js'
