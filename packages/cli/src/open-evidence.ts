import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { CheckOptions } from '@veracite/checker'
import { InputError } from './errors/input-error.js'
import { describeFailure, errorCode } from './inputs/system-error.js'
import { notWritable } from './output.js'
import { printable } from './printable.js'
import { version } from './version.js'

/** What a check does with the evidence of its exchanges. */
export interface Evidence {
  readonly checkOptions: Pick<
    CheckOptions,
    'transport' | 'clock' | 'wrapTransport' | 'onLeft' | 'wasLeft'
  >
  /** Resolves when all is written. */
  close(): Promise<void>
}

export interface EvidenceOptions {
  readonly cwd: string
  /** The file to keep every exchange in. */
  readonly record?: string | undefined
  /** The recording to answer from. */
  readonly replay?: string | undefined
}

/**
 * Opens the recording that a check is to write or to answer from.
 *
 * @throws {InputError} where it cannot be written or is no recording
 */
export async function openEvidence({ cwd, record, replay }: EvidenceOptions): Promise<Evidence> {
  if (replay !== undefined) return replayFrom(replay, resolve(cwd, replay))
  if (record !== undefined) return recordTo(record, resolve(cwd, record))
  return { checkOptions: {}, close: async () => {} }
}

async function replayFrom(path: string, file: string): Promise<Evidence> {
  const { openReplay, ReplayError } = await import('@veracite/checker')
  try {
    const transport = await openReplay(createReadStream(file))
    const { clock, wasLeft } = transport
    return { checkOptions: { transport, clock, wasLeft }, close: async () => {} }
  } catch (cause) {
    const name = printable(path)
    if (errorCode(cause) === 'ENOENT')
      throw new InputError('not-found', `${name} does not exist`, { cause })
    const why = cause instanceof ReplayError ? cause.message : describeFailure(cause)
    throw new InputError('not-readable', `${name} cannot be replayed: ${printable(why)}`, { cause })
  }
}

async function recordTo(path: string, file: string): Promise<Evidence> {
  const { createRecorder } = await import('@veracite/checker')
  const handle = await open(file, 'w').catch((cause) => {
    throw notWritable(path, cause)
  })
  const recorder = createRecorder({
    write: async (bytes) => {
      await handle.appendFile(bytes).catch((cause) => {
        throw notWritable(path, cause)
      })
    },
    clock: { now: () => Date.now() },
    software: `veracite/${version}`,
  })
  return {
    checkOptions: { wrapTransport: recorder.wrap, onLeft: recorder.leave },
    close: () => recorder.finish().finally(() => handle.close()),
  }
}
