// Reads a million broken texts and holds the parser to what must be true of any: it ends without
// an error, every span lies in the text and in the one around it, lists are in the order of the
// text, ids are unique, and values and names stand where their spans say.
//
//   node benchmarks/parser-fuzz.js [COUNT] [SEED] [wikitext|flattened|markdown]
//
// Build first (`npm run build`). The first failure is printed with its text and ends the run.
import { parse } from '@veracite/parser'

const count = Number(process.argv[2] ?? 1_000_000)
const seed = Number(process.argv[3] ?? 1)
const syntax = process.argv[4] ?? 'wikitext'

const pieces = [
  ...[
    '{{cite web',
    '{{Cite book |',
    '{{citation',
    '{{',
    '}}',
    '{',
    '}',
    '{{{',
    '}}}',
    '|',
    '=',
    '|title=',
  ],
  ...[
    '|url=http://a.example/b',
    '|',
    '[[',
    ']]',
    '[',
    ']',
    '<ref>',
    '<ref name="a">',
    '</ref>',
    '<ref name=b />',
  ],
  ...[
    '<references>',
    '</references>',
    '<!--',
    '-->',
    '<nowiki>',
    '</nowiki>',
    '<includeonly>',
    '<noinclude>',
  ],
  ...[
    '</includeonly>',
    '{{!}}',
    '{{=}}',
    '{{sfn|A|2000}}',
    '{{efn|',
    '{{r|a|b}}',
    '{{dead link}}',
    '{{reflist|refs=',
  ],
  ...[
    '\n',
    '\n\n',
    '\n== ',
    '==\n',
    '\n* ',
    ' ',
    '\t',
    'http://a.example/',
    '[http://',
    '[//a.example A]',
    'A',
    'é',
  ],
  ...[
    '\u0000',
    '\ud800',
    '\udc00',
    '&amp;',
    "''",
    '{{#invoke:cite|web|',
    '{{#tag:ref|',
    '<math>',
    '</math>',
    '<pre',
  ],
  ...[
    '<gallery>',
    '</gallery>',
    '< ref>',
    '/>',
    '>',
    '"',
    '{{use dmy dates}}',
    'accessdate=',
    'last1=',
    '\r\n',
  ],
  ...[
    ' , title=',
    '{{cite news, url=',
    '<<cite web | title=',
    '>>',
    '[^1]: ',
    '`',
    '```\n',
    '# ',
    '- ',
    '\\|',
  ],
]

/** A small generator of random numbers, so that a seed gives the same texts everywhere. */
function createRandom(start) {
  let state = start
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) % limit
  }
}

function isInside(outer, inner) {
  return (
    outer.start.offset <= inner.start.offset &&
    inner.start.offset <= inner.end.offset &&
    inner.end.offset <= outer.end.offset
  )
}

function isInOrder(nodes) {
  return nodes.every(
    ({ span }, index) => (nodes[index - 1]?.span.start.offset ?? 0) <= span.start.offset,
  )
}

function slice(text, { start, end }) {
  return text.slice(start.offset, end.offset)
}

/** What is wrong with a citation, in a word. */
function findFault(text, citation) {
  if (!isInside(citation.span, citation.nameSpan)) return 'name outside of its citation'
  for (const { rawName, value, span, nameSpan, valueSpan } of citation.parameters) {
    if (!isInside(citation.span, span)) return 'parameter outside of its citation'
    if (!isInside(span, nameSpan) || !isInside(span, valueSpan))
      return 'part outside of its parameter'
    const written = slice(text, valueSpan)
    if (!/[<{&\\]/.test(written) && value !== written) return `value ${JSON.stringify(value)}`
    const name = slice(text, nameSpan)
    if (name !== '' && !/[<{]/.test(name) && rawName !== name)
      return `name ${JSON.stringify(rawName)}`
  }
  return undefined
}

let found = 0

function check(text) {
  const document = parse({ path: 'fuzz', text, syntax })
  const { citations, references, links, diagnostics } = document
  found += citations.length
  const whole = { start: { offset: 0 }, end: { offset: text.length } }
  const nodes = [
    ...citations,
    ...references,
    ...links,
    ...diagnostics,
    ...(document.annotations ?? []),
  ]
  if (!nodes.every(({ span }) => isInside(whole, span))) return 'span outside of the text'
  if (![citations, references, links, diagnostics].every(isInOrder))
    return 'not in the order of the text'
  if (new Set(citations.map(({ id }) => id)).size < citations.length) return 'ids not unique'
  for (const citation of citations) {
    const fault = findFault(text, citation)
    if (fault !== undefined) return fault
  }
  return undefined
}

const random = createRandom(seed)
const started = performance.now()
for (let run = 0; run < count; run += 1) {
  const length = 1 + random(40)
  const text = Array.from({ length }, () => pieces[random(pieces.length)]).join('')
  let fault
  try {
    fault = check(text)
  } catch (error) {
    fault = error.stack
  }
  if (fault !== undefined) {
    console.log(`run ${run}: ${fault}\n${JSON.stringify(text)}`)
    process.exit(1)
  }
}
const seconds = (performance.now() - started) / 1000
console.log(
  `${count} texts as ${syntax}, ${found} citations, seed ${seed}: no fault in ${seconds.toFixed(0)} s`,
)
