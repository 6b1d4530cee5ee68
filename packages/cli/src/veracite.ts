import type { CheckOptions, SavedSource, SaverOptions } from '@veracite/checker'
import {
  type ParsedDocument,
  type Report,
  type Rule,
  type RunNotice,
  type SourceDocument,
  type SourceVerdict,
  sourceHealth,
} from '@veracite/core'
import { createFindSettings, type FindSettings } from './article-settings.js'
import { openBaseline } from './baseline/apply-baseline.js'
import { type FindNarrowing, findNarrowings } from './changes/find-narrowings.js'
import type { ReportListener } from './citation-stream.js'
import { type Collector, createCollector, type DoneArticle, type FixedText } from './collector.js'
import { configKeys, validateConfig } from './config.js'
import { readOneByOne } from './inputs/read-inputs.js'
import { loadPlugins } from './load-plugins.js'
import { networkOptions } from './network-options.js'
import { type Articles, parseAll, parseEach } from './parse-articles.js'
import type { Progress } from './progress.js'
import type { Config } from './settings.js'

/** What to check and how: all that a configuration can say, and what is of this run alone. */
export interface VeraciteOptions extends Config, ReportListener {
  /** Files, folders, globs and dumps; `!` before one takes away what it matches. */
  readonly inputs?: readonly string[]
  /**
   * Articles that are read already, or read themselves one by one; reported before those of `inputs`. Where `keep` lets
   * that be, and neither `since`, `record` nor `replay` is given, what is linted or extracted is dropped before the next is
   * asked for, and what is checked as soon as it is done.
   */
  readonly documents?: Articles
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
  /** The store to use where none is named; what hinders its use hinders nothing else. @default none */
  readonly defaultStore?: string
  /** A git revision: only the citations in lines that changed since are looked at. */
  readonly since?: string
  /** A file with the findings that are known already: only new ones are reported. */
  readonly baseline?: string
  /**
   * Whether what is found is written to `baseline`, and so known from then on.
   * @default false
   */
  readonly updateBaseline?: boolean
  /**
   * Has an archive save the pages that live and of which no archive has a copy: `trial` only lists them.
   * @default none are saved
   */
  readonly save?: 'order' | 'trial'
  /** The keys of an account at the Internet Archive, to save more with. */
  readonly credentials?: NonNullable<SaverOptions['credentials']>
  /** Called with what became of each page that was to be saved. */
  readonly onSaved?: (result: SavedSource) => void
  /**
   * Applies fixes before it reports what is left: those that are safe, or all of them. No file is written.
   * @default none are applied
   */
  readonly fix?: 'safe' | 'all'
  /** Called with each article that fixes changed. */
  readonly onFixed?: (article: FixedText) => void
  /** Ends the run early; the report then has what was found so far, and a notice `interrupted`. */
  readonly signal?: AbortSignal
  /**
   * What the report holds: the articles, or only how much was found in them, where `onCitation` and `onFile` told the
   * rest.
   * @default 'files'
   */
  readonly keep?: 'files' | 'summary'
  /** Called at the start, and with each article that is read or source that is checked. */
  readonly onProgress?: (progress: Progress) => void
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
  const config = await readConfig(options)
  const settingsFor = createFindSettings(config, options.cwd ?? process.cwd())
  const documents = await gatherDocuments(options, settingsFor)
  const narrowing = await findNarrowings('length' in documents ? documents : [], options)
  const baseline = await openBaseline({ cwd: process.cwd(), ...options })
  const collector = createCollector({ ...options, plugins: config.plugins, settingsFor, baseline })
  const run = { config, options, settingsFor, collector, narrowing }
  if (options.command === 'extract' || options.command === 'lint')
    await parseAll(documents, run, (parsed, index) =>
      collector.add(index, { parsed, narrowing: narrowing(parsed) }),
    )
  else await checkAll(documents, run)
  if (options.signal?.aborted) collector.notice(interrupted)
  const report = collector.report()
  await baseline?.save({ isChecked: options.command === 'check' && report.notices.length === 0 })
  const gone = baseline?.gone ?? 0
  return gone > 0 ? { ...report, notices: [...report.notices, goneNotice(gone)] } : report
}

function goneNotice(count: number): RunNotice {
  const findings = count === 1 ? '1 finding' : `${count} findings`
  return {
    id: 'baseline-outdated',
    message: `${findings} of the baseline are no more; --update-baseline takes them out`,
  }
}

interface LoadedConfig extends Config {
  readonly plugins: readonly Rule[]
}

/** The settings of a run, its rules of the user's own loaded. */
async function readConfig(options: VeraciteOptions): Promise<LoadedConfig> {
  const config = validateConfig(configOf(options), 'options')
  const plugins = await loadPlugins(config.plugins ?? [], options.cwd ?? process.cwd())
  return { ...validateConfig({ ...config, plugins }, 'options'), plugins }
}

function configOf(options: VeraciteOptions): object {
  const entries = Object.entries(options)
  return Object.fromEntries(
    entries.filter(([key, value]) => configKeys.includes(key) && value !== undefined),
  )
}

