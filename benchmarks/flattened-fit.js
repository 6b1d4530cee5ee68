// Fits the weights by which the parser cuts values without a grammar from the text they run on into:
// a conditional logit over the candidates for the end of each value.
//
//   node benchmarks/flattened-fit.js FOLDER [--check]
//
// FOLDER holds articles as `*.wikitext`; every fourth is kept apart for `flattened-recovery.js`. Build first (`npm run build`). Writes `data/cut-weights.ts` of the parser;
// with `--check` it fits on half of those articles, and prints how well that predicts the other half.
//
// Each free text value of a citation is an example, as if it were the last: followed by what follows
// the citation. Values that are the last count more.
import { writeFileSync } from 'node:fs'
import { parse } from '@veracite/parser'
import { DocumentWords } from '../packages/parser/dist/formats/flattened/document-words.js'
import { hostNamesOf } from '../packages/parser/dist/formats/flattened/host-names.js'
import { textGroup } from '../packages/parser/dist/formats/flattened/last-value.js'
import { foldName } from '../packages/parser/dist/formats/flattened/learned-names.js'
import { parameterType } from '../packages/parser/dist/formats/flattened/parameter-types.js'
import { describeCandidates } from '../packages/parser/dist/formats/flattened/text-cut.js'
import { isTyped } from '../packages/parser/dist/formats/flattened/typed-cut.js'
import { flatten, isKept } from './flatten.js'
import { readArticles } from './parser-articles.js'

const output = new URL(
  '../packages/parser/src/formats/flattened/data/cut-weights.ts',
  import.meta.url,
)
const [folder, flag] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node benchmarks/flattened-fit.js FOLDER [--check]')
  process.exit(2)
}

const settings = { epochs: 30, rate: 0.3, commonPenalty: 0.8, groupPenalty: 2.5, lastWeight: 2 }
/** Examples of one kind of value that an article gives at most, the values that are the last apart. */
const mostExamples = 800

function learnable(name) {
  return ['work', 'publisher', 'place', 'name'].includes(parameterType(name))
}

