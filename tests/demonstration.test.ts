import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runVeracite } from './support/run-veracite.js'
import { type ServedWeb, serveStandInWeb } from './support/stand-in-web.js'

const article = 'fixtures/documents/flattened/mali-war.txt'
const recording = 'fixtures/web/mali-war.warc.gz'
const web = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../fixtures/web/mali-war.web.json', import.meta.url)),
    'utf8',
  ),
)

let served: ServedWeb
let folder: string

beforeAll(async () => {
  served = await serveStandInWeb(web)
  folder = mkdtempSync(join(tmpdir(), 'veracite-demonstration-'))
  writeFileSync(join(folder, 'certificate.pem'), served.certificate)
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** Checks the article on the stand-in web, being served on loopback. */
function checkLive(...args: string[]) {
  return runVeracite(
    [
      'check',
      article,
      '--no-config',
      '--archive-interval=0',
      `--connect-to=:80:127.0.0.1:${served.httpPort}`,
      `--connect-to=:443:127.0.0.1:${served.httpsPort}`,
      ...args,
    ],
    { NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem') },
  )
}

function withoutTimes(report: string): unknown {
  return JSON.parse(report, (key, value) => (key === 'checkedAt' ? undefined : value))
}

describe('the demonstration', () => {
  it('replays the report that the stand-in web gives', async () => {
    const target =
      process.env['UPDATE_FIXTURES'] === '1' ? recording : join(folder, 'recording.warc.gz')
    const live = await checkLive('--format=json', `--record=${target}`)
    const replayed = await runVeracite([
      'check',
      article,
      '--no-config',
      '--format=json',
      `--replay=${recording}`,
    ])
    expect(replayed.stderr).toBe('')
    expect(withoutTimes(replayed.stdout)).toEqual(withoutTimes(live.stdout))
  })

  it('shows every kind of health that needs attention', async () => {
    const { stdout, status } = await runVeracite([
      'check',
      article,
      '--no-config',
      '--format=json',
      `--replay=${recording}`,
    ])
    expect(status).toBe(1)
    const { summary } = JSON.parse(stdout)
    expect(summary.citations).toBe(14)
    for (const health of ['sound', 'at-risk', 'rescued', 'rescuable', 'offline-source'])
      expect(summary.health[health], health).toBeGreaterThan(0)
  })
})
