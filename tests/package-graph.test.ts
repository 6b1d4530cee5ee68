import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'

const packagesFolder = fileURLToPath(new URL('../packages/', import.meta.url))

/** What each package may import of the others: the directions of docs/architecture.md. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  parser: ['core'],
  reporter: ['core'],
  archives: ['core'],
  linter: ['core', 'archives'],
  checker: ['core', 'archives'],
  audit: ['core', 'parser', 'reporter', 'archives', 'linter', 'checker'],
  cli: ['core', 'parser', 'reporter', 'archives', 'linter', 'checker', 'audit'],
}

/** Sources that must run in a browser. */
const browserSafe = /^(core|parser|linter|reporter)\/|^archives\/src\/archive-url/

interface Import {
  readonly file: string
  readonly specifier: string
}

const sources = globSync('*/src/**/*.ts', { cwd: packagesFolder })

function listImports(): Import[] {
  return sources.flatMap((file) => {
    const source = readFileSync(`${packagesFolder}${file}`, 'utf8')
    const matches = source.matchAll(/\b(?:from|import)\s*\(?\s*'([^'\n]+)'/g)
    return Array.from(matches, (match) => ({ file, specifier: match[1] ?? '' }))
  })
}

function packageOf(file: string): string {
  return file.split(/[/\\]/, 1)[0] ?? ''
}

const imports = listImports()

describe('the package graph', () => {
  it('has every package and only these', () => {
    expect(new Set(sources.map(packageOf))).toEqual(new Set(Object.keys(allowed)))
  })

  it('has imports in the directions of the design only', () => {
    const wrong = imports.filter(({ file, specifier }) => {
      const target = /^@veracite\/([^/]+)/.exec(specifier)?.[1]
      return target !== undefined && !allowed[packageOf(file)]?.includes(target)
    })
    expect(wrong).toEqual([])
  })

  it('reaches no package by a relative path', () => {
    const wrong = imports.filter(
      ({ file, specifier }) =>
        specifier.startsWith('.') &&
        specifier.split('/').filter((part) => part === '..').length > file.split('/').length - 3,
    )
    expect(wrong).toEqual([])
  })

  it('keeps Node built-ins out of what runs in a browser', () => {
    const wrong = imports.filter(
      ({ file, specifier }) => browserSafe.test(file) && specifier.startsWith('node:'),
    )
    expect(wrong).toEqual([])
  })

  it('touches process, console and the file system in the command alone', () => {
    const wrong = sources
      .filter((file) => !file.startsWith('cli/'))
      .filter((file) => {
        const source = readFileSync(`${packagesFolder}${file}`, 'utf8')
        const code = source.replace(/^\s*(?:\/\/|\/?\*).*/gm, '')
        return /\bconsole\.|\bprocess\.|'node:(?:fs|process|child_process)/.test(code)
      })
    expect(wrong).toEqual([])
  })

  it.each(Object.keys(allowed))('declares in %s the packages that it imports', (name) => {
    const manifest = JSON.parse(readFileSync(`${packagesFolder}${name}/package.json`, 'utf8'))
    const declared = Object.keys(manifest.dependencies ?? {})
      .filter((dependency) => dependency.startsWith('@veracite/'))
      .map((dependency) => dependency.replace('@veracite/', ''))
    expect(allowed[name]).toEqual(expect.arrayContaining(declared))
  })
})
