import { execFile, spawn } from 'node:child_process'
import { accessSync, appendFileSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { programPath } from './programs.js'
import { freePort, untilReady } from './servers.js'

const run = promisify(execFile)

/** A page to import. */
export interface WikiPage {
  readonly title: string
  readonly text: string
}

/** A MediaWiki being served on loopback, for every host name. */
export interface MediaWiki {
  readonly port: number
  /** Saves a page. */
  edit(page: WikiPage): Promise<void>
  delete(titles: readonly string[]): Promise<void>
  /** The newest revision of each page, as XML. */
  dump(): Promise<string>
  close(): Promise<void>
}

/** Gives each address of a page, and each script of the interface, to MediaWiki's own script. */
const router = `<?php
$root = getenv('VERACITE_MEDIAWIKI');
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$script = preg_match('~^/(api|load)\\.php~', $path, $found) ? "$found[1].php" : 'index.php';
if ($script === 'api.php' && str_starts_with($_SERVER['HTTP_HOST'], 'closed.')) {
  http_response_code(403);
  exit('closed');
}
$_SERVER['SCRIPT_NAME'] = "/$script";
$_SERVER['SCRIPT_FILENAME'] = "$root/$script";
chdir($root);
require "$root/$script";
`

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function toXml(pages: readonly WikiPage[]): string {
  const revisions = pages.map(
    ({ title, text }) => `<page><title>${escapeXml(title)}</title><revision>
<timestamp>2020-01-01T00:00:00Z</timestamp><contributor><ip>127.0.0.1</ip></contributor>
<model>wikitext</model><format>text/x-wiki</format>
<text xml:space="preserve">${escapeXml(text)}</text></revision></page>`,
  )
  return `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
${revisions.join('\n')}</mediawiki>`
}

/** Where a data base is written soonest: in memory, if there is such a folder. */
function quickFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return tmpdir()
  }
}

/**
 * Installs a real MediaWiki with some pages, and serves it.
 *
 * @param settings PHP at the end of its configuration, which knows the host that is asked by `$host`
 */
export async function serveMediaWiki(
  pages: readonly WikiPage[],
  settings: string,
): Promise<MediaWiki> {
  const root = programPath('mediawiki')
  const php = programPath('php')
  const folder = mkdtempSync(join(quickFolder(), 'veracite-wiki-'))
  const port = await freePort()
  const env = { ...process.env, MW_CONFIG_FILE: join(folder, 'LocalSettings.php') }
  const maintain = (script: string, args: readonly string[], input?: string) => {
    const options = { env: script === 'install' ? process.env : env, maxBuffer: 1e8 }
    const started = run(php, [join(root, 'maintenance', `${script}.php`), ...args], options)
    if (input !== undefined) started.child.stdin?.end(input)
    return started
  }
  await maintain('install', [
    ...['--dbtype=sqlite', `--dbpath=${join(folder, 'data')}`, `--confpath=${folder}`],
    ...[`--server=http://127.0.0.1:${port}`, '--scriptpath=', '--pass=a-long-Pass-phrase'],
    ...['A wiki', 'Admin'],
  ])
  appendFileSync(
    env.MW_CONFIG_FILE,
    `
$host = $_SERVER['HTTP_HOST'] ?? '';
if ($host) $wgServer = "http://$host";
$wgArticlePath = '/wiki/$1';
$wgJobRunRate = 0;
${settings}`,
  )
  const file = join(folder, 'pages.xml')
  writeFileSync(file, toXml(pages))
  await maintain('importDump', [file])
  writeFileSync(join(folder, 'router.php'), router)
  const child = spawn(php, ['-S', `127.0.0.1:${port}`, join(folder, 'router.php')], {
    env: { ...env, PHP_CLI_SERVER_WORKERS: '3' },
    stdio: 'ignore',
    detached: true,
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  await untilReady(`http://127.0.0.1:${port}/api.php`)
  return {
    port,
    async edit({ title, text }) {
      await maintain('edit', ['--user=Admin', title], text)
    },
    async delete(titles) {
      await maintain('deleteBatch', ['-u', 'Admin'], titles.join('\n'))
    },
    dump: async () => (await maintain('dumpBackup', ['--current', '--quiet'])).stdout,
    async close() {
      // Its workers are of the same group.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
