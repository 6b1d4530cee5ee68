import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const script = fileURLToPath(new URL('store-process.js', import.meta.url))

/** A process at work with a store. */
export interface StoreProcess {
  readonly child: ChildProcess
  /** The lines it has printed: numbers of records that it was told are written, then how it ended. */
  readonly lines: readonly string[]
  readonly ended: Promise<unknown>
}

/** How a process is started. */
export interface StoreProcessOptions {
  /** Records to write, or to read. */
  readonly count: number
  /** @default 'write' */
  readonly task?: 'write' | 'read'
  /** Kibibytes that a file may have. @default any */
  readonly fileLimit?: number
}

/** Starts a process that writes records `NAME-0`, `NAME-1`, … and counts them, or reads them. */
export function startStoreProcess(
  file: string,
  name: string,
  { count, task = 'write', fileLimit }: StoreProcessOptions,
): StoreProcess {
  const command = [process.execPath, script, task, file, name, String(count)]
  const limit = ['bash', '-c', `ulimit -f ${fileLimit}; exec "$@"`, 'bash']
  // The superuser may write to anything, unless it gives that up.
  const waiver = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all'] : []
  const [program = '', ...args] = [
    ...(fileLimit === undefined ? [] : limit),
    ...(task === 'read' ? waiver : []),
    ...command,
  ]
  const child = spawn(program, args)
  const lines: string[] = []
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = `${rest}${chunk}`.split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  return { child, lines, ended: once(child, 'close') }
}

/** The path of a store in a folder that is gone when the test is over. */
export function makeStorePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'veracite-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'store.db')
}
