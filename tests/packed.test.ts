import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InstalledPackages, installPackages } from './support/installed-packages.js'

const root = fileURLToPath(new URL('../', import.meta.url))

let installed: InstalledPackages

beforeAll(() => {
  installed = installPackages()
}, 60_000)

afterAll(() => installed.remove())

function runNode(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: installed.folder, encoding: 'utf8' })
}

function exampleOf(file: string): string {
  return /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? ''
}

/** What the comments behind an example's `console.log` say that it prints. */
function promisedBy(example: string): string[] {
  return Array.from(example.matchAll(/console\.log\(.*\) \/\/ (.*)/g), ([, output = '']) => output)
}

describe('the packages as published', () => {
  it('bring a command that says its version', () => {
    const { version } = JSON.parse(
      readFileSync(join(installed.folder, 'node_modules/veracite/package.json'), 'utf8'),
    )
    expect(runNode('node_modules/veracite/bin/veracite.js', '--version').trim()).toBe(version)
  })

  it('run the library example of the README', () => {
    const example = exampleOf('README.md')
    expect(example).toContain("from 'veracite'")
    writeFileSync(join(installed.folder, 'article.wiki'), '{{cite web |url=ftp://a.example/}}\n')
    writeFileSync(join(installed.folder, 'example.mjs'), example)
    expect(runNode('example.mjs')).toContain('missing-title')
  })

  it.each(globSync('packages/*/README.md', { cwd: root }))('run the example of %s', (file) => {
    const example = exampleOf(file)
    writeFileSync(join(installed.folder, 'example.mjs'), example)
    const output = runNode('example.mjs')
    expect(output).not.toBe('')
    for (const promise of promisedBy(example)) expect(output).toContain(promise)
  })
})
