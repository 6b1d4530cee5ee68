import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../../packages/cli/bin/veracite.js', import.meta.url))

/**
 * Puts an `npx` in a folder that runs the built command as `npx --yes veracite` would run the published one; gives the
 * PATH that finds it first.
 */
export function installNpxShim(folder: string): string {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const script = [
    '#!/bin/sh',
    '[ "$1" = --yes ] && shift',
    'case "$1" in veracite | veracite@latest) shift ;; *) exit 97 ;; esac',
    `exec '${process.execPath}' '${command}' "$@"`,
  ]
  writeFileSync(join(bin, 'npx'), `${script.join('\n')}\n`)
  chmodSync(join(bin, 'npx'), 0o755)
  return `${bin}${delimiter}${process.env['PATH'] ?? ''}`
}
