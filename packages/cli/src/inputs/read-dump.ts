import { availableParallelism } from 'node:os'
import {
  type CorpusArticle,
  DecompressionError,
  detectCompression,
  type PageChoice,
  readArticles,
} from '@veracite/audit/inputs'
import { DumpError } from '@veracite/parser'
import { InputError } from '../errors/input-error.js'
import { printable } from '../printable.js'

const dumpName = /\.xml(?:\.(?:bz2|gz|zst))?$/i

const dumpStart = /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?<mediawiki\b/

/** Whether a file is a MediaWiki dump, or compressed as only dumps are. */
export function isDump(path: string, head: Uint8Array): boolean {
  const isCompressed = detectCompression(head) !== 'none'
  return dumpName.test(path) || isCompressed || dumpStart.test(new TextDecoder().decode(head))
}

/**
 * Reads the articles of a dump as they come; each is called after the dump and its title.
 *
 * @throws {InputError} where it is no dump, or cannot be read to its end
 */
export async function* readDump(
  chunks: AsyncIterable<Uint8Array>,
  options: PageChoice & { readonly name: string; readonly threads?: number },
): AsyncGenerator<CorpusArticle, void, undefined> {
  try {
    yield* readArticles(chunks, { threads: availableParallelism(), ...options })
  } catch (error) {
    throw toInputError(error, printable(options.name))
  }
}

function toInputError(error: unknown, name: string): unknown {
  if (!(error instanceof DumpError || error instanceof DecompressionError)) return error
  return error.code === 'not-a-dump'
    ? new InputError('unsupported', `${name} is no MediaWiki dump`, { cause: error })
    : new InputError('damaged', `${name} cannot be read as a MediaWiki dump: ${error.message}`, {
        cause: error,
      })
}
