// What the parser makes of texts that nobody writes: time at 1 and 10 MB, and the most memory that a
// process needed which read the larger. Time should grow as the text does, or less. It is that of
// the processor, of all threads, so that what else the machine does counts for nothing.
//
//   node benchmarks/parser-hostile.js [SYNTAX [SHAPE]]
//
// SYNTAX is wikitext, markdown or flattened. Build first (`npm run build`). Each text is read in a
// process of its own, whose memory includes about 60 MB of Node itself and the text.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parse } from '@veracite/parser'

const sizes = [1e6, 1e7]

function repeat(piece) {
  return (size) => piece.repeat(Math.ceil(size / piece.length))
}

/** Opens as often as it closes. */
function nest(open, close, depth) {
  return () => open.repeat(depth) + close.repeat(depth)
}

function number(write) {
  return (size) => {
    const parts = []
    for (let index = 0, length = 0; length < size; index += 1) {
      parts.push(write(index))
      length += parts[index].length
    }
    return parts.join('')
  }
}

const everywhere = {
  braces: repeat('{{'),
  'closing braces': repeat('}}'),
  'names without end': repeat('{{a'),
  brackets: repeat('[['),
  'unclosed tags': repeat('<ref'),
  'unclosed references': repeat('<ref>'),
  'closing tags': repeat('</ref>'),
  'unclosed comments': repeat('<!--'),
  'comments in lines': repeat('\n<!---->'),
  pipes: repeat('|'),
  'equals signs': repeat('='),
  nulls: repeat('\0'),
  'lone surrogates': repeat('\ud800'),
  'line breaks': repeat('\n'),
  spaces: repeat(' '),
  'unclosed citations': repeat('{{cite web|'),
  'unclosed citations of commas': repeat('{{cite web , title='),
  'citations in citations': (size) => nest('{{cite web|title=', '}}', size / 19)(),
  '100,000 deep': nest('{{cite web|title=', '}}', 100_000),
  'a long name': (size) => `{{cite ${'x'.repeat(size)}|a=b}}`,
  'a long name of a parameter': (size) => `{{cite web|${'x'.repeat(size)}=b}}`,
  'a long value': (size) => `{{cite web|title=${'word '.repeat(size / 5)}}}`,
  'many parameters': (size) => `{{cite web${'|a=b'.repeat(size / 4)}}}`,
  citations: repeat('{{cite web|title=a|url=http://b.example/}}\n'),
  addresses: repeat('http://a.example/ '),
  'unclosed links': repeat('[http://a '),
  words: repeat('word '),
}

