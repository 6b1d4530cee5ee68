// How soon the HTML report of 10,000 citations is seen, filtered and searched in Chromium, beside a plain page that has the same
// citations in a table. The thread's own time is what it takes on a machine that does nothing else. The browser is the one that
// $VERACITE_CHROMIUM names (`source scripts/system-programs.sh`).
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createReport, render } from '@veracite/reporter'
import { chromium } from 'playwright-core'
import { composeDocument } from './compose-document.js'

const citationCount = Number(process.argv[2] ?? 10_000)
const rounds = 5
const folder = mkdtempSync(join(tmpdir(), 'veracite-report-'))

function writePages() {
  const document = composeDocument(citationCount)
  const tool = { name: 'veracite', version: '0.0.0' }
  const report = join(folder, 'report.html')
  writeFileSync(report, render(createReport({ documents: [document], tool }), 'html'))
  const rows = document.parsed.citations.map(({ parameters }, index) => {
    const [title, url] = parameters
    const { live, archive } = document.verdicts[index]
    return `<tr><td>${title.value}<td>${url.value}<td>${live.status}<td>${archive.status}<td>${document.diagnostics[index].message}`
  })
  const plain = join(folder, 'plain.html')
  writeFileSync(plain, `<!doctype html><meta charset=utf-8><table>${rows.join('\n')}</table>`)
  return { report, plain }
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** Milliseconds from a click, or from words being searched, until the page is painted. */
function timeChange(page, change) {
  return page.evaluate(
    ({ selector, words }) =>
      new Promise((resolve) => {
        const element = document.querySelector(selector)
        const start = performance.now()
        if (words === undefined) element.click()
        else {
          element.value = words
          element.dispatchEvent(new Event('input', { bubbles: true }))
        }
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resolve(performance.now() - start)
          channel.port2.postMessage(0)
        })
      }),
    change,
  )
}

const click = (selector) => ({ selector })
const search = (words) => ({ selector: '[type=search]', words })

async function openOnce(browser, file, changes) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async (metric) => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === metric).value
  }
  await page.goto(`file://${file}`)
  const [firstPaint, loaded] = await page.evaluate(readLoading)
  const figures = {
    'first paint': [firstPaint],
    'all loaded': [loaded, 1000 * (await read('TaskDuration'))],
  }
  for (const [name, change] of Object.entries(changes)) {
    // Each change finds a page at rest, and the first search one that is prepared for it.
    await page.waitForTimeout(name === 'first search' ? 2000 : 300)
    const before = await read('TaskDuration')
    const elapsed = await timeChange(page, change)
    figures[name] = [elapsed, 1000 * ((await read('TaskDuration')) - before)]
  }
  const heap = await read('JSHeapUsedSize')
  await page.close()
  return { figures, heap }
}

/** Milliseconds until something is painted, and until everything is loaded; runs in the page. */
async function readLoading() {
  const paint = await new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const [found] = list.getEntriesByName('first-contentful-paint')
      if (found === undefined) return
      observer.disconnect()
      resolve(found)
    }).observe({ type: 'paint', buffered: true })
  })
  const [navigation] = performance.getEntriesByType('navigation')
  return [paint.startTime, navigation.loadEventEnd]
}

async function measure(browser, file, changes) {
  const runs = []
  for (let round = 0; round < rounds; round += 1) runs.push(await openOnce(browser, file, changes))
  const names = Object.keys(runs[0].figures)
  const figures = names.map((name) => {
    const [elapsed, busy] = [0, 1].map((index) =>
      median(runs.map((run) => run.figures[name][index])),
    )
    return { name, elapsed, busy }
  })
  return { figures, heap: median(runs.map(({ heap }) => heap)) }
}

const { report, plain } = writePages()
const browser = await chromium.launch({
  executablePath: process.env.VERACITE_CHROMIUM,
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
})
try {
  console.log(`${citationCount} citations; medians of ${rounds} rounds\n`)
  const pages = [
    ['a plain table', plain, {}],
    [
      'the report',
      report,
      {
        'filter at once': click('[name=health][value=rescuable]'),
        'take the filter back': click('[name=health][value=rescuable]'),
        'open a citation': click('summary'),
        'first search': search('title 77'),
        'next search': search('title 777'),
        'clear the search': search(''),
      },
    ],
  ]
  for (const [title, file, changes] of pages) {
    const { figures, heap } = await measure(browser, file, changes)
    console.log(
      `${title}: ${(statSync(file).size / 1e6).toFixed(1)} MB, ${(heap / 1e6).toFixed(0)} MB of JavaScript heap`,
    )
    for (const { name, elapsed, busy } of figures) {
      const cpu = busy === undefined ? '' : `${busy.toFixed(0).padStart(6)} ms of its thread’s time`
      console.log(`  ${name.padEnd(22)} ${elapsed.toFixed(0).padStart(6)} ms ${cpu}`)
    }
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
