// How well the citations of flattened text are reconstructed: articles are flattened as text dumps
// do it, and what is read from them is compared with what the originals say.
//
//   node benchmarks/flattened-recovery.js FOLDER [--part tuned|kept] [--show TYPE]
//
// FOLDER holds articles as `*.wikitext`. Build first (`npm run build`). Three of four articles are
// `tuned`: the parser was tuned on them; the fourth was `kept` apart. `--show` prints what differs in the values of one type.
import { parseArgs } from 'node:util'
import { parse } from '@veracite/parser'
import { parameterType } from '../packages/parser/dist/formats/flattened/parameter-types.js'
import { isTyped } from '../packages/parser/dist/formats/flattened/typed-cut.js'
import { flatten, isKept, normalize, styles } from './flatten.js'
import { readArticles } from './parser-articles.js'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string' }, show: { type: 'string' } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error(
    'usage: node benchmarks/flattened-recovery.js FOLDER [--part tuned|kept] [--show TYPE]',
  )
  process.exit(2)
}

/** Confidence by which fields are grouped, the lower bound of each group. */
const bounds = [0.98, 0.95, 0.9, 0.8, 0.7, 0.5, 0]

class Share {
  right = 0
  all = 0

  add(isRight) {
    this.all += 1
    if (isRight) this.right += 1
  }

  toString() {
    const percent = this.all === 0 ? '' : `${((100 * this.right) / this.all).toFixed(2)} %`
    return `${percent.padStart(9)}  ${String(this.right).padStart(6)} of ${this.all}`
  }
}

class Tally {
  shares = new Map()
  lost = 0
  extra = 0

  add(key, isRight) {
    if (!this.shares.has(key)) this.shares.set(key, new Share())
    this.shares.get(key).add(isRight)
  }

  print(title) {
    console.log(`\n${title}: ${this.lost} citations lost, ${this.extra} added`)
    for (const [key, share] of [...this.shares].sort(([a], [b]) => (a < b ? -1 : 1))) {
      console.log(`  ${key.padEnd(34)} ${share}`)
    }
  }
}

/** Fields with those found in their place, by name and then by order. */
function pairFields(expected, found) {
  const left = [...found]
  return expected.map((field) => {
    const index = left.findIndex(({ name }) => name === field.name)
    return [field, index === -1 ? undefined : left.splice(index, 1)[0]]
  })
}

function compare(tally, expected, found, context) {
  const fields = expected.fields.filter(({ name, value }) => value !== '' || !/^\d+$/.test(name))
  let isAllRight = true
  for (const [index, [field, match]] of pairFields(fields, found.parameters).entries()) {
    const isRight = match !== undefined && normalize(match.value) === field.value
    const isLast = index === fields.length - 1
    const type = parameterType(field.name)
    const kind = isTyped(type) ? 'typed' : 'free text'
    tally.add('1 all fields', isRight)
    tally.add(`2 ${kind}`, isRight)
    tally.add(`3 ${isLast ? 'last' : 'middle'}, ${kind}`, isRight)
    if (isLast) tally.add(`4 last, ${field.value === '' ? 'empty' : type}`, isRight)
    tally.add(`5 citation at ${bucket(found.confidence)}: fields`, isRight)
    tally.add(`6 field at ${bucket(match?.confidence ?? found.confidence)}`, isRight)
    if (!isRight) isAllRight = false
    if (!isRight && context.show === (isLast ? type : `middle ${type}`)) show(field, match, context)
  }
  tally.add('7 citations with all fields right', isAllRight)
  tally.add(`8 citation at ${bucket(found.confidence)}: whole`, isAllRight)
}

function bucket(confidence) {
  return bounds.find((bound) => confidence >= bound).toFixed(2)
}

function show(field, match, { path, text, end }) {
  const found = match === undefined ? 'nothing' : JSON.stringify(normalize(match.value))
  console.log(`${path}  ${field.name} at ${match?.confidence?.toFixed(2)}`)
  console.log(`    was ${JSON.stringify(field.value)}\n    got ${found.slice(0, 400)}`)
  console.log(`    then ${JSON.stringify(text.slice(end, end + 60))}`)
}

for (const style of styles) {
  const tallies = { tuned: new Tally(), kept: new Tally() }
  for (const [index, { path, text }] of readArticles(folder).entries()) {
    const part = isKept(index) ? 'kept' : 'tuned'
    if (options.part !== undefined && options.part !== part) continue
    const original = parse({ path, text, syntax: 'wikitext' })
    const flat = flatten(original, style)
    const { citations } = parse({ path, text: flat.text, syntax: 'flattened' })
    const byStart = new Map(citations.map((citation) => [citation.span.start.offset, citation]))
    const tally = tallies[part]
    for (const expected of flat.citations) {
      const found = byStart.get(expected.start)
      byStart.delete(expected.start)
      if (expected.recovered) continue
      if (found === undefined) {
        tally.lost += 1
        if (options.show === 'lost')
          console.log(path, flat.text.slice(expected.start, expected.end))
      } else {
        const context = { show: options.show, path, text: flat.text, end: expected.end }
        compare(tally, expected, found, context)
      }
    }
    tally.extra += byStart.size
    if (options.show === 'added') {
      for (const start of byStart.keys()) console.log(path, flat.text.slice(start, start + 100))
    }
  }
  for (const [part, tally] of Object.entries(tallies)) {
    if (tally.shares.size > 0) tally.print(`${style}, ${part}`)
  }
}
