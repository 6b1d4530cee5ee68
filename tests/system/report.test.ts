import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runVeracite } from '../support/run-veracite.js'
import { findBarriers, openPage, startBrowser } from './browser.js'

const wide = { width: 1280, height: 900 }
const narrow = { width: 360, height: 740 }

let browser: Browser
let folder: string
let report: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'veracite-report-'))
  report = join(folder, 'report.html')
  const { status } = await runVeracite([
    'check',
    'fixtures/documents/flattened/mali-war.txt',
    '--no-config',
    '--now=2026-11-22',
    '--replay=fixtures/web/mali-war.warc.gz',
    `--format=html=${report}`,
  ])
  expect(status).toBe(1)
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

function visibleRows(page: Page): Locator {
  return page.locator('.row:visible')
}

/** Presses Tab until an element has the focus; fails where it never has. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Tab does not lead there')
}

describe('the HTML report', () => {
  it('filters by what is clicked and searched, and says how many are left', async () => {
    const { page, misdeeds } = await openPage(browser, report, { viewport: wide })
    const status = page.getByRole('status')
    await expect.poll(() => status.textContent()).toBe('15 of 15 shown')

    await page.getByRole('checkbox', { name: /^rescued/ }).click()
    await expect.poll(() => visibleRows(page).count()).toBe(2)
    await page.getByRole('checkbox', { name: /^sound/ }).click()
    await expect.poll(() => status.textContent()).toBe('7 of 15 shown')
    await page.getByRole('searchbox').fill('kidal')
    await expect
      .poll(() => visibleRows(page).locator('bdi').allTextContents())
      .toEqual(["Mali rebel groups 'clash in Kidal'"])
    await page.getByRole('searchbox').fill('nothing is called that')
    await page.getByRole('button', { name: 'Clear them' }).click()
    await expect.poll(() => status.textContent()).toBe('15 of 15 shown')

    await page
      .getByRole('listitem')
      .filter({ hasText: 'good copy' })
      .getByRole('button', { name: 'Show' })
      .click()
    await expect.poll(() => visibleRows(page).count()).toBe(1)
    await page.getByLabel('Rule').selectOption('archive-soft404')
    await expect.poll(() => visibleRows(page).count()).toBe(0)
    expect(misdeeds).toEqual([])
    await page.context().close()
  })

  it('shows all that is known of a citation that is opened', async () => {
    const { page } = await openPage(browser, report, { viewport: wide })
    const row = visibleRows(page).filter({ hasText: 'Mali Besieged' })
    await row.locator('summary').click()
    for (const words of [
      'url-status', // a field
      'not found (HTTP 404)', // a verdict
      'https://worldview.stratfor.com/weekly/mali-besieged-fighters-fleeing-libya', // a redirect
      'Open the snapshot of 2012-10-17', // a snapshot
      'Page not found | Stratfor Worldview', // evidence
      'Copy the corrected citation', // a fix
    ])
      await expect
        .poll(() => row.getByText(words).first().isVisible(), { message: words })
        .toBe(true)
    await page.context().close()
  })

  it('can be used with the keyboard alone', async () => {
    const { page } = await openPage(browser, report, { viewport: wide })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('searchbox'))
    await page.keyboard.type('besieged')
    await expect.poll(() => visibleRows(page).count()).toBe(1)
    await tabTo(page, visibleRows(page).locator('summary'))
    await page.keyboard.press('Enter')
    const button = visibleRows(page).getByRole('button', { name: 'Copy the corrected citation' })
    await tabTo(page, button)
    const outline = await button.evaluate((element) => getComputedStyle(element).outlineStyle)
    expect(outline).toBe('solid')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^\{\{cite web , .*url-status=dead/)
    await page.context().close()
  })

  it.each([
    ['light', wide],
    ['dark', wide],
    ['light', narrow],
    ['dark', narrow],
  ] as const)('shuts nobody out, %s and %j', async (colorScheme, viewport) => {
    const { page, misdeeds } = await openPage(browser, report, { colorScheme, viewport })
    await page.locator('.rules > summary').click()
    await page.getByRole('button', { name: 'Open all' }).click()
    expect(await findBarriers(page)).toEqual([])
    expect(misdeeds).toEqual([])
    await page.context().close()
  })

  it('prints what is shown, opened, and nothing to click', async () => {
    const { page } = await openPage(browser, report, { viewport: wide })
    await page.getByRole('checkbox', { name: /^rescuable/ }).click()
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.getByRole('searchbox').isVisible()).toBe(false)
    expect(await page.getByRole('button').count()).toBe(0)
    const fields = await visibleRows(page).locator('dl').last().boundingBox()
    expect(fields?.height).toBeGreaterThan(50)
    const pdf = await page.pdf()
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0)
    await page.context().close()
  })

  it('flows anew when it is enlarged to 200 % and 400 %, and leaves the citations in sight', async () => {
    for (const zoom of [2, 4]) {
      const viewport = { width: wide.width / zoom, height: wide.height / zoom }
      const { page } = await openPage(browser, report, { viewport })
      await page.getByRole('button', { name: 'Open all' }).click()
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }))
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
      const position = await page
        .locator('#filters')
        .evaluate((element) => getComputedStyle(element).position)
      expect(position).toBe('static')
      await page.context().close()
    }
  })

  it('moves nothing while it loads, nor for readers who want no motion', async () => {
    const { page } = await openPage(browser, report, { viewport: wide, reducedMotion: 'reduce' })
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as { value?: number } & PerformanceEntry).value ?? 0
          })
          observer.observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 300)
        }),
    )
    expect(shift).toBeLessThan(0.01)
    const durations = await page
      .locator('button, summary, .tally')
      .evaluateAll((elements) =>
        elements.map((element) => getComputedStyle(element).transitionDuration),
      )
    expect(new Set(durations)).toEqual(new Set(['0s']))
    await page.context().close()
  })

  it('shows the citations whole where scripts do not run, and offers no filters', async () => {
    const { page } = await openPage(browser, report, { javaScriptEnabled: false })
    expect(await page.getByRole('searchbox').isVisible()).toBe(false)
    expect(await page.getByRole('button').count()).toBe(0)
    const row = page.locator('.row').filter({ hasText: 'Mali Besieged' })
    await row.locator('summary').click()
    const field = row.locator('dd a').first()
    await expect.poll(() => field.isVisible()).toBe(true)
    expect(await field.textContent()).toBe(
      'http://stratfor.com/weekly/mali-besieged-fighters-fleeing-libya',
    )
    await page.context().close()
  })
})

it('shows again all of many rows, finds among them and leads to each by its address', async () => {
  const articles = join(folder, 'many')
  mkdirSync(articles)
  for (const name of ['a', 'b', 'c']) {
    const cite = (_: unknown, index: number): string =>
      `{{cite web |title=${name.toUpperCase()}${index} |url=https://${name}.example/${index}}}`
    writeFileSync(join(articles, `${name}.wiki`), Array.from({ length: 250 }, cite).join('\n'))
  }
  const file = join(folder, 'many.html')
  await runVeracite(['lint', articles, '--no-config', `--format=html=${file}`])
  const { page, misdeeds } = await openPage(browser, file, { viewport: wide })
  const status = page.getByRole('status')
  const search = page.getByRole('searchbox')
  await search.fill('b249')
  await expect.poll(() => status.textContent()).toBe('1 of 750 shown')
  await search.fill('b.example/7')
  await expect.poll(() => status.textContent()).toBe('11 of 750 shown')
  await search.fill('')
  await page.getByLabel('File').selectOption({ label: join(articles, 'c.wiki') })
  await expect.poll(() => page.locator('.row:visible').count()).toBe(250)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect.poll(() => page.locator('.row:visible').count()).toBe(750)
  await page.evaluate(() => {
    location.hash = '#c605'
  })
  await expect.poll(() => page.getByText('https://c.example/105').first().isVisible()).toBe(true)
  expect(misdeeds).toEqual([])
  await page.context().close()
})

/** What articles and servers may say to take a page over. */
const attacks = [
  '<script>alert(1)</script>',
  '</script></style></noscript></title></textarea><script>alert(2)</script>',
  '"><img src=http://evil.example/x onerror=alert(3)>',
  "' autofocus onfocus=alert(4) x='",
  '<svg onload=alert(5)><style>@import "http://evil.example/"</style>',
  '&lt;img src=x onerror=alert(6)&gt;',
  '<base href=//evil.example><meta http-equiv=refresh content="0;url=//evil.example">',
  '\u202egnp.exe\u202c \u2066isolated',
  '--><iframe src=//evil.example></iframe><!--',
]

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Checks an article full of attacks, at addresses that answer with attacks, and writes the report. */
async function reportOnAttacks(name: string): Promise<string> {
  const server = createServer((request, response) => {
    const attack = attacks[Number(request.url?.match(/\d+/)?.[0] ?? 0)] ?? ''
    const turned = request.url?.startsWith('/a/') === true
    const next = `http://other.example/b/0?q=${encodeURI(attack).replaceAll('#', '')}`
    response.writeHead(turned ? 301 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(turned && { location: next }),
    })
    const title = attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    response.end(`<title>${title}</title><h1>${title}</h1><p>${title}`)
  })
  const port = await listen(server)
  const article = join(folder, name)
  const citations = attacks.map((attack, index) => {
    const value = attack.replaceAll('|', '')
    return `{{cite web |title=${value} |url=http://site.example/a/${index} |website=${value} |date=${value} |archive-url=javascript:alert(7) |chapter-url=http://x.example/${encodeURI(value)} |${value}=x}}`
  })
  writeFileSync(article, citations.join('\n'))
  const file = join(folder, 'attacks.html')
  const { stderr } = await runVeracite([
    'check',
    article,
    '--no-config',
    '--no-store',
    '--archive=none',
    `--connect-to=:80:127.0.0.1:${port}`,
    `--format=html=${file}`,
  ]).finally(() => server.close())
  expect(stderr).toBe('')
  return file
}