const shapes = {
  wikitext: {
    ...everywhere,
    'unclosed citations in notes': repeat('{{efn|{{cite web|a=b}}'),
    'names in {{r}}': (size) => `{{r${'|a'.repeat(size / 2)}|group=b}}`,
    'attributes of a tag': (size) => `<ref ${'a="b"c '.repeat(size / 7)}>{{cite web|a=b}}</ref>`,
    'remarks on citations': repeat('{{cite web|a=b}}{{dead link}}'),
    'tags in tags': repeat('<ref><poem><gallery>'),
    'references in references': (size) => nest('<ref>', '</ref>', size / 11)(),
    'comments in a value': (size) => `{{cite web|title=${'a<!--b-->'.repeat(size / 9)}}}`,
    'characters for pipes': (size) => `{{cite web|title=${'{{!}}'.repeat(size / 5)}}}`,
    'short references': number((index) => `{{sfn|a${index}|2020|p=1}}`),
    headings: repeat('{{cite web|a=b\n== c ==\n'),
  },
  markdown: {
    ...everywhere,
    emphasis: repeat('*a '),
    'strong emphasis': repeat('**a_b '),
    'strikethrough and images': repeat('~~a ![b'),
    'code spans': repeat('`a``b```c'),
    'quotations in quotations': (size) => '>'.repeat(size),
    'lists in lists': (size) => '- '.repeat(size / 2),
    'indented lists': (size) =>
      Array.from({ length: Math.sqrt(2 * size) }, (_, depth) => `${' '.repeat(depth)}- a`).join(
        '\n',
      ),
    'lines of a list': repeat('- a\n'),
    'lines of lists and quotations': repeat('1. > - a\n'),
    'lines of a paragraph': repeat('a b c\n'),
    'lines of a table': (size) => `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(size / 6)}`,
    'citations in a table': (size) =>
      `|a|b|\n|-|-|\n${'|x|{{cite web|title=y}}|\n'.repeat(size / 25)}`,
    'setext headings': repeat('a\n=\n'),
    'setext headings of addresses': repeat('www.a.example\n=\n'),
    headings: repeat('# a\n'),
    fences: repeat('```\n'),
    definitions: repeat('[a]: b\n'),
    'definitions of addresses': number((index) => `[a${index}]: http://b.example/\n`),
    'uses of definitions': (size) => `[a]: http://b.example/\n\n${'[a]\n\n'.repeat(size / 5)}`,
    footnotes: repeat('[^a]: b\n'),
    'footnotes with marks': repeat('[^a]: *b*\n'),
    'uses of a footnote': repeat('[^a]'),
    'links in links': repeat('[a]('),
    'paragraphs with links': repeat('[a](http://b.example/)\n\n'),
    'lines with links': repeat('[a](http://b.example/)\n'),
    angles: repeat('<<cite '),
    'citations in angles': repeat('<<cite web | title=a>> '),
    'citations that code opens in': repeat('<<cite web | a=`'),
    tags: repeat('<a>'),
    escapes: repeat('\\|'),
    'front matter': repeat('---\n'),
    entities: repeat('&amp;'),
    'addresses that end in brackets': repeat('https://a.b/((('),
  },
  flattened: {
    ...everywhere,
    'citations of commas': repeat(
      '{{cite web , title= A title , url= http://a.example/ , date= 1 May 2020 words\n',
    ),
    commas: (size) => `{{cite web , title= ${', '.repeat(size / 2)}`,
    'equals signs in values': (size) => `{{cite web , title= ${'a= '.repeat(size / 3)}`,
    'dates in a value': (size) => `{{cite web , date= ${'1 May 2020 '.repeat(size / 11)}`,
  },
}

function readOne(syntax, shape, size) {
  const text = shapes[syntax][shape](size)
  const before = process.cpuUsage()
  const { citations, references, links } = parse({ path: 'hostile', text, syntax })
  let read = references.length + links.length
  for (const { parameters } of citations) read += parameters.length
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ read, seconds, megabytes, length: text.length }))
}

function measure(syntax, shape, size) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), '--one', syntax, shape, String(size)],
    { encoding: 'utf8' },
  )
  return stdout === ''
    ? { failure: stderr.split('\n').find((line) => /error/i.test(line)) }
    : JSON.parse(stdout)
}

function measureAll(syntax, wanted) {
  console.log(`\n${syntax.padEnd(34)}    1 MB   10 MB  growth  peak memory`)
  for (const shape of Object.keys(shapes[syntax])) {
    if (wanted !== undefined && shape !== wanted) continue
    const [small, large] = sizes.map((size) => measure(syntax, shape, size))
    const failure = small.failure ?? large.failure
    if (failure !== undefined) {
      console.log(`${shape.padEnd(34)} ${failure}`)
      process.exitCode = 1
      continue
    }
    const growth = large.seconds / small.seconds / (large.length / small.length)
    console.log(
      `${shape.padEnd(34)} ${small.seconds.toFixed(2).padStart(5)} s ${large.seconds.toFixed(2).padStart(5)} s ${growth.toFixed(1).padStart(7)} ${large.megabytes.toFixed(0).padStart(6)} MB`,
    )
  }
}

const [first, second, third, fourth] = process.argv.slice(2)
if (first === '--one') readOne(second, third, Number(fourth))
else
  for (const syntax of first === undefined ? Object.keys(shapes) : [first])
    measureAll(syntax, second)
