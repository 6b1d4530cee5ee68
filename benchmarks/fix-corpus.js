// Applies every fix to a folder of articles, and proves what came of it without the fixer's own proofs.
//
//   node benchmarks/fix-corpus.js FOLDER [PRESET] [--form wikitext|flattened|markdown|as-is] [--show RULE]
//
// Every article is fixed twice over, once with the safe fixes and once with all of them, with verdicts on
// its sources as a check gives them, made of the address of each: dead or alive, with a copy or without.
// Of each it is checked that
//
// - nothing but what the edits say has changed, byte by byte;
// - every citation and parameter that no edit touches is read as before;
// - no citation has a finding of a rule that did not find anything in it before, unless its template had to be
//   rebuilt;
// - a second run, with the verdicts that a new check would give, changes nothing.
//
// With --show the texts that a rule changes are printed, before and after. Exits with 1 where a check fails.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fixArticle, lint } from '@veracite/linter'
import { parse } from '@veracite/parser'
import { flatten } from './flatten.js'
import { judgeSources, pageOf } from './made-up-verdicts.js'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { form: { type: 'string', default: 'wikitext' }, show: { type: 'string' } },
})
const [folder, preset = 'strict'] = positionals
const forms = {
  // Each file in the syntax that it is told to be in.
  'as-is': (text) => text,
  wikitext: (text) => text,
  flattened: (text) => flatten(parse({ path: 'a', text, syntax: 'wikitext' }), 'rule').text,
  markdown: (text) => toMarkdown(parse({ path: 'a', text, syntax: 'wikitext' })),
}
const form = forms[flags.form]
if (folder === undefined || form === undefined) {
  console.error(
    'usage: node benchmarks/fix-corpus.js FOLDER [PRESET] [--form wikitext|flattened|markdown|as-is] [--show RULE]',
  )
  process.exit(2)
}

/** A list of the citations that are written in one piece, between angle brackets and between braces by turns. */
function toMarkdown({ text, citations }) {
  const items = citations.flatMap(({ span }, index) => {
    const source = text.slice(span.start.offset, span.end.offset)
    if (!/^\{\{[^{}<>]*\}\}$/.test(source)) return []
    const body = source.slice(2, -2).replaceAll(/\s+/g, ' ')
    return [index % 2 === 0 ? `- One. <<${body}>>` : `- Two. {{${body}}}`]
  })
  return `# Sources\n\n${items.join('\n')}\n`
}

const options = { parse, preset, now: new Date('2026-11-22') }
const failures = []
const counts = { safe: new Map(), all: new Map() }
let articles = 0
let citations = 0

function applyRounds(text, rounds) {
  return rounds.reduce((before, edits) => {
    let after = before
    for (const { span, text: put } of edits.toReversed())
      after = after.slice(0, span.start.offset) + put + after.slice(span.end.offset)
    return after
  }, text)
}

/** Where a stretch of the text came to; `undefined` where an edit touched it. */
function follow({ start, end }, rounds) {
  let [from, to] = [start.offset, end.offset]
  for (const edits of rounds) {
    let shift = 0
    for (const { span, text } of edits) {
      const isBefore = from === to ? span.end.offset < from : span.end.offset <= from
      if (isBefore && span.start.offset < from) {
        shift += text.length - (span.end.offset - span.start.offset)
      } else if (span.start.offset <= to) return undefined
    }
    from += shift
    to += shift
  }
  return { start: from, end: to }
}

/** Where the beginning of a citation came to, which a fix may change the words of. */
function followStart(offset, rounds) {
  let at = offset
  for (const edits of rounds) {
    let shift = 0
    for (const { span, text } of edits) {
      // What is put in just before a citation belongs to the one that ends there.
      if (span.end.offset <= at && (span.start.offset < at || flags.form === 'flattened'))
        shift += text.length - (span.end.offset - span.start.offset)
      else if (span.start.offset < at && span.end.offset > at) return undefined
    }
    at += shift
  }
  return at
}

function* compareParts(before, after, rounds) {
  const parameters = new Map(
    after.citations.flatMap((citation) =>
      citation.parameters.map((parameter) => [
        parameter.span.start.offset,
        { citation, parameter },
      ]),
    ),
  )
  for (const citation of before.citations) {
    for (const { span, rawName, value } of citation.parameters) {
      const place = follow(span, rounds)
      if (place === undefined) continue
      const found = parameters.get(place.start)?.parameter
      if (found?.rawName !== rawName || found.value !== value)
        yield `“${rawName}=${value}” is now “${found?.rawName}=${found?.value}”`
    }
  }
}

