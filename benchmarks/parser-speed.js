// How fast the parser reads articles, beside mwparserfromhell (with its C tokenizer),
// wikiparser-node, wtf_wikipedia and a bare scan over the characters, all in one run.
//
//   python3 -m venv .venv && .venv/bin/pip install mwparserfromhell
//   node --expose-gc benchmarks/parser-speed.js FOLDER .venv/bin/python
//
// FOLDER holds articles as `*.wikitext`. Build first (`npm run build`). Times are the best of
// several runs, and of the processor, collecting garbage on other threads included, so that what else
// the machine does counts for little; megabytes are of UTF-16 code units. Every reader touches all that it found of
// citations: names, values and, where it has them, offsets. One text of growing size is read with all
// that is found kept, so that the heap grows with it: the table says what part of the time the parser
// waits for the collection of garbage, and how much of the heap is kept.
import { PerformanceObserver } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { parse } from '@veracite/parser'
import WikiparserNode from 'wikiparser-node'
import wtf from 'wtf_wikipedia'
import { askMwparserfromhell, readArticles } from './parser-articles.js'

const [folder, python] = process.argv.slice(2)
if (folder === undefined || python === undefined) {
  console.error('usage: node benchmarks/parser-speed.js FOLDER PYTHON')
  process.exit(2)
}

function scanBare(text) {
  let sum = 0
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0
  return sum
}

function lengthOf({ start, end }) {
  return end.offset - start.offset
}

function touchParameter({ name, rawName, value, span, nameSpan, valueSpan }) {
  const spans = lengthOf(span) + lengthOf(nameSpan) + lengthOf(valueSpan)
  return name.length + rawName.length + value.length + spans
}

function touchCitation(citation) {
  let sum = citation.id.length + citation.template.length + citation.rawTemplate.length
  sum += lengthOf(citation.span) + lengthOf(citation.nameSpan) + (citation.refName ?? '').length
  for (const parameter of citation.parameters) sum += touchParameter(parameter)
  return sum
}

/** Every field and every offset of every citation. */
function readCitations(text) {
  let sum = 0
  const { citations } = parse({ path: 'article', text, syntax: 'wikitext' })
  for (const citation of citations) sum += touchCitation(citation)
  return sum
}

/** The same, and all that stands around the citations. */
function readAll(text) {
  const document = parse({ path: 'article', text, syntax: 'wikitext' })
  let sum = document.diagnostics.length
  for (const citation of document.citations) sum += touchCitation(citation)
  for (const reference of document.references) {
    sum += lengthOf(reference.span) + lengthOf(reference.contentSpan)
    sum += reference.attributes.length + reference.citationIds.length
  }
  for (const { url, span } of document.links) sum += url.length + lengthOf(span)
  for (const { template, span } of document.annotations) sum += template.length + lengthOf(span)
  return sum
}

function readWithWikiparserNode(text) {
  let sum = 0
  for (const template of WikiparserNode.parse(text).querySelectorAll('template')) {
    sum += template.name.length + template.getAbsoluteIndex()
    for (const { name, value } of template.getAllArgs()) sum += name.length + value.length
  }
  return sum
}

function readWithWtf(text) {
  let sum = 0
  for (const reference of wtf(text).references()) sum += JSON.stringify(reference.json()).length
  return sum
}

/** Milliseconds of the processor that the process has taken, those of all threads. */
function processorTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The shortest time of several runs over some texts, in milliseconds; the readers take turns. */
function measure(readers, texts, runs) {
  const best = new Map()
  for (let run = 0; run < runs; run += 1) {
    for (const [name, read] of readers) {
      const start = processorTime()
      for (const text of texts) read(text)
      const milliseconds = processorTime() - start
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, milliseconds))
    }
  }
  return best
}

function print(name, milliseconds, { units, bare, slowest }) {
  const rate = (units / milliseconds / 1000).toFixed(1)
  const toBare = (milliseconds / bare).toFixed(2)
  const times = slowest === undefined ? '' : `${(slowest / milliseconds).toFixed(0)} ×`
  console.log(
    [
      name.padEnd(34),
      milliseconds.toFixed(1).padStart(10),
      rate.padStart(9),
      toBare.padStart(9),
      times.padStart(8),
    ].join(' '),
  )
}

