// What the linter finds in a folder of articles, by rule, and what it costs beside parsing.
//
//   node benchmarks/lint-corpus.js FOLDER [PRESET] [RULE]
//
// With a RULE its findings are printed with their surroundings, to be read by hand.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from '@veracite/linter'
import { parse } from '@veracite/parser'

const [folder, preset = 'recommended', wanted] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node benchmarks/lint-corpus.js FOLDER [PRESET] [RULE]')
  process.exit(2)
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
const texts = files
  .filter((file) => file.isFile())
  .map((file) => ({
    name: file.name,
    text: readFileSync(join(file.parentPath, file.name), 'utf8'),
  }))

/** The first pass warms up; the second is measured. */
function runOnce() {
  const found = []
  const time = { parse: 0, lint: 0 }
  let citations = 0
  for (const { name, text } of texts) {
    const start = performance.now()
    const parsed = parse({ path: name, text, syntax: 'wikitext' })
    const parsedAt = performance.now()
    const diagnostics = lint(parsed, { preset, now: new Date('2026-11-22') })
    time.lint += performance.now() - parsedAt
    time.parse += parsedAt - start
    citations += parsed.citations.length
    found.push(...diagnostics.map((diagnostic) => ({ name, text, diagnostic })))
  }
  return { found, time, citations }
}

runOnce()
const { found, time, citations } = runOnce()
const ofWanted = found.filter(({ diagnostic }) => diagnostic.ruleId === wanted)
for (const { name, text, diagnostic } of ofWanted) {
  const { start, end } = diagnostic.span
  const around = text.slice(
    Math.max(0, start.offset - 80),
    Math.min(end.offset, start.offset + 300) + 40,
  )
  console.log(`${name}:${start.line} ${diagnostic.message}\n    ${around.replaceAll('\n', '⏎')}\n`)
}

const counts = new Map()
for (const { diagnostic } of found) {
  counts.set(diagnostic.ruleId, (counts.get(diagnostic.ruleId) ?? 0) + 1)
}
console.table(Object.fromEntries([...counts].sort((a, b) => b[1] - a[1])))
console.log(`${texts.length} articles, ${citations} citations, ${found.length} findings`)
console.log(`parse ${time.parse.toFixed(0)} ms, lint ${time.lint.toFixed(0)} ms`)
console.log(`lint ${Math.round((1000 * citations) / time.lint)} citations a second`)