/** The articles one by one, or where any of them must be known before the first is looked at, all. */
async function gatherDocuments(
  options: VeraciteOptions,
  settingsFor: FindSettings,
): Promise<Articles> {
  const documents = readDocuments(options, settingsFor)
  const { keep, since, command = 'check', record, replay } = options
  // Pages of a recording are asked for once each, in one order.
  const isWhole = command === 'check' && (record ?? replay) !== undefined
  if (keep === 'summary' && since === undefined && !isWhole) return documents
  const all: SourceDocument[] = []
  for await (const document of documents) all.push(document)
  return all
}

async function* readDocuments(
  options: VeraciteOptions,
  settingsFor: FindSettings,
): AsyncGenerator<SourceDocument, void, undefined> {
  const { documents = [], inputs = [], cwd = process.cwd() } = options
  const withSyntax = (document: SourceDocument): SourceDocument => {
    const { syntax } = settingsFor(document.path)
    return syntax ? { syntax, ...document } : document
  }
  for await (const document of documents) yield withSyntax(document)
  if (inputs.length === 0) return
  for await (const document of readOneByOne(inputs, { ...options, cwd })) yield withSyntax(document)
}

interface Run {
  readonly config: LoadedConfig
  readonly settingsFor: FindSettings
  readonly options: VeraciteOptions
  readonly collector: Collector
  readonly narrowing: FindNarrowing
}

async function checkAll(documents: Articles, run: Run): Promise<void> {
  const { config, options, collector } = run
  const { cwd = process.cwd(), record, replay, signal, onProgress } = options
  // What carries out a check is loaded only for one: the other commands start twice as fast.
  const { checkDocuments } = await import('./check-documents.js')
  const { openEvidence } = await import('./open-evidence.js')
  const { openStore } = await import('./open-store.js')
  const kept = await openStore({
    cwd,
    ...(replay === undefined ? storeOptions(options) : {}),
    isRecorded: record !== undefined,
    onNotice: collector.notice,
  })
  const evidence = await openEvidence({ cwd, record, replay })
  try {
    const articles = new Map<number, DoneArticle>()
    const checkOptions: CheckOptions = {
      ...networkOptions(config),
      ...evidence.checkOptions,
      ...(await rememberOnce(documents)),
      ...kept.checkOptions,
      ...(signal && { signal }),
      onProgress: (progress) => onProgress?.({ unit: 'sources', ...progress }),
      onNotice: collector.notice,
    }
    const atRisk: string[] = []
    await checkDocuments(await narrowDocuments(documents, run, articles), checkOptions, {
      onCitation(checked) {
        const article = articles.get(checked.index)
        if (article) collector.addCitation(checked, article.parsed)
      },
      onChecked(index, verdicts) {
        atRisk.push(...listAtRisk(verdicts))
        const article = articles.get(index)
        if (article) collector.add(index, { ...article, verdicts })
        articles.delete(index)
      },
    })
    if (options.save !== undefined) await saveAll(atRisk, options, checkOptions)
  } finally {
    await evidence.close().finally(kept.close)
  }
}

/** Of articles that come one by one, many cite what earlier ones did: it is remembered, if only for this run. */
async function rememberOnce(documents: Articles): Promise<Pick<CheckOptions, 'store'>> {
  if ('length' in documents) return {}
  const { createMemoryStore } = await import('@veracite/checker')
  return { store: createMemoryStore() }
}

/**
 * What is to be checked of the articles: of all, where they are there already, else of each as it is read.
 *
 * @param articles where each is put under its place before it is checked
 */
async function narrowDocuments(
  documents: Articles,
  run: Run,
  articles: Map<number, DoneArticle>,
): Promise<readonly ParsedDocument[] | AsyncIterable<ParsedDocument>> {
  function narrow(parsed: ParsedDocument, index: number): ParsedDocument {
    const narrowing = run.narrowing(parsed)
    articles.set(index, { parsed, narrowing })
    return narrowing.document
  }
  async function* narrowEach(): AsyncGenerator<ParsedDocument> {
    let index = 0
    for await (const parsed of parseEach(documents, run)) yield narrow(parsed, index++)
  }
  if (!('length' in documents)) return narrowEach()
  const narrowed: ParsedDocument[] = []
  await parseAll(documents, run, (parsed, index) => narrowed.push(narrow(parsed, index)))
  return narrowed
}

function listAtRisk(verdicts: readonly SourceVerdict[]): readonly string[] {
  return verdicts.flatMap(({ live, archive, url }) =>
    sourceHealth(live, archive) === 'at-risk' ? [url] : [],
  )
}

async function saveAll(
  urls: readonly string[],
  { save, credentials, onSaved }: VeraciteOptions,
  checkOptions: CheckOptions,
): Promise<void> {
  const { savePages } = await import('@veracite/checker')
  const { archiveInterval: interval, ...shared } = checkOptions
  const results = savePages(urls, {
    ...shared,
    ...(interval !== undefined && { interval }),
    ...(save && { mode: save }),
    ...(credentials && { credentials }),
  })
  for await (const result of results) onSaved?.(result)
}

/** What is kept, and where; a recording that is replayed stands for itself. */
function storeOptions({ store, defaultStore, ledger, ...options }: VeraciteOptions) {
  // What is led elsewhere is not what the web says: such a run keeps nothing unless it is told where.
  const { connectTo = [], allowPrivate = false, proxy } = options
  const isPublic = connectTo.length === 0 && !allowPrivate && proxy === undefined
  return { store, ledger, ...(isPublic ? { defaultStore } : {}) }
}
