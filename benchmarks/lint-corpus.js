// What the linter finds in a folder of articles, by rule, and what it costs beside parsing.
//
//   node benchmarks/lint-corpus.js FOLDER [PRESET] [RULE]
//   node benchmarks/lint-corpus.js FOLDER [PRESET] [RULE] --sample 20
//   node benchmarks/lint-corpus.js FOLDER [PRESET] --timing
//
// With a RULE its findings are printed with their surroundings, to be read by hand; with --sample so
// many of each rule, the same ones in every run, spread over the articles. With --timing the cost of
// each rule is; what several rules share is counted for the first that asks for it.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lint, rules } from '@veracite/linter'
import { parse } from '@veracite/parser'

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

const passes = sampleSize > 0 || wanted !== undefined ? 1 : 7
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
const texts = files
  .filter((file) => file.isFile())
  .map((file) => ({
    name: file.name,
    text: readFileSync(join(file.parentPath, file.name), 'utf8'),
  }))

/** A reading that asks for all a rule can ask for, since the parser works some of it out late. */
function readAll({ citations, references, links }) {
  let read = 0
  for (const { span, nameSpan, parameters } of citations) {
    read += span.end.line + nameSpan.end.line
    for (const { value, ...parameter } of parameters.map(readParameter)) {
      read += value.length + parameter.ends
    }
  }
  for (const { span, contentSpan } of references) read += span.end.line + contentSpan.end.line
  for (const { span } of links) read += span.end.line
  return read
}

function readParameter({ name, rawName, value, span, nameSpan, valueSpan }) {
  const ends = name.length + rawName.length + span.end.line + nameSpan.end.line + valueSpan.end.line
  return { value, ends }
}

const costs = new Map()

/** The rule with its time added up. */
function timeRule(rule) {
  const { id } = rule.meta
  const time = (run) => {
    const start = performance.now()
    const result = run()
    costs.set(id, (costs.get(id) ?? 0) + performance.now() - start)
    return result
  }
  const create = (context) => {
    const visitor = time(() => rule.create(context))
    const timed = Object.entries(visitor).map(([name, visit]) => [
      name,
      (...nodes) => time(() => visit(...nodes)),
    ])
    return Object.fromEntries(timed)
  }
  return { meta: rule.meta, create }
}

const options = {
  preset,
  now: new Date('2026-11-22'),
  ...(isTiming && { plugins: [...rules.values()].map(timeRule) }),
}

function runOnce() {
  costs.clear()
  const found = []
  const time = { parse: 0, lint: 0 }
  let citations = 0
  for (const { name, text } of texts) {
    const start = performance.now()
    const parsed = parse({ path: name, text, syntax: 'wikitext' })
    readAll(parsed)
    const parsedAt = performance.now()
    const diagnostics = lint(parsed, options)
    time.lint += performance.now() - parsedAt
    time.parse += parsedAt - start
    citations += parsed.citations.length
    for (const diagnostic of diagnostics) found.push({ name, text, diagnostic })
  }
  return { found, time, citations }
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

// The first pass warms up.
runOnce()
const runs = Array.from({ length: passes }, runOnce)
const { found, citations } = runs.at(-1)
const parseTime = median(runs.map(({ time }) => time.parse))
const lintTime = median(runs.map(({ time }) => time.lint))

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
