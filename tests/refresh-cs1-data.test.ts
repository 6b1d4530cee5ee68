import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)

/** The pages of a wiki whose module knows a parameter and a limit that are new. */
const pages: Readonly<Record<string, string>> = {
  'Module:Citation/CS1/Whitelist':
    "{ ['title'] = true, ['tide-table'] = true, ['lay-url'] = false, }",
  'Module:Citation/CS1/Configuration':
    "{ ['PMC'] = { parameters = 'pmc', id_limit = 12345678, }, ['RFC'] = { id_limit = 9300, } }\n" +
    "local aliases = {\n\t['Date'] = {'date', 'tide-date'},\n\t['URL'] = 'url',\n\t}\n" +
    "local keywords = {\n\tcs1 = {'cs1'},\t-- |mode=\n\t['bot: tide'] = {'bot: tide'},\n\t}\n\n" +
    "local keywords_lists = {\n\t['mode'] = make_keywords_list ({keywords.cs1, keywords['bot: tide']}),\n\t}\n\n" +
    "local patterns = {\n\t['generic_names'] = {\n\t\t['reject'] = {\n" +
    "\t\t\t{['en'] = {'about us', true}, ['local'] = nil},\n\t\t\t{['en'] = {'tide desk', true}, ['local'] = nil},\n\t\t\t}\n\t\t},\n" +
    "\t['generic_titles'] = {\n\t\t['reject'] = {\n\t\t\t{['en'] = {'^low%s+tide$', false}, ['local'] = nil},\n\t\t\t}\n\t\t}\n\t}",
  'Module:Citation/CS1/Suggestions':
    "{ ['titel of tides'] = 'title', -- ['tides'] = 'title',\n\t['titel'] = 'title', }",
}

/** What its interface says of languages, in two parts, and of other wikis. */
function answerQuery(query: URLSearchParams): unknown {
  if (query.get('meta') === 'siteinfo') {
    const interwikimap = [
      { prefix: 'en', language: 'English' },
      { prefix: 'tidal', language: 'Tidal' },
      { prefix: 'commons' },
    ]
    return { query: { interwikimap } }
  }
  return query.has('licontinue')
    ? { query: { languageinfo: { 'x-tidal': { code: 'x-tidal', name: 'Tidal Creole' } } } }
    : {
        query: { languageinfo: { en: { code: 'en', name: 'English' } } },
        continue: { licontinue: 'x-tidal', continue: '-||' },
      }
}

let server: Server
let folder: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://wiki')
    const page = pathname.endsWith('/api.php')
      ? JSON.stringify(answerQuery(searchParams))
      : pages[searchParams.get('title') ?? '']
    response.statusCode = page === undefined ? 404 : 200
    response.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  folder = await mkdtemp(join(tmpdir(), 'veracite-data-'))
  await cp(join(root, 'packages/linter/src/data'), folder, { recursive: true })
})

afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

async function refresh(...flags: string[]): Promise<string> {
  const wiki = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const script = join(root, 'scripts/refresh-cs1-data.js')
  const { stdout } = await run(process.execPath, [
    script,
    '--wiki',
    wiki,
    '--data',
    folder,
    ...flags,
  ])
  return stdout
}

/** The words in the tables that are written anew as a whole, in order. */
async function readWords(): Promise<readonly string[][]> {
  const tables = [
    ['cs1-generic-words.ts', 'genericNameWords'],
    ['languages.ts', 'languageNames'],
    ['languages.ts', 'languageCodes'],
    ['interwiki-prefixes.ts', 'interwikiPrefixes'],
  ] as const
  // Under a name of its own, as what is imported once is kept.
  const copy = await mkdtemp(join(folder, 'read-'))
  return await Promise.all(
    tables.map(async ([file, name]) => {
      await cp(join(folder, file), join(copy, file))
      const module: Record<string, Iterable<string>> = await import(join(copy, file))
      return [...(module[name] ?? [])].sort()
    }),
  )
}

describe('the script that refreshes the tables', () => {
  it('tells what differs, and writes it with its source and date where it is asked to', async () => {
    const before = await refresh()
    expect(before).toContain('Parameters that are missing here: tide-table\n')
    expect(before).toContain('Identifier limits that differ here: pmc 12345678\n')
    expect(before).toContain('Suggestions that differ here: titel of tides → title\n')
    expect(before).toContain('Names that a group of parameters lacks here: Date tide-date\n')
    expect(await readFile(join(folder, 'cs1-parameters.ts'), 'utf8')).not.toContain('tide-table')
    expect(before).toContain('Keywords that are missing here: mode bot: tide\n')
    expect(before).toContain('Generic words of names that are missing here: tide desk\n')
    expect(before).toContain('Generic words of titles that are missing here: none\n')
    expect(before).toContain('generic titles there, to be read beside those here: ^low%s+tide$\n')
    expect(before).toContain('Names of languages that are missing here: tidal creole\n')
    expect(before).toContain('Codes of languages that are missing here: x-tidal\n')
    expect(before).toContain('Prefixes of other wikis that are missing here: tidal\n')
    const old = await readWords()
    await refresh('--write')
    // The tables are still read, and hold nothing else that is new.
    expect(await readWords()).toEqual(
      old.map((words, index) =>
        [...words, ['tide desk', 'tidal creole', 'x-tidal', 'tidal'][index]].sort(),
      ),
    )
    const identifiers = await readFile(join(folder, 'cs1-identifiers.ts'), 'utf8')
    expect(identifiers).toMatch(/Configuration of http:\S+, \d{4}-\d\d-\d\d\.\n {2}2025/)
    expect(identifiers).toContain('pmc: 12_345_678,')
    const after = await refresh()
    expect(after).toContain('Parameters that are missing here: none\n')
    expect(after).toContain('Identifier limits that differ here: none\n')
    expect(after).toContain('Suggestions that differ here: none\n')
    expect(after.match(/that are missing here: none\n/g)).toHaveLength(6)
  })
})
