import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { makeFolder, runVeracite } from './start-veracite.js'

const root = new URL('../../', import.meta.url)

it('leaves unchecked what a budget of time does not suffice for, and says so', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/quick') response.end('<title>Quick</title><p>Words of a page.')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const cwd = makeFolder({
    'a.wiki':
      '{{cite web |title=Quick |url=http://a.example.org/quick}} {{cite web |title=Slow |url=http://b.example.org/slow}}',
  })
  const { status, stdout, stderr } = await runVeracite(
    [
      'check',
      'a.wiki',
      '--archive=none',
      '--time-budget=6',
      `--connect-to=:80:127.0.0.1:${port}`,
      '--format=json',
    ],
    { cwd },
  )
  expect(status).toBe(0)
  expect(stderr).toContain('the time for checking ran out')
  expect(JSON.parse(stdout).files[0].citations).toMatchObject([
    { sources: [{ live: { status: 'alive' } }] },
    { health: 'unknown', sources: [{ live: { status: 'unchecked', reason: 'budget-spent' } }] },
  ])
})

it('spends no budget on a replay, which waits for nothing', async () => {
  const args = [
    'check',
    fileURLToPath(new URL('fixtures/documents/flattened/mali-war.txt', root)),
    `--replay=${fileURLToPath(new URL('fixtures/web/mali-war.warc.gz', root))}`,
    '--now=2026-11-22',
    '--no-config',
    '--format=json',
  ]
  const usual = await runVeracite(args)
  expect(usual).toMatchObject({ status: 1, stderr: '' })
  expect(await runVeracite([...args, '--time-budget=600'])).toEqual(usual)
})
