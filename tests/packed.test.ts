import { execFile, execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { globSync } from 'tinyglobby'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InstalledPackages, installPackages } from './support/installed-packages.js'

const root = fileURLToPath(new URL('../', import.meta.url))

let installed: InstalledPackages

beforeAll(() => {
  installed = installPackages()
  // What the examples need beside the packages.
  for (const name of ['unified', 'remark-parse', 'remark-gfm', 'remark-stringify']) {
    const source = join(root, 'packages/parser/node_modules', name)
    symlinkSync(source, join(installed.folder, 'node_modules', name), 'junction')
  }
}, 180_000)

afterAll(() => installed.remove(), 60_000)

function runNode(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: installed.folder, encoding: 'utf8' })
}

function examplesOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return Array.from(text.matchAll(/```js\n([\s\S]*?)```/g), ([, example = '']) => example)
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
    const [example = ''] = examplesOf('README.md')
    expect(example).toContain("from 'veracite'")
    writeFileSync(join(installed.folder, 'article.wiki'), '{{cite web |url=ftp://a.example/}}\n')
    writeFileSync(join(installed.folder, 'example.mjs'), example)
    expect(runNode('example.mjs')).toContain('missing-title')
  })

  it.each(globSync('packages/*/README.md', { cwd: root }))('run the examples of %s', (file) => {
    const examples = examplesOf(file)
    expect(examples).not.toEqual([])
    for (const example of examples) {
      writeFileSync(join(installed.folder, 'example.mjs'), example)
      const output = runNode('example.mjs')
      expect(output).not.toBe('')
      for (const promise of promisedBy(example)) expect(output).toContain(promise)
    }
  })
})

describe('the examples of docs/library.md', () => {
  let server: Server
  let origin: string
  let asked: string[] = []

  beforeAll(async () => {
    for (const example of examplesOf('docs/library.md')) {
      const [, name = ''] = /^\/\/ ([\w-]+)\.js\n/.exec(example) ?? []
      writeFileSync(join(installed.folder, `${name}.mjs`), example)
    }
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      if (request.url === '/gone') response.writeHead(410).end()
      else if (request.url === '/silent') return
      else response.setHeader('content-type', 'text/html').end(page)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  /** Runs a program that keeps its results in `result`; it must end by itself and say nothing else. */
  async function run(program: string): Promise<unknown> {
    asked = []
    const file = join(installed.folder, 'program.mjs')
    const print =
      'import { writeFileSync } from "node:fs"; writeFileSync(3, JSON.stringify(result))'
    writeFileSync(file, `const origin = ${JSON.stringify(origin)}\n${program}\n${print}\n`)
    const shell = `exec "$0" program.mjs 3> result.json`
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', shell, process.execPath], {
      cwd: installed.folder,
      timeout: 60_000,
    })
    expect([stdout, stderr]).toEqual(['', ''])
    return JSON.parse(readFileSync(join(installed.folder, 'result.json'), 'utf8'))
  }

  const local = 'archives: {}, allowPrivate: true, hostInterval: 0, retries: 0'

  it('check what an edit changed, with progress, and end by themselves without a word', async () => {
    const result = await run(`
      import { checkOnSave } from './check-on-save.mjs'
      const cite = (path) => '{{cite web |title=A page of words |url=' + origin + path + '}}\\n'
      const result = { verdicts: [], progress: [] }
      await checkOnSave({
        before: { path: 'a.wiki', text: cite('/kept') },
        after: { path: 'a.wiki', text: cite('/kept') + cite('/new') + cite('/gone') },
        onVerdict: ({ line, verdict }) => result.verdicts.push([line, verdict.live.status]),
        onProgress: ({ done, total }) => result.progress.push([done, total]),
        ${local},
      })
      result.verdicts.sort()
    `)
    expect(result).toMatchObject({
      verdicts: [
        [2, 'alive'],
        [3, 'dead'],
      ],
    })
    expect((result as { progress: unknown[] }).progress.at(-1)).toEqual([2, 2])
    expect(asked).not.toContain('/kept')
  })

  it('end at once when they are told to, with what is not known', async () => {
    const result = await run(`
      import { checkOnSave } from './check-on-save.mjs'
      const result = []
      await checkOnSave({
        before: { path: 'a.wiki', text: '' },
        after: { path: 'a.wiki', text: '{{cite web |url=' + origin + '/silent}}' },
        onVerdict: ({ verdict }) => result.push([verdict.live.status, verdict.live.reason]),
        signal: AbortSignal.timeout(200),
        ${local},
      })
    `)
    expect(result).toEqual([['unchecked', 'interrupted']])
  })

  it('lint Markdown in a pipeline', async () => {
    const result = await run(`
      import remarkParse from 'remark-parse'
      import remarkStringify from 'remark-stringify'
      import { unified } from 'unified'
      import { lintCitations } from './lint-citations.mjs'
      const processor = unified().use(remarkParse).use(lintCitations).use(remarkStringify)
      const file = await processor.process('Text <<cite web | url=https://a.example/>>.')
      const result = file.messages.map(({ ruleId, source, line, column }) => [source, ruleId, line, column])
    `)
    expect(result).toContainEqual(['veracite', 'missing-title', 1, 8])
  })

  it('list fixes and apply one', async () => {
    const result = await run(`
      import { applyOne, listFixes } from './fixes.mjs'
      const text = '{{cite web |title=T |acessdate=1 May 2020 |url=https://a.example/?utm_source=b}}'
      const fixes = listFixes({ path: 'a.wiki', text })
      const result = fixes.map(({ isSafe, changes, finding }) => [isSafe, changes, applyOne(text, finding)])
    `)
    expect(result).toContainEqual([
      false,
      [{ from: 'acessdate', to: 'access-date' }],
      '{{cite web |title=T |access-date=1 May 2020 |url=https://a.example/?utm_source=b}}',
    ])
    expect(result).toContainEqual([
      true,
      [{ from: 'https://a.example/?utm_source=b', to: 'https://a.example/' }],
      '{{cite web |title=T |acessdate=1 May 2020 |url=https://a.example/}}',
    ])
  })

  it('use a store and a fetch of their own', async () => {
    const result = await run(`
      import { parse } from '@veracite/parser'
      import { checkWith } from './own-store-and-fetch.mjs'
      const rows = new Map()
      const table = { get: async (key) => rows.get(key), set: async (key, text) => void rows.set(key, text) }
      const fetched = []
      const ownFetch = (url, init) => { fetched.push(url); return fetch(url, init) }
      const text = '{{cite web |title=A page of words |url=' + origin + '/words}}'
      const { citations } = parse({ path: 'a.wiki', text })
      const result = []
      for (const allowPrivate of [false, true, true]) {
        const options = { fetch: ownFetch, table, allowPrivate, archives: {}, hostInterval: 0 }
        for await (const { live } of checkWith(citations, options)) {
          result.push([live.status, live.reason, fetched.length])
        }
      }
    `)
    expect(result).toEqual([
      ['unchecked', 'private-address', 0],
      ['alive', 'ok', 1],
      ['alive', 'ok', 1],
    ])
  })
})

const page = `<title>A page of words</title><h1>A page of words</h1><p>${'Words. '.repeat(100)}</p>`
