// What the linter finds in a folder of articles, by rule, and what it costs beside parsing.
//
//   node benchmarks/lint-corpus.js FOLDER [PRESET] [RULE]
//   node benchmarks/lint-corpus.js FOLDER [PRESET] [RULE] --sample 20
//   node benchmarks/lint-corpus.js FOLDER [PRESET] --timing
//
// With a RULE its findings are printed with their surroundings, to be read by hand; with --sample so
// many of each rule, the same ones in every run, spread over the articles. With --timing the cost of
// each rule is; what several rules share is counted for the first that asks for it.
//
// Times are those of the processor, the median of several passes over all articles in one process
// after others that warm it up. To parse is to read everything of a document that a rule can ask for.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lint } from '@veracite/linter'
import { parse } from '@veracite/parser'
import WikiparserNode from 'wikiparser-node'
import { timeRules } from './time-rules.js'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { timing: { type: 'boolean', default: false }, sample: { type: 'string' } },
})
const isTiming = flags.timing
const sampleSize = Number(flags.sample ?? 0)
const [folder, preset = 'recommended', wanted] = positionals
if (folder === undefined || !Number.isInteger(sampleSize)) {
  console.error(
    'usage: node benchmarks/lint-corpus.js FOLDER [PRESET] [RULE] [--sample N] [--timing]',
  )
  process.exit(2)
}

const passes = 7
const warmUps = 8

/** The peer is slow: it reads as many articles as hold this many citations. */
const peerCitations = 300
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
const texts = files
  .filter((file) => file.isFile())
  .map((file) => ({
    name: file.name,
    text: readFileSync(join(file.parentPath, file.name), 'utf8'),
  }))

function lengthOf({ start, end }) {
  return end.offset - start.offset
}

/** A reading that asks for all a rule can ask for, since the parser works some of it out late. */
function readAll({ citations, references, links, annotations, diagnostics }) {
  let read = diagnostics.length
  for (const { id, template, rawTemplate, span, nameSpan, parameters, refName = '' } of citations) {
    read += id.length + template.length + rawTemplate.length + refName.length
    read += lengthOf(span) + lengthOf(nameSpan)
    for (const parameter of parameters) read += readParameter(parameter)
  }
  for (const { span, contentSpan, attributes, citationIds } of references) {
    read += lengthOf(span) + lengthOf(contentSpan) + attributes.length + citationIds.length
  }
  for (const { url, span } of links) read += url.length + lengthOf(span)
  for (const { span } of annotations ?? []) read += lengthOf(span)
  return read
}

function readParameter({ name, rawName, value, span, nameSpan, valueSpan }) {
  const spans = lengthOf(span) + lengthOf(nameSpan) + lengthOf(valueSpan)
  return name.length + rawName.length + value.length + spans
}

/** Time on a processor in milliseconds: what else runs on the machine does not count. */
function now() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const { plugins, costs } = timeRules()

const options = {
  preset,
  now: new Date('2026-11-22'),
  ...(isTiming && { plugins }),
}

function runOnce() {
  costs.clear()
  const found = []
  const time = { parse: 0, lint: 0 }
  let citations = 0
  for (const { name, text } of texts) {
    const start = now()
    const parsed = parse({ path: name, text, syntax: 'wikitext' })
    readAll(parsed)
    const parsedAt = now()
    const diagnostics = lint(parsed, options)
    time.lint += now() - parsedAt
    time.parse += parsedAt - start
    citations += parsed.citations.length
    for (const diagnostic of diagnostics) found.push({ name, text, diagnostic })
  }
  return { found, time, citations }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

for (let pass = 0; pass < warmUps; pass += 1) runOnce()
// No pass keeps its findings into the next, which would then pay for what is collected around them.
const times = Array.from({ length: passes }, () => runOnce().time)
const { found, citations } = runOnce()
const parseTime = median(times.map(({ parse }) => parse))
const lintTime = median(times.map(({ lint }) => lint))

/** A number that is the same in every run and tells nothing of the place of a finding. */
function drawLot({ name, diagnostic }) {
  const key = `${name}:${diagnostic.span.start.offset}:${diagnostic.messageId}`
  return createHash('sha256').update(key).digest('hex')
}

function drawSample(findings) {
  if (sampleSize === 0) return findings
  const lots = findings.map((finding) => ({ finding, lot: drawLot(finding) }))
  const drawn = lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, sampleSize)
  return drawn.map(({ finding }) => finding)
}

function showFinding({ name, text, diagnostic }) {
  const { start, end } = diagnostic.span
  const shownEnd = Math.min(end.offset, start.offset + 300)
  const before = text.slice(Math.max(0, start.offset - 120), start.offset)
  const around = `${before}⟦${text.slice(start.offset, shownEnd)}⟧${text.slice(shownEnd, shownEnd + 80)}`
  console.log(`${name}:${start.line} ${diagnostic.message}\n    ${around.replaceAll('\n', '⏎')}\n`)
}

const byRule = new Map()
for (const finding of found) {
  const { ruleId } = finding.diagnostic
  if (byRule.has(ruleId)) byRule.get(ruleId).push(finding)
  else byRule.set(ruleId, [finding])
}
for (const [ruleId, findings] of [...byRule].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  if (wanted === undefined ? sampleSize === 0 : ruleId !== wanted) continue
  const sample = drawSample(findings)
  console.log(`## ${ruleId}: ${sample.length} of ${findings.length}\n`)
  sample.forEach(showFinding)
}
const counts = [...byRule].map(([ruleId, findings]) => [ruleId, findings.length])
console.table(Object.fromEntries(counts.sort((a, b) => b[1] - a[1])))
if (isTiming) {
  const sorted = [...costs].sort((a, b) => b[1] - a[1])
  console.table(Object.fromEntries(sorted.map(([id, cost]) => [id, `${cost.toFixed(2)} ms`])))
}
console.log(`${texts.length} articles, ${citations} citations, ${found.length} findings`)
console.log(
  `median of ${passes} passes: parse ${parseTime.toFixed(0)} ms, lint ${lintTime.toFixed(0)} ms`,
)
console.log(`lint ${(lintTime / parseTime).toFixed(1)} times the parse`)
console.log(`lint ${Math.round((1000 * citations) / lintTime)} citations a second`)
console.log(`wikilint ${Math.round(measurePeer())} citations a second, parse included`)

/** Citations a second of wikiparser-node's linter, which the package wikilint is made of. */
function measurePeer() {
  let citations = 0
  const sample = texts.filter(({ name, text }) => {
    if (citations >= peerCitations) return false
    citations += parse({ path: name, text, syntax: 'wikitext' }).citations.length
    return true
  })
  const readSample = () => {
    for (const { text } of sample) WikiparserNode.parse(text).lint()
  }
  readSample()
  const start = now()
  readSample()
  return (1000 * citations) / (now() - start)
}
