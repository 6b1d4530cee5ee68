import { createServer, get, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'
import { generate } from 'selfsigned'
import { onTestFinished } from 'vitest'

/** A server of a test, gone when the test ends. */
export interface TestServer {
  readonly port: number
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
}

/** Serves HTTP on loopback. */
export function serve(listener: RequestListener): Promise<TestServer> {
  return listen(createServer(listener), 'http')
}

/** Serves HTTPS on loopback, with a certificate that nobody has signed. */
export async function serveTls(
  listener: RequestListener,
  { notAfter }: { readonly notAfter?: Date } = {},
): Promise<TestServer & { readonly certificate: string }> {
  const names = [{ name: 'commonName', value: 'secure.example' }]
  const pems = await generate(names, {
    keySize: 2048,
    algorithm: 'sha256',
    ...(notAfter === undefined
      ? {}
      : { notBeforeDate: new Date(notAfter.getTime() - 86_400_000), notAfterDate: notAfter }),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'secure.example' }] }],
  })
  const server = createTlsServer({ key: pems.private, cert: pems.cert }, listener)
  return { ...(await listen(server, 'https')), certificate: pems.cert }
}

/** Serves whatever bytes a function writes, for answers that no HTTP server would give. */
export async function serveRaw(talk: (socket: Socket) => void): Promise<TestServer> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    talk(socket)
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, origin: `http://127.0.0.1:${port}` }
}

/** Serves as a proxy that takes every request to one server, and tells what it was asked for. */
export async function serveProxy(
  target: TestServer,
): Promise<TestServer & { readonly asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const { pathname, search } = new URL(request.url ?? '')
    const path = pathname + search
    const forward = get({ port: target.port, host: '127.0.0.1', path }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    forward.on('error', () => response.destroy())
  })
  server.on('connect', (request, socket: Socket) => {
    asked.push(`CONNECT ${request.url}`)
    if (request.url?.startsWith('refused')) {
      socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')
      return
    }
    const tunnel = connect(target.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      tunnel.pipe(socket).pipe(tunnel)
    })
    for (const end of [tunnel, socket]) end.on('error', () => end.destroy())
  })
  return { ...(await listen(server, 'http')), asked }
}

async function listen(server: Server, scheme: string): Promise<TestServer> {
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, origin: `${scheme}://127.0.0.1:${port}` }
}
