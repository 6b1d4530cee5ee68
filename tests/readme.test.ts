import { spawn } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runVeracite } from './cli/start-veracite.js'
import { drawTerminal } from './support/draw-terminal.js'
import { type ServedWeb, serveStandInWeb } from './support/stand-in-web.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const web = JSON.parse(readFileSync(join(root, 'fixtures/web/mali-war.web.json'), 'utf8'))

interface DocumentedCommand {
  readonly file: string
  readonly command: string
}

/** The lines of every `sh` block in the README and the docs that call Veracite. */
const commands: readonly DocumentedCommand[] = globSync(
  ['README.md', 'docs/*.md', 'packages/*/README.md'],
  {
    cwd: root,
  },
).flatMap((file) =>
  Array.from(readFileSync(join(root, file), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)).flatMap(
    ([, block = '']) =>
      block
        .split('\n')
        .map((line) => line.replace(/\s+#.*/, ''))
        .filter((line) => line.startsWith('veracite '))
        .map((command) => ({ file, command })),
  ),
)

let served: ServedWeb
let folder: string

beforeAll(async () => {
  served = await serveStandInWeb(web)
  folder = mkdtempSync(join(tmpdir(), 'veracite-readme-'))
  const article = join(root, 'fixtures/documents/flattened/mali-war.txt')
  mkdirSync(join(folder, 'articles'))
  mkdirSync(join(folder, 'bin'))
  copyFileSync(article, join(folder, 'articles/mali-war.txt'))
  writeFileSync(join(folder, 'article.wiki'), '{{cite web |title=A page |url=http://a.example/}}\n')
  copyFileSync(join(root, 'fixtures/dumps/made-up.xml.bz2'), join(folder, 'dump.xml.bz2'))
  writeFileSync(join(folder, 'certificate.pem'), served.certificate)
  symlinkSync(join(root, 'packages/cli/bin/veracite.js'), join(folder, 'bin/veracite'))
  writeFileSync(
    join(folder, 'veracite.config.json'),
    JSON.stringify({
      archiveInterval: 0,
      connectTo: [`:80:127.0.0.1:${served.httpPort}`, `:443:127.0.0.1:${served.httpsPort}`],
    }),
  )
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

function runInShell(command: string): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', command], {
      cwd: folder,
      env: {
        ...process.env,
        PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
        NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem'),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 60_000,
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stderr }))
  })
}

describe('the commands in the documentation', () => {
  it('are found', () => {
    expect(commands.length).toBeGreaterThanOrEqual(6)
  })

  it.each(commands)('$file: $command', async ({ command }) => {
    const { status, stderr } = await runInShell(command)
    // What --save says of each page is news and no fault; the stand-in web saves nothing.
    expect(stderr.replaceAll(/^veracite: .*(?:would save|--save).*\n/gm, '')).toBe('')
    expect([0, 1]).toContain(status)
  })
})

/** What a terminal shows of a text with links: where they lead to is not seen. */
function stripLinks(text: string): string {
  const [start = '', ...parts] = text.split('\u001b]8;;')
  return start + parts.map((part) => part.slice(part.indexOf('\u001b\\') + 2)).join('')
}

it('shows the report in docs/report.svg as the command prints it', async () => {
  copyFileSync(join(root, 'fixtures/documents/wikitext/sahel.wiki'), join(folder, 'sahel.wiki'))
  copyFileSync(join(root, 'fixtures/web/mali-war.warc.gz'), join(folder, 'web.warc.gz'))
  const { stdout, status } = await runVeracite(
    ['check', 'sahel.wiki', '--color', '--no-config', '--now=2026-11-22', '--replay=web.warc.gz'],
    { cwd: folder, env: { FORCE_HYPERLINK: '1' } },
  )
  expect(status).toBe(1)
  const picture = drawTerminal({
    title: 'The report of veracite check',
    output: stripLinks(stdout),
    columns: 80,
  })
  const file = join(root, 'docs/report.svg')
  if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, picture)
  expect(readFileSync(file, 'utf8')).toBe(picture)
})
