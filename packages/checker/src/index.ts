export {
  type ArchiveChecker,
  type ArchiveCheckerOptions,
  type ArchiveQuestion,
  createArchiveChecker,
} from './archive/check-archive.js'
export { isNotFoundPage } from './judge/soft-404.js'
export { scoreMatch } from './match/score-match.js'
export { scoreTitle } from './match/score-title.js'
export { readPage } from './page/read-page.js'
export { createRecorder, type Recorder, type RecorderOptions } from './replay/create-recorder.js'
export { openReplay, type Replay } from './replay/open-replay.js'
export type { RecordBounds } from './replay/read-records.js'
export { ReplayError, type ReplayErrorCode } from './replay/replay-error.js'
