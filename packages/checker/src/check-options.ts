import type { BudgetStore, Clock } from '@veracite/archives'
import type { EvidenceStore, RunNotice, Transport } from '@veracite/core'
import type { ArchiveChecker } from './archive/check-archive.js'
import type { CheckSettings } from './defaults.js'
import type { SettingsByHost } from './network/host-headers.js'
import type { LeftOpen, LeftQuestion, LeftReason } from './replay/left-open.js'

/** How far a check is. */
export interface CheckProgress {
  /** Sources whose verdict is known. */
  readonly done: number
  /** All sources of the citations. */
  readonly total: number
  /** Some of the hosts that are waited for. */
  readonly waitingFor: readonly string[]
}

/** How {@link check} works; what is left out is as in {@link defaults}. */
export interface CheckOptions extends Partial<CheckSettings> {
  /** Whether addresses that are not public may be asked. @default false */
  readonly allowPrivate?: boolean
  /** `HOST1:PORT1:HOST2:PORT2` rules, with curl's meaning. @default [] */
  readonly connectTo?: readonly string[]
  /** The proxy to ask for an address, if any. @default none */
  readonly proxyFor?: (url: string) => string | undefined
  /** Request headers by host: sent to that host on the live web and to no other, neither recorded nor stored. @default {} */
  readonly hosts?: SettingsByHost
  /** Whether addresses that differ in tracking parameters alone are one page, asked for without them. @default false */
  readonly foldTracking?: boolean
  /** Tells what becomes of sources in the archives, in place of asking `archives`. */
  readonly archiveChecker?: ArchiveChecker
  /** Keeps the archives' budgets from one run to the next. @default `store` */
  readonly budgetStore?: BudgetStore
  /** Carries the requests to the live web. @default got, under the address policy */
  readonly transport?: Transport
  /** Carries the requests to the archives. @default `transport`, else node-fetch under the same policy */
  readonly archiveTransport?: Transport
  /** Put around both transports: a recorder's `wrap`. */
  readonly wrapTransport?: (transport: Transport) => Transport
  /** Hears what is left unchecked for what became of the run: a recorder's `leave`. */
  readonly onLeft?: (left: LeftOpen) => void
  /** Why the run that is replayed left something unchecked, which is left again: a replay's `wasLeft`. */
  readonly wasLeft?: (question: LeftQuestion) => LeftReason | undefined
  /** @default the time of this machine */
  readonly clock?: Clock
  /** 0 to 1, for the jitter of repetitions. @default Math.random */
  readonly random?: () => number
  /** Ends the check early: what is not known by then is `unchecked`, `interrupted`. */
  readonly signal?: AbortSignal
  /** Milliseconds after which what is not known yet is left `unchecked`, `budget-spent`. @default no bound */
  readonly timeBudget?: number
  /** Keeps what is observed, and how pages fail, from one run to the next. @default none */
  readonly store?: EvidenceStore
  /** Whether the store is only written to, as where a recording of the run is to give the same verdicts by itself. @default 'both' */
  readonly storeAccess?: 'both' | 'write'
  /** Called at the start, and with each verdict. */
  readonly onProgress?: (progress: CheckProgress) => void
  /** Called at most once for each kind of notice. */
  readonly onNotice?: (notice: RunNotice) => void
}
