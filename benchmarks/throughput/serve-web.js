// Serves every second host of a simulated web on loopback addresses of their own, all at one port.
// Forked with the web, the port and which half it is; tells when it listens, and how much CPU it took when asked.
import { createServer } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { addressOf, behaviourOf, createWeb, hostAt, latencyOf } from './simulated-web.js'

const { port, half, lean, ...shape } = JSON.parse(process.argv[2])
const web = createWeb(shape)
const words = 'The river had risen for three long days before the wall gave way. '
const paragraph = `<p>${words.repeat(6)}</p>`
const menu = '<ul><li><a href="/">News</a></li><li><a href="/sport">Sport</a></li></ul>'
const links = `<nav>${menu.repeat(20)}</nav><script>${'var a = 1;'.repeat(200)}</script>`

const server = createServer((request, response) => {
  const host = hostAt(request.socket.localAddress)
  const page = Number(/\d+$/.exec(request.url)?.[0])
  setTimeout(
    () => {
      const behaviour = behaviourOf(host, page)
      const status = { missing: 404, failing: 500 }[behaviour] ?? 200
      const title = status === 200 ? `Story ${page} of ${host}` : `Error ${status}`
      const text = status === 200 && !lean ? links + paragraph.repeat(8) : ''
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
      response.end(`<!doctype html><title>${title}</title><h1>${title}</h1>${text}`)
    },
    latencyOf(web, host, page),
  )
})
server.keepAliveTimeout = 30_000

for (const host of web.counts.keys()) {
  if (host % 2 !== half) continue
  const listener = createTcpServer((socket) => server.emit('connection', socket))
  await new Promise((resolve) => listener.listen(port, addressOf(host), 1024, resolve))
}
process.send('listening')
process.once('disconnect', () => process.exit())
