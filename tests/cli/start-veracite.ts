import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { CommandResult } from '../support/run-veracite.js'

const command = fileURLToPath(new URL('../../packages/cli/bin/veracite.js', import.meta.url))

export interface StartOptions {
  /** @default the folder of the tests */
  readonly cwd?: string
  /** All of the environment, beside what a process needs to start. @default {} */
  readonly env?: Readonly<Record<string, string>>
  /** What standard input holds. @default '' */
  readonly input?: string
}

/** A run of the command that is under way. */
export interface RunningCommand {
  readonly child: ChildProcess
  readonly finished: Promise<CommandResult>
}

/** Starts the built command as a user would, in an environment of its own. */
export function startVeracite(
  args: readonly string[],
  { cwd = import.meta.dirname, env = {}, input = '' }: StartOptions = {},
): RunningCommand {
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      SYSTEMROOT: process.env['SYSTEMROOT'] ?? '',
      XDG_CACHE_HOME: join(tmpdir(), 'veracite-tests-cache'),
      ...env,
    },
    timeout: 60_000,
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk
  })
  // The command may well end without reading all of it.
  child.stdin.on('error', () => {}).end(input)
  const finished = new Promise<CommandResult>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
  return { child, finished }
}

/** Runs the built command to its end. */
export function runVeracite(
  args: readonly string[],
  options?: StartOptions,
): Promise<CommandResult> {
  return startVeracite(args, options).finished
}

/** Makes a folder with files in it that is gone when the test is over; returns its path. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'veracite-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}
