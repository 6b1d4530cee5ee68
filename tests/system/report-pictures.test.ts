import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runVeracite } from '../cli/start-veracite.js'
import { openPage, startBrowser } from './browser.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const docs = readFileSync(join(root, 'docs/report.md'), 'utf8')

/** Bytes that a picture in the docs may take. */
const largest = 200_000

let browser: Browser
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'veracite-pictures-'))
  copyFileSync(
    join(root, 'fixtures/documents/flattened/mali-war.txt'),
    join(folder, 'mali-war.txt'),
  )
  copyFileSync(join(root, 'fixtures/web/mali-war.warc.gz'), join(folder, 'web.warc.gz'))
  const { status } = await runVeracite(
    [
      'check',
      'mali-war.txt',
      '--now=2026-11-22',
      '--replay=web.warc.gz',
      '--format=html=report.html',
    ],
    { cwd: folder },
  )
  expect(status).toBe(1)
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

const wide = { width: 1120, height: 1240 }
const narrow = { width: 390, height: 1400 }

// With UPDATE_FIXTURES=1 the pictures are taken anew.
it.each([
  ['wide-light', { viewport: wide, colorScheme: 'light' }],
  ['wide-dark', { viewport: wide, colorScheme: 'dark' }],
  ['narrow-light', { viewport: narrow, colorScheme: 'light' }],
  ['narrow-dark', { viewport: narrow, colorScheme: 'dark' }],
] as const)('shows the report of a check in docs/report-%s.png', async (name, options) => {
  const { page } = await openPage(browser, join(folder, 'report.html'), options)
  await page.getByRole('checkbox', { name: /^rescued/ }).click()
  await page.locator('.row:visible summary').first().click()
  await page.mouse.move(0, 0)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  if (options.viewport === narrow) await page.locator('.stack').scrollIntoViewIfNeeded()
  else await page.evaluate(() => scrollTo(0, 0))
  const file = join(root, `docs/report-${name}.png`)
  if (process.env['UPDATE_FIXTURES'] === '1') await page.screenshot({ path: file })
  const picture = readFileSync(file)
  // The width and the height of a PNG are at fixed places.
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
    options.viewport.width,
    options.viewport.height,
  ])
  expect(picture.length).toBeLessThan(largest)
  expect(docs).toContain(`(report-${name}.png)`)
  await page.context().close()
})