/** How often each name stands in a middle position. */
function countNames(citations) {
  const counts = new Map()
  for (const { fields } of citations) {
    for (const { name, value } of fields.slice(0, -1)) {
      if (!learnable(name)) continue
      const key = foldName(value)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/** What follows a citation, up to the next template or the end of the line. */
function textAfter(text, end, gluesHeadings) {
  const rest = text.slice(end, end + 2000)
  const limit = rest.search(/\{\{|\n/)
  const kind = limit === -1 ? 'text' : rest[limit] === '\n' ? 'line' : 'template'
  return { after: limit === -1 ? rest : rest.slice(0, limit), limitKind: kind, gluesHeadings }
}

function listExamples(article, style) {
  const { text, citations } = flatten(article, style)
  const names = countNames(citations)
  const words = new DocumentWords(text)
  const taken = new Map()
  return citations.flatMap(({ fields, end, recovered }, number) => {
    if (recovered) return []
    const url = fields.find(({ name }) => name === 'url')?.value ?? ''
    const around = { ...textAfter(text, end, style === 'dump'), words, hostNames: hostNamesOf(url) }
    return fields.flatMap(({ name, value }, index) => {
      const type = parameterType(name)
      const isLast = index === fields.length - 1
      if (isTyped(type) || /^\d+$/.test(name) || (value === '' && !isLast)) return []
      const group = textGroup(type)
      const count = (taken.get(group) ?? 0) + 1
      taken.set(group, count)
      if (!isLast && count > mostExamples) return []
      // Some values are left empty, so that they are known.
      const kept = !isLast && (number + index) % 25 === 0 ? '' : value
      return [createExample(kept, { ...around, group, isLast, name, names })]
    })
  })
}

function createExample(value, { names, isLast, after, name, ...around }) {
  const own = !isLast && learnable(name) ? foldName(value) : ''
  const isLearned = (candidate) => {
    const key = foldName(candidate)
    return key.length > 1 && (names.get(key) ?? 0) > (key === own ? 1 : 0)
  }
  const text = value + after
  const candidates = describeCandidates(
    text,
    { start: 0, limit: text.length },
    { ...around, isLearned },
  )
  const right = candidates.findIndex(({ end }) => text.slice(0, end).trim() === value)
  return {
    group: around.group,
    isLast,
    right,
    features: candidates.map(({ features }) => features),
  }
}

class Model {
  ids = new Map()
  weights = []
  sums = []

  idOf(key) {
    if (!this.ids.has(key)) {
      this.ids.set(key, this.weights.length)
      this.weights.push(0)
      this.sums.push(1e-6)
    }
    return this.ids.get(key)
  }

  /** Examples as numbers; features that are rare are left out. */
  compile(examples) {
    return examples.map(({ group, right, isLast, features }) => ({
      right,
      isLast,
      group,
      rows: features.map((row) =>
        row.flatMap((feature) => [this.idOf(feature), this.idOf(`${group} ${feature}`)]),
      ),
    }))
  }

  shares({ rows }) {
    const scores = rows.map((row) => row.reduce((sum, id) => sum + this.weights[id], 0))
    const highest = Math.max(...scores)
    const powers = scores.map((score) => Math.exp(score - highest))
    const total = powers.reduce((sum, power) => sum + power, 0)
    return powers.map((power) => power / total)
  }

  fit(examples, { epochs, rate, commonPenalty, groupPenalty, lastWeight }) {
    const penalties = [...this.ids.keys()].map((key) =>
      key.includes(' ') ? groupPenalty : commonPenalty,
    )
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      const gradient = new Float64Array(this.weights.length)
      let step = 0
      for (const example of examples) {
        const shares = this.shares(example)
        const weight = example.isLast ? lastWeight : 1
        for (const [index, row] of example.rows.entries()) {
          const error = (index === example.right ? 1 : 0) - shares[index]
          if (Math.abs(error) < 1e-5) continue
          for (const id of row) gradient[id] += weight * error
        }
        step += 1
        if (step % 200 === 0 || step === examples.length) {
          this.update(gradient, penalties, rate, 200 / examples.length)
          gradient.fill(0)
        }
      }
    }
  }

  update(gradient, penalties, rate, share) {
    for (let id = 0; id < gradient.length; id += 1) {
      const slope = gradient[id] - penalties[id] * share * this.weights[id]
      if (slope === 0) continue
      this.sums[id] += slope * slope
      this.weights[id] += (rate * slope) / Math.sqrt(this.sums[id])
    }
  }
}

function report(model, examples) {
  const byGroup = new Map()
  for (const example of examples) {
    if (!example.isLast) continue
    const shares = model.shares(example)
    const best = shares.indexOf(Math.max(...shares))
    const tally = byGroup.get(example.group) ?? { all: 0, right: 0, loss: 0, expected: 0 }
    tally.all += 1
    tally.right += best === example.right ? 1 : 0
    tally.expected += shares[best]
    tally.loss -= Math.log(Math.max(1e-9, example.right === -1 ? 1e-4 : shares[example.right]))
    byGroup.set(example.group, tally)
  }
  for (const [group, { all, right, loss, expected }] of byGroup) {
    const [share, mean, sure] = [right, loss, expected].map((sum) => (sum / all).toFixed(3))
    console.log(
      `${group.padEnd(10)} ${all} last values, ${share} right, ${sure} expected, loss ${mean}`,
    )
  }
}

function writeWeights(model) {
  const common = {}
  const groups = {}
  for (const [key, id] of model.ids) {
    const weight = Number(model.weights[id].toFixed(2))
    if (Math.abs(weight) < 0.15) continue
    const [group, feature] = key.includes(' ') ? key.split(' ') : ['', key]
    if (group === '') common[feature] = weight
    else groups[group] = { ...groups[group], [feature]: weight }
  }
  const sorted = (record) => Object.fromEntries(Object.entries(record).sort())
  const groupTexts = Object.entries(groups).map(([group, record]) => [group, sorted(record)])
  writeFileSync(
    output,
    `import type { TextGroup } from './parameter-types.js'

type Weights = Readonly<Record<string, number>>

/** How much each feature of a cut speaks for it. Written by \`benchmarks/flattened-fit.js\`. */
export const commonWeights: Weights = ${JSON.stringify(sorted(common), null, 2)}

/** What is added to that for the kinds of values. */
export const groupWeights: Readonly<Record<TextGroup, Weights>> = ${JSON.stringify(Object.fromEntries(groupTexts), null, 2)}
`,
  )
}

const articles = readArticles(folder).filter((_, index) => !isKept(index))
const parts = articles.map(({ path, text }) => {
  const article = parse({ path, text, syntax: 'wikitext' })
  return ['rule', 'dump'].flatMap((style) => listExamples(article, style))
})
const model = new Model()
const isUsed = (_, index) => flag !== '--check' || index % 4 < 2
const examples = model.compile(
  parts
    .filter(isUsed)
    .flat()
    .filter(({ right }) => right !== -1),
)
console.log(`${examples.length} examples`)
model.fit(examples, settings)
if (flag === '--check')
  report(model, model.compile(parts.filter((part, index) => !isUsed(part, index)).flat()))
else writeWeights(model)
