// Reading corpora without auditing them: every command can.
export { type Compression, detectCompression } from './inputs/decompress.js'
export { DecompressionError, type DecompressionErrorCode } from './inputs/decompression-error.js'
export {
  type CorpusArticle,
  type PageChoice,
  peekBytes,
  type ReadDumpOptions,
  readArticles,
} from './inputs/read-articles.js'
export { type ReadWikiOptions, readWiki } from './wiki/read-wiki.js'
export { WikiError, type WikiErrorCode } from './wiki/wiki-error.js'
