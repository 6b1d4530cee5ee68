// Whether the time of every rule grows with the length of what it reads, and no faster.
//
//   node benchmarks/lint-hostile.js [SHAPE…]
//
// A shape is a value made of one piece over and over, which every parameter of a citation gets at once,
// or a text made so. Each is linted at 8 kB and at 64 kB a value. Those that look faster than the length, and
// the one that costs each rule most, are linted at 128 kB and at 1 MB too. Times are those of the
// processor, in a process of its own that is ended when it takes too long, which counts as a fault.
// What several rules share is counted for the first that asks for it. Exits with 1 where the time of a
// rule grows clearly faster than the length.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { lint } from '@veracite/linter'
import { parse } from '@veracite/parser'
import { timeRules } from './time-rules.js'

const kilobyte = 1024
const trial = { from: 8 * kilobyte, to: 64 * kilobyte }
const proof = { from: 128 * kilobyte, to: 1024 * kilobyte }

/** Eight times the length; more than this is no longer noise. */
const mostGrowth = 16

/**
 * Times below these tell nothing, in milliseconds of the processor: collecting the garbage of a large text counts for
 * the rule that happens to run. What grows with the square takes 64 times as long.
 */
const noticeable = { trial: 10, proof: 200 }

/** A rule that takes no longer than this for 64 kB is not measured at 1 MB, in milliseconds. */
const least = 1

/** How long a text may take, in milliseconds; the longest are 43 MB. */
const patience = 120_000

const parameters = (
  'title url archive-url archive-date access-date author last2 first2 editor-last vauthors date year isbn issn ' +
  'doi pmid pmc arxiv bibcode lccn oclc jstor hdl pages volume issue edition language publisher location journal website ' +
  'script-title trans-title chapter author-link title-link quote ref postscript display-authors url-status nonsense'
).split(' ')

const pieces = (
  "a A é 語 0 1 9. - – , . ; : ' '' \" ( [ { < > / // _ = # % %2 %20 ?a= &a= &amp; [[ ]] [[a| (( )) a- a, a. aB 1- 1–2 " +
  'http:// https://a. www. x.y- -eds ed. eds. Vol vol. pp. no. May 5-May et and by Dr. <ref <b> {{ }} :a a: \u200B \u200D \uFFFD ÂÃ'
)
  .split(' ')
  .concat(
    ' ',
    '\t',
    '\n',
    'a b ',
    ', a',
    'et al. ',
    '5 May ',
    'Lee A, ',
    ' - ',
    '978-',
    '\n-',
    'a= ',
  )

/** What stands before and after the pieces, so that a check goes on to what comes next. */
const frames = [
  ['x', '.'],
  ['', ''],
  ['https://web.archive.org/web/2012', '/http://a.example/'],
  ['https://a.example/', ' '],
]

const texts = [
  '<!-- veracite-disable x ',
  '<!-- veracite-disable -->',
  '{/* veracite-disable) ',
  '[//]: # (veracite-',
  'CITEREF',
  'turn0',
  '【1†a',
  '{{sfn|Lee|2001}}',
  '{{a Lee ',
  '{{rp|',
  '&lt;ref>',
  '== a ==\n',
  '* {{a |page=1}}\n',
  '<!-- a -->',
  '<ref name=a />',
  '<ref>a</ref>',
  '<ref name="a" group=b>a</ref>',
  '{{cite web|a=',
  '{{cite web|last1=a|last2=b}}',
  '{{cite web|title=a|url=https://a.example/}}\n',
  'https://a.example/ ',
  '[https://a.example/ a] ',
]

function fill(piece, length) {
  return piece.repeat(Math.ceil(length / piece.length))
}

function nameOf(piece) {
  return JSON.stringify(piece)
}

const shapes = [
  ...pieces.flatMap((piece) =>
    frames.map(([before, after]) => ({
      name: `${nameOf(piece)} in ${nameOf(before + after)}`,
      create: (length) => {
        const value = `${before}${fill(piece, length)}${after}`
        // A pipe ends a value: one becomes many parameters already.
        const names = piece.includes('|') ? ['title'] : parameters
        return `{{cite journal ${names.map((name) => `|${name}=${value}`).join(' ')} }}`
      },
    })),
  ),
  ...texts.map((piece) => ({
    name: `a text of ${nameOf(piece)}`,
    create: (length) => fill(piece, length),
  })),
]

/** Time on a processor in milliseconds: what else runs on the machine does not count. */
function cpuTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What each rule costs for a text, in milliseconds. */
function costOf(text) {
  const { plugins, costs } = timeRules(cpuTime)
  const parsed = parse({ path: 'hostile', text, syntax: 'wikitext' })
  // What was thrown away before is no cost of a rule.
  globalThis.gc()
  lint(parsed, { preset: 'strict', now: new Date('2026-11-22'), plugins })
  return [...costs]
}

