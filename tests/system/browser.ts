import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { programPath } from './programs.js'

/** A page that is open in the browser, and what it did that a report must not do. */
export interface OpenPage {
  readonly page: Page
  /** Whatever the page asked for beside its own file, dialogs it opened, errors and refusals on its console. */
  readonly misdeeds: readonly string[]
}

/** Starts the browser without a window. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: programPath('browser'),
    // Containers run it as root, and give it little shared memory.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-lcd-text'],
  })
}

/** Opens a file in a window of its own, writing down every misdeed from the start. */
export async function openPage(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const misdeeds: string[] = []
  const url = `file://${encodeURI(file)}`
  page.on('request', (request) => {
    if (request.url().split('#', 1)[0] !== url) misdeeds.push(`request ${request.url()}`)
  })
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => misdeeds.push(`popup ${popup.url()}`))
  page.on('pageerror', (error) => misdeeds.push(`error ${error.message}`))
  page.on('console', (message) => misdeeds.push(`console ${message.text()}`))
  await page.goto(url)
  return { page, misdeeds }
}

/** The ids of the accessibility rules that the page breaks, each with the elements that do. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  // The page's own policy lets no script in; the checker comes by the debugger, as an extension would.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
    )
  })
}