/** The rules that find something in each citation, and those that find something elsewhere. */
function rulesByCitation({ citations: all }, diagnostics) {
  const places = new Map(all.map(({ id, span }) => [id, span.start.offset]))
  const found = new Map()
  for (const { ruleId, citationId } of diagnostics) {
    const place = places.get(citationId) ?? -1
    found.set(place, (found.get(place) ?? new Set()).add(ruleId))
  }
  return found
}

function* compareFindings(before, after, rounds) {
  const places = new Map([[-1, -1]])
  for (const { span } of before.document.citations)
    places.set(followStart(span.start.offset, rounds), span.start.offset)
  const old = rulesByCitation(before.document, before.diagnostics)
  for (const [place, rules] of rulesByCitation(after.document, after.diagnostics)) {
    const known = old.get(places.get(place)) ?? new Set()
    for (const rule of rules) if (!known.has(rule)) yield `${rule} is new at ${place}`
  }
}

/** @param pages those that count: an address that a fix has put in was not checked before */
function lintDocument(document, pages) {
  const all = judgeSources(document)
  const verdicts = pages ? all.filter(({ url }) => pages.has(pageOf(url))) : all
  return { document, diagnostics: lint(document, { ...options, verdicts }), verdicts }
}

function tryFixes(document, kind) {
  const suggestions = kind === 'all'
  const before = lintDocument(document)
  const { verdicts } = before
  const fixed = fixArticle(document, { ...options, verdicts, suggestions })
  for (const { ruleId } of fixed.applied)
    counts[kind].set(ruleId, (counts[kind].get(ruleId) ?? 0) + 1)
  const { path } = document
  const fail = (what) => failures.push(`${path} (${kind}): ${what}`)
  const { text } = fixed.document
  if (applyRounds(document.text, fixed.rounds) !== text) fail('the text is not what the edits make')
  const { syntax } = fixed.document
  const pages = new Set(verdicts.map(({ url }) => pageOf(url)))
  const after = lintDocument(parse({ path, text, syntax }), pages)
  for (const change of compareParts(document, after.document, fixed.rounds)) fail(change)
  // Where templates were rebuilt the rules see what they could not see before.
  if (syntax === document.syntax)
    for (const finding of compareFindings(before, after, fixed.rounds)) fail(finding)
  const again = fixArticle(after.document, { ...options, verdicts: after.verdicts, suggestions })
  for (const { ruleId, message } of again.applied) fail(`fixed again by ${ruleId}: ${message}`)
  if (flags.show !== undefined) show(document, fixed)
}

function show({ text }, { applied }) {
  for (const { ruleId, fix, message } of applied) {
    if (ruleId !== flags.show) continue
    console.log(message)
    for (const { span, text: put } of fix.edits) {
      const [from, to] = [span.start.offset, span.end.offset]
      const [left, right] = [text.slice(from - 60, from), text.slice(to, to + 60)]
      console.log(`  ${JSON.stringify(`${left}⟦${text.slice(from, to)}→${put}⟧${right}`)}`)
    }
  }
}

const extension = { wikitext: '.wiki', flattened: '.txt', markdown: '.md', 'as-is': '' }[flags.form]
const syntax = flags.form === 'as-is' ? undefined : flags.form
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
for (const file of files.filter((entry) => entry.isFile())) {
  const text = form(readFileSync(join(file.parentPath, file.name), 'utf8'))
  const path = file.name + extension
  const document = parse(syntax === undefined ? { path, text } : { path, text, syntax })
  articles += 1
  citations += document.citations.length
  tryFixes(document, 'safe')
  tryFixes(document, 'all')
}

console.log(`${articles} articles, ${citations} citations, ${flags.form}, preset ${preset}`)
console.log('fixes applied: safe only, with suggestions')
for (const [ruleId, count] of [...counts.all].sort((a, b) => b[1] - a[1]))
  console.log(
    `${String(counts.safe.get(ruleId) ?? 0).padStart(6)}${String(count).padStart(7)}  ${ruleId}`,
  )
const sum = (map) => [...map.values()].reduce((total, count) => total + count, 0)
console.log(`${String(sum(counts.safe)).padStart(6)}${String(sum(counts.all)).padStart(7)}  in all`)
for (const failure of failures.slice(0, 60)) console.log(failure)
console.log(failures.length === 0 ? 'every check passed' : `${failures.length} checks failed`)
process.exitCode = failures.length === 0 ? 0 : 1
