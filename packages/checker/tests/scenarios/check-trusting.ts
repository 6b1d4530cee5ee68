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

/** How a process checks that trusts one authority more than others do. */
interface TrustingOptions {
  readonly connectTo: readonly string[]
  /** Milliseconds to wait for a server. @default as long as one may need on a busy machine */
  readonly timeout?: number
}

/** What a process says of citations that trusts one authority more than others do. */
export async function checkTrusting(
  authority: Signed,
  citations: readonly Citation[],
  { connectTo, timeout = 20_000 }: TrustingOptions,
): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'veracite-secure-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'authority.pem')
  writeFileSync(file, authority.cert)
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: file }
  const child = spawn(process.execPath, [script], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const waits = { hostInterval: 0, retries: 1, backoff: 1, timeout, connectTimeout: timeout }
  child.stdin.end(JSON.stringify({ citations, options: { connectTo, ...waits } }))
  return await json(child.stdout)
}
