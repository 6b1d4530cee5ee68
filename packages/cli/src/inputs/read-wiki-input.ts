import { type CorpusArticle, type PageChoice, readWiki, WikiError } from '@veracite/audit/inputs'
import { InputError } from '../errors/input-error.js'
import { networkOptions } from '../network-options.js'
import { printable } from '../printable.js'
import type { Settings } from '../settings.js'
import { version } from '../version.js'

/** The settings that reading from a wiki heeds, as every other request does. */
export interface WikiSettings
  extends Pick<Settings, 'connectTo' | 'allowPrivate' | 'proxy' | 'timeout' | 'hosts'> {
  /** A recording that a run answers from; it has no pages of wikis. */
  readonly replay?: string
  readonly signal?: AbortSignal
}

/** Bytes of an answer: fifty long articles. */
const maxBytes = 128 * 1024 * 1024

const userAgent = `veracite/${version} (https://www.npmjs.com/package/veracite)`

/**
 * Reads a page of a wiki, or the articles of a category.
 *
 * @throws {InputError} where it cannot be read
 */
export async function* readWikiInput(
  address: string,
  {
    connectTo,
    allowPrivate,
    proxy,
    timeout,
    hosts,
    replay,
    signal,
    ...choice
  }: PageChoice & WikiSettings,
): AsyncGenerator<CorpusArticle, void, undefined> {
  const name = printable(address)
  if (replay !== undefined)
    throw new InputError('unsupported', `${name} is on the web, and --replay asks nothing there`)
  // Most inputs are files, and the network takes a while to load.
  const { createTransports } = await import('@veracite/checker')
  const network = networkOptions({
    ...(connectTo && { connectTo }),
    ...(allowPrivate && { allowPrivate }),
    ...(proxy !== undefined && { proxy }),
    ...(timeout !== undefined && { timeout }),
    ...(hosts && { hosts }),
  })
  const transports = createTransports({ ...network, maxBytes })
  try {
    yield* readWiki(address, {
      ...choice,
      transport: transports.live,
      userAgent,
      ...(signal && { signal }),
    })
  } catch (cause) {
    if (signal?.aborted) return
    if (!(cause instanceof WikiError)) throw cause
    const code = cause.code === 'missing' ? 'not-found' : 'not-readable'
    throw new InputError(code, `${name} cannot be read: ${printable(cause.message)}`, { cause })
  } finally {
    transports.close()
  }
}
