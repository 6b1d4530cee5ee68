// Installs the dependencies and builds the packages, each only where something changed, so that the
// two commands of the README work from a fresh clone and are quick when run again.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const installedMark = new URL('node_modules/.veracite-installed', root)

/** Runs a command in the workspace root; its failure ends the process with the same status. */
export function run(command, ...args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    // npx is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs the command-line entry of a dependency with the node that runs this script. */
export function runTool(path, ...args) {
  run(process.execPath, `node_modules/${path}`, ...args)
}

/** Runs the pnpm that `packageManager` pins; npx fetches it where it is not there yet. */
export function runPnpm(...args) {
  const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  run('npx', '--yes', packageManager, ...args)
}

function installationKey() {
  const hash = createHash('sha256')
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'])
    hash.update(readFileSync(new URL(file, root)))
  return hash.digest('hex')
}

/** Installs the dependencies, unless the lockfile is what it was. */
export function install() {
  const key = installationKey()
  if (existsSync(installedMark) && readFileSync(installedMark, 'utf8') === key) return
  runPnpm('install', '--frozen-lockfile', '--prefer-offline')
  writeFileSync(installedMark, key)
}

/** Compiles every package; incremental. */
export function build() {
  runTool('typescript/bin/tsc', '-b')
}
