import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ReportFile } from '@veracite/core'
import { describe, expect, it } from 'vitest'
import { type Progress, veracite } from '../src/index.ts'
import { makeFolder } from './temporary-folder.ts'

const article = '{{cite web |url=http://news.example/}}'

describe('veracite', () => {
  it('lints articles in memory and articles in files', async () => {
    const cwd = makeFolder({ 'a.wiki': article })
    const report = await veracite({
      command: 'lint',
      documents: [{ path: 'memory.md', text: article }],
      inputs: ['a.wiki'],
      cwd,
    })
    expect(report.files.map(({ path, syntax }) => [path, syntax])).toEqual([
      ['memory.md', 'markdown'],
      ['a.wiki', 'wikitext'],
    ])
    expect(report.tool.name).toBe('veracite')
    expect(report.files[1]?.citations).toHaveLength(1)
    expect(report.files[1]?.citations[0]).not.toHaveProperty('health')
    expect(report.summary.errors).toBeGreaterThan(0)
  })

  it('only extracts where nothing more is asked', async () => {
    const documents = [{ path: 'a.wiki', text: article }]
    const report = await veracite({ command: 'extract', documents })
    expect(report.summary).toMatchObject({ citations: 1, errors: 0, warnings: 0 })
  })

  it('knows the templates of other wikis where it is told to', async () => {
    const documents = [
      { path: 'a.wiki', text: '{{Literatur |Titel=Buch}} {{Quelle Netz |Name=Seite}}' },
    ]
    const own = {
      language: 'xx',
      namespaces: [],
      templates: { 'cite web': { names: ['quelle netz'] } },
      parameters: { name: 'title' },
      months: [],
    }
    const { files } = await veracite({ command: 'extract', documents, packs: ['de', own] })
    const found = files[0]?.citations.map(({ citation }) => citation.parameters[0]?.name)
    expect(found).toEqual(['title', 'title'])
    await expect(veracite({ documents, packs: ['tlh'] })).rejects.toThrow(/packs.*de, es, fr/)
  })

  it('takes rules, presets and the syntax from its options', async () => {
    const documents = [{ path: 'a.txt', text: article }]
    const report = await veracite({
      command: 'lint',
      documents,
      syntax: 'markdown',
      rules: { 'missing-title': 'off' },
    })
    expect(report.files[0]?.syntax).toBe('markdown')
    expect(report.files[0]?.diagnostics.map(({ ruleId }) => ruleId)).not.toContain('missing-title')
  })

  it('tells how far it is', async () => {
    const seen: Progress[] = []
    const documents = ['a', 'b'].map((path) => ({ path, text: article }))
    await veracite({ command: 'lint', documents, onProgress: (progress) => seen.push(progress) })
    expect(seen.map(({ unit, done, total }) => [unit, done, total])).toEqual([
      ['articles', 1, 2],
      ['articles', 2, 2],
    ])
  })

  it('hands on each article as it gets done', async () => {
    const order: string[] = []
    const documents = ['a', 'b'].map((path) => ({ path, text: article }))
    const report = await veracite({
      command: 'lint',
      documents,
      onProgress: ({ done }) => order.push(`${done} done`),
      onFile: ({ path }) => order.push(path),
    })
    expect(order).toEqual(['a', '1 done', 'b', '2 done'])
    expect(report.files).toHaveLength(2)
  })

  it('reports what it has when it is interrupted', async () => {
    const controller = new AbortController()
    const documents = ['a', 'b'].map((path) => ({ path, text: article }))
    const report = await veracite({
      command: 'lint',
      documents,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    expect(report.files.map(({ path }) => path)).toEqual(['a'])
    expect(report.notices).toMatchObject([{ id: 'interrupted' }])
  })

  it('throws typed errors', async () => {
    await expect(veracite({ inputs: ['absent.md'], cwd: '/' })).rejects.toMatchObject({
      name: 'InputError',
      code: 'not-found',
    })
    await expect(veracite({ documents: [], retries: -1 })).rejects.toMatchObject({
      name: 'ConfigError',
      message: 'options: retries must be a whole number from 0 to 20',
    })
  })

  it.each(['lint', 'extract'] as const)(
    '%ss articles one by one, and keeps none',
    async (command) => {
      const texts = ['{{cite web |title=A}}', '{{cite book |title=B}} {{cite book}}', 'no citation']
      const events: string[] = []
      async function* read() {
        for (const [index, text] of texts.entries()) {
          events.push(`read ${index}`)
          yield { path: `${index}.wiki`, text }
        }
      }
      const onFile = ({ path }: { readonly path: string }) => events.push(`told of ${path}`)
      const passing = await veracite({ documents: read(), command, keep: 'summary', onFile })
      const documents = texts.map((text, index) => ({ path: `${index}.wiki`, text }))
      const kept = await veracite({ documents, command })
      expect(passing).toEqual({ ...kept, files: [] })
      expect(kept.summary.citations).toBe(3)
      expect(events).toEqual(
        texts.flatMap((_, index) => [`read ${index}`, `told of ${index}.wiki`]),
      )
    },
  )

  it('checks articles that come one by one as it does all together, and keeps none', async () => {
    const asked: string[] = []
    const server = createServer(({ url = '' }, response) => {
      asked.push(url)
      response.setHeader('content-type', 'text/html')
      response.end(`<title>A</title><h1>A</h1><p>${'words '.repeat(200)}</p>`)
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const cite = (page: number) => `{{cite web |title=A |url=http://127.0.0.1:${port}/${page}}}`
    const texts = [cite(1), `${cite(2)} ${cite(1)}`, 'no citation', cite(3)]
    const documents = texts.map((text, index) => ({ path: `${index}.wiki`, text }))
    async function* read() {
      yield* documents
    }
    const files: ReportFile[] = []
    const options = { allowPrivate: true, archives: {}, hostInterval: 0 }
    try {
      const onFile = (file: ReportFile) => files.push(file)
      const passing = await veracite({ ...options, documents: read(), keep: 'summary', onFile })
      expect(asked.sort()).toEqual(['/1', '/2', '/3'])
      const kept = await veracite({ ...options, documents })
      expect(passing).toEqual({ ...kept, files: [] })
      const withoutTimes = JSON.stringify(files).replaceAll(/"checkedAt":"[^"]*"/g, '""')
      expect(withoutTimes).toBe(JSON.stringify(kept.files).replaceAll(/"checkedAt":"[^"]*"/g, '""'))
      expect(withoutTimes.match(/"status":"alive"/g)).toHaveLength(4)
    } finally {
      server.close()
    }
  })
})
