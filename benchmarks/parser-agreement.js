// How far the parser agrees with mwparserfromhell and wikiparser-node on the citations of articles:
// the same templates with the same parameter names and values. Every difference is listed, with
// the side that MediaWiki takes where that is known.
//
//   python3 -m venv .venv && .venv/bin/pip install mwparserfromhell
//   node benchmarks/parser-agreement.js FOLDER .venv/bin/python
//
// FOLDER holds articles as `*.wikitext`. Build first (`npm run build`).
import { parse } from '@veracite/parser'
import WikiparserNode from 'wikiparser-node'
import { canonicalTemplateName } from '../packages/parser/dist/citation/template-names.js'
import { askMwparserfromhell, readArticles } from './parser-articles.js'

const [folder, python] = process.argv.slice(2)
if (folder === undefined || python === undefined) {
  console.error('usage: node benchmarks/parser-agreement.js FOLDER PYTHON')
  process.exit(2)
}

/** Differences that are understood: by peer, how to tell them, and what MediaWiki does. */
const explanations = [
  {
    peer: 'mwparserfromhell',
    applies: (ours) => ours.some(([, value]) => value.split("''").length % 2 === 0),
    mediawiki: 'as Veracite: its preprocessor knows no quotes, so unpaired ones hide no braces',
  },
  {
    peer: 'wikiparser-node',
    applies: (ours, theirs) =>
      theirs !== undefined &&
      withoutSpace(JSON.stringify(ours)) === withoutSpace(JSON.stringify(theirs)),
    mediawiki: 'as Veracite: values are passed as written; the peer prints HTML tags anew',
  },
]

function withoutSpace(text) {
  return text.replaceAll(/\s/g, '')
}

/** A name or value as a template receives it: what each peer leaves of comments and the like. */
function receive(text) {
  return text
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(/\{\{\s*([!=])\s*\}\}/g, (_, sign) => (sign === '!' ? '|' : '='))
    .replaceAll(/^[ \t\n\r\0\v]+|[ \t\n\r\0\v]+$/g, '')
}

function toCitation(name, parameters) {
  const template = canonicalTemplateName(receive(name))
  const fields = parameters.map(([key, value]) => [receive(key), receive(value)])
  return template === null ? [] : [{ template, fields }]
}

function readWithVeracite(text) {
  return parse({ path: 'article', text, syntax: 'wikitext' }).citations.flatMap((citation) =>
    toCitation(
      citation.rawTemplate,
      citation.parameters.map(({ rawName, value }) => [rawName, value]),
    ),
  )
}

function readWithWikiparserNode(text) {
  return WikiparserNode.parse(text)
    .querySelectorAll('template')
    .flatMap((template) =>
      toCitation(
        template.name.replace(/^Template:/, ''),
        template.getAllArgs().map(({ name, value }) => [name, value]),
      ),
    )
}

/** What only one of two lists holds, by content. */
function difference(ours, theirs) {
  const counts = new Map()
  for (const citation of ours) {
    const key = JSON.stringify(citation)
    counts.set(key, [...(counts.get(key) ?? []), citation])
  }
  const onlyTheirs = theirs.filter(
    (citation) => counts.get(JSON.stringify(citation))?.pop() === undefined,
  )
  return { onlyOurs: [...counts.values()].flat(), onlyTheirs }
}

/** Pairs what differs, by the template and its first field. */
function pairUp({ onlyOurs, onlyTheirs }) {
  const rest = [...onlyTheirs]
  const pairs = onlyOurs.map((ours) => {
    const at = rest.findIndex(
      ({ template, fields }) =>
        template === ours.template && JSON.stringify(fields[0]) === JSON.stringify(ours.fields[0]),
    )
    return { ours, theirs: at === -1 ? undefined : rest.splice(at, 1)[0] }
  })
  return [...pairs, ...rest.map((theirs) => ({ ours: undefined, theirs }))]
}

function explain(peer, { ours, theirs }) {
  const found = explanations.find(
    (each) => each.peer === peer && ours !== undefined && each.applies(ours.fields, theirs?.fields),
  )
  return found?.mediawiki
}

function show(side, citation) {
  const text = citation === undefined ? 'nothing' : JSON.stringify(citation)
  console.log(`    ${side}: ${text.length > 300 ? `${text.slice(0, 300)}…` : text}`)
}

WikiparserNode.config = 'enwiki'
const articles = readArticles(folder)
const mwparserfromhell = askMwparserfromhell(python, articles, 1)
const counts = { citations: 0, fields: 0, differing: 0, unexplained: 0 }
for (const [index, { path, text }] of articles.entries()) {
  const ours = readWithVeracite(text)
  counts.citations += ours.length
  counts.fields += ours.reduce((sum, { fields }) => sum + fields.length, 0)
  const peers = {
    mwparserfromhell: mwparserfromhell.articles[index].flatMap(([name, fields]) =>
      toCitation(name, fields),
    ),
    'wikiparser-node': readWithWikiparserNode(text),
  }
  for (const [peer, theirs] of Object.entries(peers)) {
    for (const pair of pairUp(difference(ours, theirs))) {
      const explanation = explain(peer, pair)
      counts.differing += 1
      if (explanation === undefined) counts.unexplained += 1
      console.log(`${path}: ${peer}`)
      show('veracite', pair.ours)
      show('    peer', pair.theirs)
      console.log(`    MediaWiki: ${explanation ?? 'not known'}`)
    }
  }
}
const compared = counts.citations * 2
console.log(
  `\n${articles.length} articles, ${counts.citations} citations, ${counts.fields} fields; ` +
    `mwparserfromhell ${mwparserfromhell.version}, wikiparser-node`,
)
console.log(
  `${counts.differing} of ${compared} comparisons differ, ${counts.unexplained} of them unexplained ` +
    `(1 in ${counts.unexplained === 0 ? '∞' : Math.round(compared / counts.unexplained)})`,
)
process.exitCode = counts.unexplained * 2000 > compared ? 1 : 0