function answerMeasurements() {
  process.on('message', ({ index, length }) => {
    process.send(costOf(shapes[index].create(length)))
  })
}

/** A process that measures, begun anew after one that had to be ended. */
class Measurer {
  #child

  /** The costs by rule, or undefined where it took too long. */
  async measure(shape, length) {
    this.#child ??= fork(fileURLToPath(import.meta.url), [], {
      env: { ...process.env, MEASURES: '1' },
      execArgv: ['--expose-gc', '--max-old-space-size=4096', '--max-semi-space-size=128'],
    })
    const child = this.#child
    const answered = new AbortController()
    const signal = AbortSignal.any([answered.signal, AbortSignal.timeout(patience)])
    const events = ['message', 'exit'].map((event) => once(child, event, { signal }))
    child.send({ index: shapes.indexOf(shape), length })
    try {
      const [costs] = await Promise.race(events)
      if (Array.isArray(costs)) return new Map(costs)
    } catch {
      // It took too long.
    } finally {
      answered.abort()
    }
    this.end()
    return undefined
  }

  end() {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

/** The least of two costs, as what else a process does is never less than nothing. */
function leastOf(costs, again) {
  return new Map([...costs].map(([id, cost]) => [id, Math.min(cost, again.get(id) ?? cost)]))
}

function findGrowth(before, after, floor) {
  return [...after]
    .filter(([id, cost]) => cost > floor && cost / Math.max(before.get(id) ?? 0, 0.5) > mostGrowth)
    .map(([id]) => id)
}

/** How often what looks too fast is measured again. */
const repeats = 2

/** The costs at two lengths, and the rules that grew too fast in every measurement. */
async function compare(measurer, shape, { lengths, floor }) {
  const before = await measurer.measure(shape, lengths.from)
  const after = before && (await measurer.measure(shape, lengths.to))
  if (after === undefined) return undefined
  if (findGrowth(before, after, floor).length === 0) return { before, after, fast: [] }
  let known = after
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const again = await measurer.measure(shape, lengths.to)
    if (again === undefined) return undefined
    known = leastOf(known, again)
  }
  return { before, after: known, fast: findGrowth(before, known, floor) }
}

async function screen(measurer, tried) {
  const worst = new Map()
  const suspects = new Set()
  const unfinished = []
  for (const shape of tried) {
    const found = await compare(measurer, shape, { lengths: trial, floor: noticeable.trial })
    if (found === undefined) {
      unfinished.push(`${shape.name}, 64 kB`)
      continue
    }
    if (found.fast.length > 0) suspects.add(shape)
    for (const [id, cost] of found.after) {
      if (cost > (worst.get(id)?.cost ?? -1)) worst.set(id, { shape, cost })
    }
  }
  for (const { shape, cost } of worst.values()) if (cost > least) suspects.add(shape)
  return { worst, suspects, unfinished }
}

/** The costs of the suspects at 1 MB, and what is wrong with them. */
async function prove(measurer, suspects) {
  const proven = new Map()
  const faults = []
  for (const shape of suspects) {
    const found = await compare(measurer, shape, { lengths: proof, floor: noticeable.proof })
    if (found === undefined) faults.push(`${shape.name} at 1 MB took longer than ${patience} ms`)
    else {
      proven.set(shape, found)
      faults.push(...found.fast.map((id) => `${id}: ${shape.name}, 128 kB to 1 MB`))
    }
  }
  return { proven, faults }
}

function printTable(worst, proven) {
  const rows = [...worst].map(([id, { shape, cost }]) => {
    const found = proven.get(shape)
    const before = found?.before.get(id)
    const after = found?.after.get(id)
    const row = {
      'worst shape': shape.name.slice(0, 60),
      '64 kB, ms': cost.toFixed(1),
      '128 kB, ms': before?.toFixed(1) ?? '',
      '1 MB, ms': after?.toFixed(1) ?? '',
      ratio: before === undefined || before < 1 ? '' : (after / before).toFixed(1),
    }
    return [id, row, cost]
  })
  rows.sort((a, b) => b[2] - a[2])
  console.table(Object.fromEntries(rows.map(([id, row]) => [id, row])))
}

async function run(wanted) {
  const tried = shapes.filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  )
  const measurer = new Measurer()
  const { worst, suspects, unfinished } = await screen(measurer, tried)
  const { proven, faults } = await prove(measurer, suspects)
  measurer.end()
  printTable(worst, proven)
  console.log(
    `${worst.size} rules, ${tried.length} shapes, ${parameters.length} parameters each; ${suspects.size} shapes at 1 MB`,
  )
  const wrong = [...unfinished, ...faults]
  if (wrong.length > 0) {
    console.log(`Faster than the length:\n${wrong.join('\n')}`)
    process.exitCode = 1
  } else
    console.log('No rule takes clearly more than eight times as long for eight times the length.')
}

if (process.env['MEASURES'] === '1') answerMeasurements()
else await run(process.argv.slice(2))
