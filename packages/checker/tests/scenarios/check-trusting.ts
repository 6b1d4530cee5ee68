import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Citation } from '@veracite/core'
import { onTestFinished } from 'vitest'
import type { Signed } from './certificates.ts'

const script = fileURLToPath(new URL('check-process.js', import.meta.url))

/** What a process says of citations that trusts one authority more than others do. */
export async function checkTrusting(
  authority: Signed,
  citations: readonly Citation[],
  connectTo: readonly string[],
): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'veracite-secure-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'authority.pem')
  writeFileSync(file, authority.cert)
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: file }
  const child = spawn(process.execPath, [script], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const options = { connectTo, hostInterval: 0, retries: 1, backoff: 1, timeout: 3000 }
  child.stdin.end(JSON.stringify({ citations, options: { ...options, connectTimeout: 1500 } }))
  return await json(child.stdout)
}
