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
    "local aliases = {\n\t['Date'] = {'date', 'tide-date'},\n\t['URL'] = 'url',\n\t}",
  'Module:Citation/CS1/Suggestions':
    "{ ['titel of tides'] = 'title', -- ['tides'] = 'title',\n\t['titel'] = 'title', }",
}

let server: Server
let folder: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '', 'http://wiki').searchParams.get('title') ?? '']
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

describe('the script that refreshes the tables', () => {
  it('tells what differs, and writes it with its source and date where it is asked to', async () => {
    const before = await refresh()
    expect(before).toContain('Parameters that are missing here: tide-table\n')
    expect(before).toContain('Identifier limits that differ here: pmc 12345678\n')
    expect(before).toContain('Suggestions that differ here: titel of tides → title\n')
    expect(before).toContain('Names that a group of parameters lacks here: Date tide-date\n')
    expect(await readFile(join(folder, 'cs1-parameters.ts'), 'utf8')).not.toContain('tide-table')
    await refresh('--write')
    const identifiers = await readFile(join(folder, 'cs1-identifiers.ts'), 'utf8')
    expect(identifiers).toMatch(/Configuration of http:\S+, \d{4}-\d\d-\d\d\.\n {2}2025/)
    expect(identifiers).toContain('pmc: 12_345_678,')
    const after = await refresh()
    expect(after).toContain('Parameters that are missing here: none\n')
    expect(after).toContain('Identifier limits that differ here: none\n')
    expect(after).toContain('Suggestions that differ here: none\n')
  })
})
