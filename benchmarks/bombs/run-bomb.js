// Checks one page of the server of bombs, and tells what came of it and what it took.
import { check } from '@veracite/checker'
import { createCitation } from '../create-citation.js'

const { port, path, timeout } = JSON.parse(process.argv[2])
const citation = createCitation('bomb', {
  url: `http://bomb.example${path}`,
  title: 'A dam bursts',
})
const options = {
  archives: {},
  connectTo: [`:80:127.0.0.1:${port}`],
  retries: 0,
  connectTimeout: timeout,
  timeout,
}
const start = performance.now()
let live
for await (const verdict of check([citation], options)) live = verdict.live
const seconds = (performance.now() - start) / 1000
const { maxRSS, userCPUTime } = process.resourceUsage()
const { status, reason } = live
process.stdout.write(
  JSON.stringify({ status, reason, seconds, memory: maxRSS / 1024, cpu: userCPUTime / 1e6 }),
)