/** A text of a size, made of the articles one after another. */
function compose(articles, size) {
  const pieces = []
  let length = 0
  for (let index = 0; length < size; index += 1) {
    const { text } = articles[index % articles.length]
    pieces.push(text.slice(0, size - length))
    length += text.length
  }
  // A copy, as a text that is a chain of pieces is slower to read the first time.
  return Buffer.from(pieces.join('\n')).toString()
}

WikiparserNode.config = 'enwiki'
const articles = readArticles(folder)
const texts = articles.map(({ text }) => text)
const units = texts.reduce((sum, text) => sum + text.length, 0)
const quick = measure(
  [
    ['bare scan', scanBare],
    ['veracite, citations', readCitations],
    ['veracite, everything', readAll],
  ],
  texts,
  60,
)
const slow = measure(
  [
    ['wikiparser-node', readWithWikiparserNode],
    ['wtf_wikipedia', readWithWtf],
  ],
  texts,
  1,
)
const peer = askMwparserfromhell(python, articles, 3)
const bare = quick.get('bare scan')
const slowest = Math.min(...peer.seconds) * 1000
console.log(
  `${articles.length} articles, ${(units / 1e6).toFixed(1)} M code units, Node ${process.version}\n`,
)
console.log(`${'reader'.padEnd(34)}         ms      MB/s  × of scan  × of mwparserfromhell`)
for (const [name, milliseconds] of [...quick, ...slow])
  print(name, milliseconds, { units, bare, slowest })
print(`mwparserfromhell ${peer.version}${peer.usesC ? ' (C)' : ''}`, slowest, {
  units,
  bare,
  slowest,
})

/** Counts what garbage is collected, in milliseconds; asked after each reading. */
function watchCollection() {
  let milliseconds = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) milliseconds += duration
  })
  observer.observe({ entryTypes: ['gc'] })
  return async () => {
    await setTimeout(10)
    const collected = milliseconds
    milliseconds = 0
    return collected
  }
}

/** Every field and every offset of every citation of some texts, all that was found still there. */
function readKept(texts) {
  const documents = texts.map((text) => parse({ path: 'article', text, syntax: 'wikitext' }))
  for (const { citations } of documents) for (const citation of citations) touchCitation(citation)
  return documents
}

/** The quickest of several readings of some texts, with the collections during it. */
async function measureKept(texts, runs) {
  const takeCollection = watchCollection()
  let best = { milliseconds: Number.POSITIVE_INFINITY, collecting: 0 }
  for (let run = 0; run < runs; run += 1) {
    await takeCollection()
    const start = processorTime()
    const began = performance.now()
    readKept(texts)
    const milliseconds = processorTime() - start
    const elapsed = performance.now() - began
    const collecting = (await takeCollection()) / elapsed
    if (milliseconds < best.milliseconds) best = { milliseconds, collecting }
  }
  return best
}

/** The bytes of the heap that what is found in some texts takes. */
function measureHeap(texts) {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const documents = readKept(texts)
  globalThis.gc?.()
  return documents.length === 0 ? 0 : process.memoryUsage().heapUsed - before
}

console.log(
  `\n${'size of one text'.padEnd(16)}       ms  ns a unit  bare scan  × of scan  of it collecting  kept bytes a unit`,
)
for (const size of [1e4, 1e5, 1e6, 1e7, 1e8]) {
  const texts = Array.from({ length: Math.max(1, 1e6 / size) }, () => compose(articles, size))
  const units = size * texts.length
  const runs = size > 1e6 ? 5 : 50
  const bareTime = measure([['bare', scanBare]], texts, runs).get('bare')
  const { milliseconds, collecting } = await measureKept(texts, runs)
  const kept = measureHeap(texts)
  console.log(
    [
      size.toLocaleString('en').padEnd(16),
      (milliseconds / texts.length).toFixed(2).padStart(8),
      ((milliseconds * 1e6) / units).toFixed(2).padStart(10),
      ((bareTime * 1e6) / units).toFixed(2).padStart(10),
      (milliseconds / bareTime).toFixed(2).padStart(10),
      `${(collecting * 100).toFixed(0)} %`.padStart(17),
      (kept / units).toFixed(2).padStart(18),
    ].join(' '),
  )
}
