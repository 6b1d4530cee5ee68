// Whether the time of every rule grows with the length of what it reads, and no faster.
//
//   node benchmarks/lint-hostile.js [SHAPE…]
//
// A shape is a value made of one piece over and over, which every parameter of a citation gets at once,
// or a text made so. Each is linted at 16 kB and at 128 kB a value; those that cost a rule most at 1 MB too.
// What several rules share is counted for the first that asks for it. Exits with 1 where the time of a
// rule grows clearly faster than the length.
import { lint } from '@veracite/linter'
import { parse } from '@veracite/parser'
import { timeRules } from './time-rules.js'

const kilobyte = 1024
const trial = 16 * kilobyte
const short = 128 * kilobyte
const long = 1024 * kilobyte

/** Eight times the length; more than this is no longer noise. */
const mostGrowth = 2 * (long / short)

/** Shorter times than this tell nothing, in milliseconds. */
const noticeable = 40

/** A rule that takes no longer than this for 128 kB is not measured at 1 MB. */
const least = 2

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
        return `{{cite journal ${parameters.map((name) => `|${name}=${value}`).join(' ')} }}`
      },
    })),
  ),
  ...texts.map((piece) => ({
    name: `a text of ${nameOf(piece)}`,
    create: (length) => fill(piece, length),
  })),
]

/** What each rule costs for a text, in milliseconds. */
function costOf(text) {
  const { plugins, costs } = timeRules()
  const parsed = parse({ path: 'hostile', text, syntax: 'wikitext' })
  lint(parsed, { preset: 'strict', now: new Date('2026-11-22'), plugins })
  return costs
}

function growsTooFast(before, after) {
  return after > noticeable && after / Math.max(before, 1) > mostGrowth
}

const wanted = process.argv.slice(2)
const tried = shapes.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
)

/** The shape that costs each rule most at 128 kB. */
const worst = new Map()
const tooFast = []
for (const shape of tried) {
  const first = costOf(shape.create(trial))
  const costs = costOf(shape.create(short))
  for (const [id, cost] of costs) {
    if (growsTooFast(first.get(id) ?? 0, cost)) tooFast.push(`${id}: ${shape.name}, 16 to 128 kB`)
    else if (cost > (worst.get(id)?.cost ?? -1)) worst.set(id, { shape, cost })
  }
}

const suspects = new Set(
  [...worst.values()].filter(({ cost }) => cost > least).map(({ shape }) => shape),
)
const longCosts = new Map()
for (const shape of suspects) {
  const before = costOf(shape.create(short))
  const after = costOf(shape.create(long))
  const isSuspect = [...after].some(([id, cost]) => growsTooFast(before.get(id) ?? 0, cost))
  // What the machine did besides is not there again.
  const again = isSuspect ? costOf(shape.create(long)) : after
  for (const [id, cost] of after) {
    const known = Math.min(cost, again.get(id) ?? cost)
    longCosts.set(`${id} ${shape.name}`, known)
    if (growsTooFast(before.get(id) ?? 0, known))
      tooFast.push(`${id}: ${shape.name}, 128 kB to 1 MB`)
  }
}

const rows = [...worst].sort((a, b) => b[1].cost - a[1].cost)
console.table(
  Object.fromEntries(
    rows.map(([id, { shape, cost }]) => {
      const after = longCosts.get(`${id} ${shape.name}`)
      const row = {
        'worst shape': shape.name.slice(0, 60),
        '128 kB, ms': cost.toFixed(1),
        '1 MB, ms': after?.toFixed(1) ?? '',
        ratio: after === undefined || cost < 1 ? '' : (after / cost).toFixed(1),
      }
      return [id, row]
    }),
  ),
)
console.log(`${worst.size} rules, ${tried.length} shapes, ${parameters.length} parameters each`)
if (tooFast.length > 0) {
  console.log(`Faster than the length:\n${tooFast.join('\n')}`)
  process.exitCode = 1
} else
  console.log('No rule takes clearly more than eight times as long for eight times the length.')
