import { setImmediate } from 'node:timers/promises'
import type { CheckOptions } from '@veracite/checker'
import type { ParsedDocument, Report, ReportFile, RunNotice, SourceDocument } from '@veracite/core'
import { type LanguagePack, packs, parse } from '@veracite/parser'
import { getProxyForUrl } from 'proxy-from-env'
import { type Collector, createCollector } from './collector.js'
import { configKeys, validateConfig } from './config.js'
import { readInputs } from './inputs/read-inputs.js'
import type { Progress } from './progress.js'
import type { Config } from './settings.js'

/** What to check and how: all that a configuration can say, and what is of this run alone. */
export interface VeraciteOptions extends Config {
  /** Files, folders and globs; `!` before one takes away what it matches. */
  readonly inputs?: readonly string[]
  /** Articles that are in memory already; reported before those of `inputs`. */
  readonly documents?: readonly SourceDocument[]
  /**
   * How far to go: `extract` the citations, `lint` the text too, `check` the live web and the archives too.
   * @default 'check'
   */
  readonly command?: 'check' | 'lint' | 'extract'
  /**
   * The folder that relative paths start from.
   * @default process.cwd()
   */
  readonly cwd?: string
  /**
   * The day that rules on dates measure against.
   * @default today
   */
  readonly now?: Date
  /** A file to keep every exchange with the web in, as WARC. */
  readonly record?: string
  /** A recording to answer from, and from nothing else. */
  readonly replay?: string
  /** Ends the run early; the report then has what was found so far, and a notice `interrupted`. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Called with each article as soon as it and all before it are done. */
  readonly onFile?: (file: ReportFile) => void
}

const interrupted: RunNotice = {
  id: 'interrupted',
  message: 'interrupted: this is what was found until then',
}

/**
 * Reads articles, checks their citations and reports: the whole path in one call.
 *
 * @throws {InputError} where an input cannot be read as an article, or a recording cannot be used
 * @throws {ConfigError} where an option is not what it must be
 */
export async function veracite(options: VeraciteOptions): Promise<Report> {
  const config = validateConfig(configOf(options), 'options')
  const documents = await gatherDocuments(options)
  const collector = createCollector(config, options)
  if (options.command === 'extract' || options.command === 'lint')
    await parseAll(documents, options, (parsed, index) => collector.add(index, parsed))
  else await checkAll(documents, { config, options, collector })
  if (options.signal?.aborted) collector.notice(interrupted)
  return collector.report()
}

function configOf(options: VeraciteOptions): object {
  const entries = Object.entries(options)
  return Object.fromEntries(
    entries.filter(([key, value]) => configKeys.includes(key) && value !== undefined),
  )
}

async function gatherDocuments(options: VeraciteOptions): Promise<readonly SourceDocument[]> {
  const { documents = [], inputs = [], cwd = process.cwd(), syntax } = options
  const read = inputs.length > 0 ? await readInputs(inputs, { cwd }) : []
  const all = [...documents, ...read]
  return syntax ? all.map((document) => ({ syntax, ...document })) : all
}

/** Parses one article after the other, until the run is interrupted. */
async function parseAll(
  documents: readonly SourceDocument[],
  options: VeraciteOptions,
  onParsed: (parsed: ParsedDocument, index: number) => void,
): Promise<void> {
  const total = documents.length
  const parseOptions = { packs: (options.packs ?? []).flatMap(findPack) }
  for (const [index, document] of documents.entries()) {
    // Lets Ctrl-C and other events in between two articles.
    await setImmediate()
    if (options.signal?.aborted) return
    onParsed(parse(document, parseOptions), index)
    options.onProgress?.({ unit: 'articles', done: index + 1, total, waitingFor: [] })
  }
}

function findPack(pack: string | LanguagePack): LanguagePack | [] {
  return typeof pack === 'string' ? (packs[pack] ?? []) : pack
}

interface Run {
  readonly config: Config
  readonly options: VeraciteOptions
  readonly collector: Collector
}

async function checkAll(documents: readonly SourceDocument[], run: Run): Promise<void> {
  const { config, options, collector } = run
  const { cwd = process.cwd(), record, replay, signal, onProgress } = options
  // What carries out a check is loaded only for one: the other commands start twice as fast.
  const { checkDocuments } = await import('./check-documents.js')
  const { openEvidence } = await import('./open-evidence.js')
  const evidence = await openEvidence({ cwd, record, replay })
  try {
    const parsed: ParsedDocument[] = []
    await parseAll(documents, options, (document) => parsed.push(document))
    const checkOptions: CheckOptions = {
      ...networkOptions(config),
      ...evidence.checkOptions,
      ...(signal && { signal }),
      onProgress: (progress) => onProgress?.({ unit: 'sources', ...progress }),
      onNotice: collector.notice,
    }
    await checkDocuments(parsed, checkOptions, (index, verdicts) => {
      const document = parsed[index]
      if (document) collector.add(index, document, verdicts)
    })
  } finally {
    await evidence.close()
  }
}

function networkOptions({ timeout, proxy, ...config }: Config): CheckOptions {
  return {
    ...config,
    ...(timeout !== undefined && { timeout: timeout * 1000 }),
    proxyFor: (url) => proxy ?? (getProxyForUrl(url) || undefined),
  }
}
