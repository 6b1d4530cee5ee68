// Checks the pages of a simulated web as Veracite does; a process of its own, so that what it takes can be measured.
import { check } from '@veracite/checker'
import { createCitation } from '../create-citation.js'
import { createWeb, hostAt, urlsOf } from './simulated-web.js'

const { port, manners, ...shape } = JSON.parse(process.argv[2])

function* cite() {
  for (const url of urlsOf(createWeb(shape), port)) {
    const { hostname, pathname } = new URL(url)
    const title = `Story ${pathname.slice('/story/'.length)} of ${hostAt(hostname)}`
    yield createCitation(url, { url, title })
  }
}

const statuses = {}
const options = { archives: {}, allowPrivate: true, retries: 1, ...manners }
for await (const { live } of check(cite(), options)) {
  statuses[live.status] = (statuses[live.status] ?? 0) + 1
}
process.stdout.write(JSON.stringify(statuses))
