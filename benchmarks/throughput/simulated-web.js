/** A part of a web of many hosts that has pages only as names and latencies: what it says depends on the seed alone. */
export function createWeb({ hosts, pages, haste = 1 }) {
  const weights = Array.from({ length: hosts }, (_, index) => 1 / (index + 1) ** 0.8)
  const sum = weights.reduce((total, weight) => total + weight)
  const counts = weights.map((weight) => Math.max(1, Math.round((pages * weight) / sum)))
  const latencies = counts.map((_, host) => (20 + 480 * mix(host) ** 2) / haste)
  return { counts, latencies, haste }
}

/** A number from 0 to 1 for a number: the same each time, and like none of its neighbours'. */
function mix(seed) {
  const first = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const second = Math.imul(first ^ (first >>> 15), 0x85ebca6b) >>> 0
  return ((second ^ (second >>> 13)) >>> 0) / 2 ** 32
}

/** What a page does: 3 % of all are slow or broken. */
export function behaviourOf(host, page) {
  const place = mix(host * 65_536 + page)
  if (place < 0.01) return 'slow'
  if (place < 0.02) return 'missing'
  return place < 0.03 ? 'failing' : 'well'
}

/** Milliseconds that a page takes to answer. */
export function latencyOf({ latencies, haste }, host, page) {
  return behaviourOf(host, page) === 'slow' ? 2000 / haste : latencies[host]
}

/** The address that a host has on loopback, so that it is a host of its own for every tool alike. */
export function addressOf(host) {
  return `127.1.${host >> 8}.${host & 255}`
}

/** The host at an address. */
export function hostAt(address) {
  const [, , high, low] = address.split('.').map(Number)
  return high * 256 + low
}

/** All pages, host by host. */
export function* urlsOf({ counts }, port) {
  for (const [host, count] of counts.entries()) {
    for (let page = 0; page < count; page++) yield `http://${addressOf(host)}:${port}/story/${page}`
  }
}

/**
 * The least milliseconds that any order of requests could take: all of them at full concurrency, or those of one host
 * at its own, whichever is longer. A failing page is asked twice, the second time a second later.
 */
export function lowerBound(web, { concurrency, hostConcurrency, hostInterval }) {
  let all = 0
  let longest = 0
  for (const [host, count] of web.counts.entries()) {
    let work = 0
    let requests = 0
    for (let page = 0; page < count; page++) {
      const times = behaviourOf(host, page) === 'failing' ? 2 : 1
      work += times * latencyOf(web, host, page)
      requests += times
    }
    all += work
    const spaced = (requests - 1) * hostInterval + web.latencies[host]
    longest = Math.max(longest, spaced, work / hostConcurrency)
  }
  return Math.max(longest, all / concurrency)
}
