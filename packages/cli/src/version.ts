import { readFileSync } from 'node:fs'

/** The version of the veracite package. */
export const version: string = readVersion()

function readVersion(): string {
  const manifest = new URL('../package.json', import.meta.url)
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}
