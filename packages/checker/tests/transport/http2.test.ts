import {
  constants,
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { cite } from '../citations.ts'
import { type Signed, sign } from '../scenarios/certificates.ts'
import { checkTrusting } from '../scenarios/check-trusting.ts'

const body = `<title>A dam bursts</title><h1>A dam bursts</h1>${'<p>The water rose all night.'.repeat(40)}`

type Listener = (request: Http2ServerRequest, response: Http2ServerResponse) => void

/** Serves HTTP/2 for a name, and tells what came. */
async function serveHttp2(
  signed: Signed,
  { allowHTTP1 = false, answer }: { readonly allowHTTP1?: boolean; readonly answer: Listener },
) {
  const asked: string[] = []
  const server = createSecureServer({ ...signed, allowHTTP1 })
  let connections = 0
  server.on('session', () => connections++)
  server.on('sessionError', () => undefined)
  server.on('request', (request, response) => {
    asked.push(`${request.httpVersion} ${request.url}`)
    request.on('error', () => undefined)
    response.on('error', () => undefined)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { port, asked, connections: () => connections }
}

const page: Listener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  response.end(body)
}

/** Fails what comes over HTTP/2, in one way. */
function failing(fail: (response: Http2ServerResponse) => void): Listener {
  return (request, response) => {
    if (request.httpVersion === '2.0') fail(response)
    else page(request, response)
  }
}

const broken: Readonly<Record<string, Listener>> = {
  'internal-error': failing(({ stream }) => stream.close(constants.NGHTTP2_INTERNAL_ERROR)),
  'http-1.1-required': failing(({ stream }) => stream.close(constants.NGHTTP2_HTTP_1_1_REQUIRED)),
  'refused-stream': failing(({ stream }) => stream.close(constants.NGHTTP2_REFUSED_STREAM)),
  gone: failing(({ stream }) => stream.session?.goaway(constants.NGHTTP2_ENHANCE_YOUR_CALM)),
  cut: failing(({ stream }) => stream.session?.destroy()),
}

it('asks over HTTP/2 where a server speaks it, all pages of a host over few connections', async () => {
  const authority = await sign('Example Authority', { isAuthority: true })
  const answers: Readonly<Record<string, Listener>> = {
    '/gone': (_, response) => response.writeHead(404).end('<h1>Not found</h1>'),
    '/there': (_, response) => response.writeHead(302, { location: '/page-0' }).end(),
    '/endless': (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const write = (): void => {
        while (!response.stream.destroyed && response.write(body.repeat(20)));
      }
      response.on('drain', write)
      write()
      request.stream.once('close', () => response.off('drain', write))
    },
    '/headers': (_, response) => {
      for (let index = 0; index < 3000; index++) response.setHeader(`x-${index}`, 'x'.repeat(40))
      response.end(body)
    },
  }
  const signed = await sign('two.example', { issuer: authority })
  const { port, asked, connections } = await serveHttp2(signed, {
    answer: (request, response) => (answers[request.url] ?? page)(request, response),
  })
  const pages = Array.from({ length: 12 }, (_, index) => `/page-${index}`)
  const citations = [...pages, ...Object.keys(answers)].map((path) =>
    cite({ url: `https://two.example${path}`, title: 'A dam bursts' }, path),
  )
  const said = await checkTrusting(authority, citations, {
    connectTo: [`two.example:443:127.0.0.1:${port}`],
  })
  expect(said).toEqual({
    ...Object.fromEntries(pages.map((path) => [path, 'alive ok'])),
    '/gone': 'dead http-404',
    '/there': 'alive redirected',
    '/endless': 'alive ok',
    // More than is read; over HTTP/1.1 this server refuses everyone.
    '/headers': expect.stringMatching(/^unstable /),
  })
  expect(asked.filter((line) => line.startsWith('2.0 /page-')).length).toBeGreaterThanOrEqual(12)
  expect(connections()).toBeLessThan(6)
})

it('asks over HTTP/1.1 where the HTTP/2 of a server fails', async () => {
  const authority = await sign('Example Authority', { isAuthority: true })
  const rules: string[] = []
  const servers = new Map<string, { readonly asked: string[] }>()
  for (const [fault, answer] of Object.entries(broken)) {
    const signed = await sign(`${fault}.example`, { issuer: authority })
    const server = await serveHttp2(signed, { allowHTTP1: true, answer })
    rules.push(`${fault}.example:443:127.0.0.1:${server.port}`)
    servers.set(fault, server)
  }
  const citations = Object.keys(broken).map((fault) =>
    cite({ url: `https://${fault}.example/dam`, title: 'A dam bursts' }, fault),
  )
  const said = await checkTrusting(authority, citations, { connectTo: rules })
  expect(said).toEqual(Object.fromEntries(Object.keys(broken).map((fault) => [fault, 'alive ok'])))
  for (const { asked } of servers.values()) {
    expect(asked[0]).toBe('2.0 /dam')
    expect(asked.at(-1)).toBe('1.1 /dam')
  }
})
