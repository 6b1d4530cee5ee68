// The sites over TLS and the resolvers of identifiers that checker-scenarios.js asks about.
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect } from 'node:net'
import { createJiti } from 'jiti'

const tests = new URL('../packages/checker/tests/scenarios/', import.meta.url)
const jiti = createJiti(import.meta.url)
const load = (file) => jiti.import(new URL(file, tests).href)
const { identified } = await load('identifier-scenarios.ts')
const { answerWith, listen, openSecureSites } = await load('secure-sites.ts')
const { sign } = await load('certificates.ts')

export const faults = 'faults of TLS'
export const identifiers = 'identifiers'

/** Opens the sites over TLS and the resolvers, and a proxy that has a way to them and to nowhere else. */
export async function serveSecurely() {
  const { sites, ports, authority } = await openSecureSites('alt')
  const answers = new Map(Object.values(identified).map(({ at, answer }) => [at, answer]))
  // Whatever a resolver sends readers to turns programs away, as publishers do.
  const behind = ['gone.example', 'www.semanticscholar.org', 'catalog.loc.gov']
  const listener = (request, response) =>
    answerWith(answers.get(request.headers.host + request.url) ?? { status: 403 })(
      request,
      response,
    )
  const resolvers = [...answers.keys(), 'search.worldcat.org/', ...behind]
  for (const host of new Set(resolvers.map((at) => at.replace(/\/.*/, '')))) {
    const server = createSecureServer(await sign(host, { issuer: authority }), listener)
    ports.set(`${host}:443`, await listen(server))
  }
  const cases = [
    ...sites.map((site) => ({ ...site, group: faults, fields: { url: site.url } })),
    ...Object.entries(identified).map(
      ([
        label,
        {
          field: [name, value],
          at,
          expected,
        },
      ]) => ({
        group: identifiers,
        label,
        url: `https://${at}`,
        expected,
        fields: { [name]: value },
      }),
    ),
  ].map((site, index) => ({ ...site, index }))
  const proxy = createServer((request, response) => {
    // Within a tunnel requests name their path alone.
    const { host, pathname } = new URL(request.url, `http://${request.headers.host}`)
    if (host === 'index.alt') {
      const group = decodeURIComponent(pathname.slice(1))
      const links = cases.filter((site) => site.group === group)
      response.setHeader('content-type', 'text/html')
      response.end(links.map(({ url }) => `<a href="${url}">x</a>`).join('\n'))
      return
    }
    if (!host.endsWith('.alt')) return response.writeHead(403).end()
    response.writeHead(301, { location: `https://${host}${pathname}` }).end()
  })
  proxy.on('connect', (request, socket) => {
    const port = ports.get(request.url)
    socket.on('error', () => socket.destroy())
    if (/^[\w-]+\.alt:80$/.test(request.url)) {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      proxy.emit('connection', socket)
      return
    }
    if (port === undefined) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const site = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      site.pipe(socket).pipe(site)
    })
    site.on('error', () => socket.resetAndDestroy())
  })
  const port = await listen(proxy)
  process.send({ port, cases, rules: [...ports], certificate: authority.cert })
}
