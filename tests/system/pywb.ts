import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { programPath } from './programs.js'
import { freePort, untilReady } from './servers.js'

const run = promisify(execFile)

/** A capture to put into the archive. */
export interface ArchivedPage {
  readonly url: string
  /** 14 digits, UTC. */
  readonly timestamp: string
  /** @default 200 */
  readonly status?: number
  readonly location?: string
  readonly body?: string
  /** Whether the body is captured as it was sent: compressed, and in chunks. */
  readonly packed?: true
  /** Written as a revisit of the capture before it with the same body: of the same page, or of the one named. */
  readonly revisit?: true | string
}

/** A pywb being served on loopback. */
export interface Pywb {
  /** The address of its collection, with a slash at its end. */
  readonly collection: string
  close(): Promise<void>
}

/** Writes captures as WARC, by warcio, which pywb itself is built on. */
const writer = `
import gzip, io, json, sys
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

with open(sys.argv[1], 'wb') as output:
    writer = WARCWriter(output, gzip=True)
    seen = {}
    for page in json.load(sys.stdin):
        t = page['timestamp']
        date = f'{t[:4]}-{t[4:6]}-{t[6:8]}T{t[8:10]}:{t[10:12]}:{t[12:14]}Z'
        fields = [('Content-Type', 'text/html; charset=utf-8')]
        if 'location' in page:
            fields.append(('Location', page['location']))
        http = StatusAndHeaders(f"{page.get('status', 200)} X", fields, protocol='HTTP/1.1')
        body = page.get('body', '').encode('utf-8')
        if page.get('packed'):
            body = gzip.compress(body)
            body = b'%x\\r\\n%s\\r\\n0\\r\\n\\r\\n' % (len(body), body)
            http.headers += [('Content-Encoding', 'gzip'), ('Transfer-Encoding', 'chunked')]
        if page.get('revisit'):
            other = page['url'] if page['revisit'] is True else page['revisit']
            digest, first = seen[other]
            record = writer.create_revisit_record(page['url'], digest, other, first, http_headers=http,
                                                  warc_headers_dict={'WARC-Date': date})
        else:
            record = writer.create_warc_record(page['url'], 'response', payload=io.BytesIO(body), length=len(body),
                                               http_headers=http, warc_headers_dict={'WARC-Date': date})
            writer.ensure_digest(record, block=False, payload=True)
            seen[page['url']] = (record.rec_headers.get_header('WARC-Payload-Digest'), date)
        writer.write_record(record)
`

async function writeWarc(file: string, pages: readonly ArchivedPage[]): Promise<void> {
  const made = run(programPath('python'), ['-c', writer, file])
  made.child.stdin?.end(JSON.stringify(pages))
  await made
}

/** Serves captures, and what WARC files hold, from a real pywb. */
export async function servePywb(
  pages: readonly ArchivedPage[],
  files: readonly string[] = [],
): Promise<Pywb> {
  const folder = mkdtempSync(join(tmpdir(), 'veracite-pywb-'))
  const manager = join(dirname(programPath('wayback')), 'wb-manager')
  await run(manager, ['init', 'coll'], { cwd: folder })
  const own = join(folder, 'captures.warc.gz')
  await writeWarc(own, pages)
  writeFileSync(join(folder, 'config.yaml'), 'debug: false\n')
  await run(manager, ['add', 'coll', own, ...files], { cwd: folder })
  const port = await freePort()
  const args = ['-d', folder, '-p', String(port), '-b', '127.0.0.1']
  const child = spawn(programPath('wayback'), args, { cwd: folder, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const collection = `http://127.0.0.1:${port}/coll/`
  await untilReady(collection)
  return {
    collection,
    async close() {
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
