// How far the preset `cs1` agrees with what Wikipedia's own citation module says of the same templates:
// the exact set of ids, errors and maintenance messages apart, and each id's misses and extras.
//
//   node benchmarks/lint-parity.js FOLDER [ID]
//
// FOLDER holds `*.ndjson`, one template a line: `wikitext`, `errors`, `maint`, and `ambiguous` where
// the module's answer depends on chance. With an ID the templates that differ in it are printed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from '@veracite/linter'
import { parse } from '@veracite/parser'

const [folder, wanted] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node benchmarks/lint-parity.js FOLDER [ID]')
  process.exit(2)
}

function readTemplates(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ ambiguous }) => !ambiguous)
}

function idsOf(text) {
  const parsed = parse({ path: 'template', text, syntax: 'wikitext' })
  const cs1 = { version: '2022' }
  const found = lint(parsed, { preset: 'cs1', cs1, now: new Date('2026-11-22') })
  // Nested citations are reported by the module too, but in a place of their own.
  const first = parsed.citations.find(({ span }) => span.start.offset === text.search(/\S/))
  return new Set(found.filter(({ citationId }) => citationId === first?.id).map(({ cs1 }) => cs1))
}

function compare(templates) {
  const confusion = new Map()
  const differing = []
  const agreeing = { errors: 0, maint: 0 }
  const count = (id, kind, template) => {
    const row = confusion.get(id) ?? { missed: 0, extra: 0 }
    row[kind] += 1
    confusion.set(id, row)
    if (id === wanted) differing.push({ kind, template })
  }
  for (const template of templates) {
    const got = idsOf(template.wikitext)
    for (const [list, prefix] of [
      ['errors', 'err_'],
      ['maint', 'maint_'],
    ]) {
      const ours = [...got].filter((id) => id?.startsWith(prefix))
      const missed = template[list].filter((id) => !got.has(id))
      const extra = ours.filter((id) => !template[list].includes(id))
      for (const id of missed) count(id, 'missed', template)
      for (const id of extra) count(id, 'extra', template)
      if (missed.length + extra.length === 0) agreeing[list] += 1
    }
  }
  return { confusion, differing, agreeing }
}

/** Why differences remain that are known. */
const reasons = {
  err_bad_url:
    'a template makes the address; where the data come from it does not exist, and leaves a link',
  err_wikilink_in_url:
    'a template in the title does not exist where the data come from, and leaves a link',
  maint_pmc_embargo: 'the data lack it once where templates of the same form have it',
}

const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`

for (const name of readdirSync(folder).filter((name) => name.endsWith('.ndjson'))) {
  const templates = readTemplates(join(folder, name))
  const { confusion, differing, agreeing } = compare(templates)
  console.log(`${name}: ${templates.length} templates`)
  console.log(`  errors agree      ${percent(agreeing.errors, templates.length)}`)
  console.log(`  maintenance agree ${percent(agreeing.maint, templates.length)}`)
  if (confusion.size > 0) console.table(Object.fromEntries([...confusion].sort()))
  for (const id of confusion.keys()) console.log(`  ${id}: ${reasons[id] ?? 'not explained yet'}`)
  for (const { kind, template } of differing) console.log(kind, JSON.stringify(template, null, 2))
}
