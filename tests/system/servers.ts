import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/**
 * A port of loopback that nothing listens on, and that systems give to no connection or server
 * that does not ask for it.
 *
 * @throws {Error} where twenty ports are taken
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
  throw new Error('no port is free')
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/**
 * Waits until a server answers.
 *
 * @throws {Error} where it does not for half a minute
 */
export async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer) return
    await setTimeout(100)
  }
  throw new Error(`nothing answers at ${url}`)
}
