// Checks citations in a process of its own, for what is set when a process starts: `NODE_EXTRA_CA_CERTS`.
// It reads `{ citations, options }` from standard input and prints `{ [citation id]: 'status reason' }`.
import { text } from 'node:stream/consumers'
import { check } from '@veracite/checker'

const { citations, options } = JSON.parse(await text(process.stdin))
const said = {}
for await (const { citationId, live } of check(citations, { archives: {}, ...options })) {
  said[citationId] = `${live.status} ${live.reason}`
}
console.log(JSON.stringify(said))
