// Whether the time of every rule grows with the length of what it reads, and no faster.
//
//   node benchmarks/lint-hostile.js [SHAPE…]
//
// A shape is a value made of one piece over and over, which every parameter of a citation gets at once,
// or a text made so. Each is linted at 128 kB and at 1 MB a value, after 16 kB for shapes that would not end.
// The table has the shape that costs each rule most; what several rules share is counted for the first
// that asks for it. Exits with 1 where the time of a rule grows clearly faster than the length.
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

const worst = new Map()
const tooFast = []

function note(shape, before, after) {
  for (const [id, cost] of after) {
    const known = worst.get(id)
    const earlier = before.get(id) ?? 0
    if (growsTooFast(earlier, cost)) tooFast.push(`${id}: ${shape}`)
    if (known === undefined || cost > known.after) {
      worst.set(id, { shape, before: earlier, after: cost })
    }
  }
}

const wanted = process.argv.slice(2)
for (const { name, create } of shapes) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
  const first = costOf(create(trial))
  const before = costOf(create(short))
  const ends = [...before].every(([id, cost]) => !growsTooFast(first.get(id) ?? 0, cost))
  if (!ends) {
    note(`${name} (16 kB and 128 kB)`, first, before)
    continue
  }
  let after = costOf(create(long))
  const isSuspect = [...after].some(([id, cost]) => growsTooFast(before.get(id) ?? 0, cost))
  // What the machine did besides is not there again.
  if (isSuspect) {
    const again = costOf(create(long))
    after = new Map([...after].map(([id, cost]) => [id, Math.min(cost, again.get(id) ?? 0)]))
  }
  note(name, before, after)
}

const rows = [...worst].sort((a, b) => b[1].after - a[1].after)
console.table(
  Object.fromEntries(
    rows.map(([id, { shape, before, after }]) => [
      id,
      {
        'worst shape': shape.slice(0, 60),
        '128 kB, ms': before.toFixed(1),
        '1 MB, ms': after.toFixed(1),
        ratio: before < 1 ? '' : (after / before).toFixed(1),
      },
    ]),
  ),
)
console.log(`${worst.size} rules, ${shapes.length} shapes, ${parameters.length} parameters`)
if (tooFast.length > 0) {
  console.log(`Too fast:\n${tooFast.join('\n')}`)
  process.exitCode = 1
} else
  console.log('No rule takes clearly more than eight times as long for eight times the length.')
