import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InstalledPackages, installPackages } from './support/installed-packages.js'

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8')

let installed: InstalledPackages

beforeAll(() => {
  installed = installPackages()
}, 60_000)

afterAll(() => installed.remove())

function runNode(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: installed.folder, encoding: 'utf8' })
}

describe('the packages as published', () => {
  it('bring a command that says its version', () => {
    const { version } = JSON.parse(
      readFileSync(join(installed.folder, 'node_modules/veracite/package.json'), 'utf8'),
    )
    expect(runNode('node_modules/veracite/bin/veracite.js', '--version').trim()).toBe(version)
  })

  it('run the library example of the README', () => {
    const example = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    expect(example).toContain("from 'veracite'")
    writeFileSync(join(installed.folder, 'article.wiki'), '{{cite web |url=ftp://a.example/}}\n')
    writeFileSync(join(installed.folder, 'example.mjs'), example)
    expect(runNode('example.mjs')).toContain('missing-title')
  })
})
