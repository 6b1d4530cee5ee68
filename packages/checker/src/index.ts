export type { ArchiveChecker, ArchiveQuestion } from './archive/check-archive.js'
export { check } from './check.js'
export type { CheckOptions, CheckProgress } from './check-options.js'
export { createTransports, type Transports } from './create-transports.js'
export type { JudgeContext } from './judge/judge-context.js'
export { judgeLive } from './judge/judge-live.js'
export { isNotFoundPage } from './judge/soft-404.js'
export { scoreMatch } from './match/score-match.js'
export { scoreTitle } from './match/score-title.js'
export { type AgentOptions, type Agents, createAgents } from './network/agents.js'
export type { NameResolver, ResolvedAddress } from './network/name-resolver.js'
export { readPage } from './page/read-page.js'
export {
  createRecorder,
  type Recorder,
  type RecorderOptions,
} from './replay/create-recorder.js'
export { openReplay } from './replay/open-replay.js'
export { ReplayError } from './replay/replay-error.js'
export { collectTargets } from './resolvers/collect-targets.js'
export { type SaverOptions, savePages } from './save/save-pages.js'
export type { SavedSource } from './save/save-sources.js'
export {
  type CheckSettings,
  ConfigError,
  type ConnectTo,
  defaults,
  type Endpoint,
  type HostSettings,
  parseConnectTo,
  type SettingsByHost,
} from './settings.js'
export { type Ledger, type LedgerOptions, openLedger } from './store/ledger.js'
export { createMemoryStore } from './store/memory-store.js'
export { StoreError, type StoreErrorCode } from './store/store-error.js'
export { createGotTransport, type GotTransportOptions } from './transport/got-transport.js'
export { type FetchFunctionOptions, transportFromFetch } from './transport/transport-from-fetch.js'