it('lets nothing run, open or load of what articles, their names and servers say', async () => {
  const file = await reportOnAttacks('<img src=x onerror=alert(0)>\u202e.wiki')
  const { page, misdeeds } = await openPage(browser, file, { viewport: wide })
  await page.getByRole('button', { name: 'Open all' }).click()
  await page.locator('.rules > summary').click()
  for (const attack of attacks) await page.getByRole('searchbox').fill(attack)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect.poll(() => page.locator('.row details[open]').count()).toBeGreaterThan(6)
  // What is shown is what was said: markup as text, and what hides or turns text spelled out.
  await expect
    .poll(() => page.getByText('<script>alert(1)</script>').first().isVisible())
    .toBe(true)
  await expect.poll(() => page.getByText('<U+202E>gnp.exe').first().isVisible()).toBe(true)
  const counts = await page.evaluate(() => ({
    scripts: document.scripts.length,
    strangers: document.querySelectorAll('img, iframe, base, object, embed, body style, body meta')
      .length,
    links: Array.from(document.links, ({ protocol }) => protocol).filter(
      (protocol) => !/^(?:https?|file):$/.test(protocol),
    ),
    handlers: Array.from(document.querySelectorAll('*')).filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    ).length,
  }))
  expect(counts).toEqual({ scripts: 1, strangers: 0, links: [], handlers: 0 })
  expect(misdeeds).toEqual([])
  await page.context().close()
})

it('stops by its policy what would slip through its escapes', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.url)
    response.end()
  })
  const origin = `http://127.0.0.1:${await listen(server)}`
  const { page, misdeeds } = await openPage(browser, report)
  await page.evaluate((address) => {
    const image = `<img src="${address}/image" onerror="alert(1)"><link rel="stylesheet" href="${address}/style">`
    document.body.insertAdjacentHTML('beforeend', image)
    const script = document.createElement('script')
    script.textContent = 'alert(2)'
    document.body.append(script)
    return fetch(`${address}/fetch`).catch(() => {})
  }, origin)
  await expect.poll(() => misdeeds.join()).toContain('script-src')
  server.close()
  expect(asked).toEqual([])
  expect(misdeeds.filter((misdeed) => /^(?:dialog|popup)/.test(misdeed))).toEqual([])
  await page.context().close()
})
