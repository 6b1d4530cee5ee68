// What text dumps make of wikitext, with what its citations said before: the ground truth that the
// reconstruction of flattened text is measured against.

/** Marks around citations and their values, from the private use area; removed in the end. */
const marks = { citation: '\ue000', value: '\ue001', valueEnd: '\ue002', citationEnd: '\ue003' }
const anyMark = /[\ue000-\ue003\ue100-\ue4ff]/g

/** The number of a citation, written after its mark in base 1024. */
function encode(number) {
  return String.fromCharCode(0xe100 + (number >> 10), 0xe100 + (number & 1023))
}

function decode(text, at) {
  return ((text.charCodeAt(at) - 0xe100) << 10) | (text.charCodeAt(at + 1) - 0xe100)
}

/** Whether an article is kept apart from those that the parser is tuned on. */
export function isKept(index) {
  return index % 4 === 3
}

/**
 * How text dumps were seen to look.
 *
 * - `rule`: `|` becomes `, `, and `}}`, brackets of links and `<ref>` tags are gone.
 * - `dump`: besides, comments and pictures are gone, links keep their label only, lines are joined,
 *   headings lose their marks and follow the text before them without a break, and some sections
 *   end where a link stood.
 * - `tight`: as `rule`, but no white space is left around the commas.
 */
export const styles = ['rule', 'dump', 'tight']

/**
 * Flattens an article.
 *
 * Gives the text, and for each citation in it: where it starts, its template, the names and values
 * of its parameters, and whether the original was whole.
 */
export function flatten(parsed, style) {
  const marked = insertMarks(parsed.text.replaceAll(anyMark, ' '), parsed.citations)
  const flat = flattenings[style](marked)
  return readMarks(flat, parsed.citations)
}

function flattenByRule(wikitext, separator = ', ') {
  return wikitext
    .replaceAll(/<\/?ref(?:\s[^<>]*)?>/gi, '')
    .replaceAll('}}', '')
    .replaceAll(/\[\[|\]\]/g, '')
    .replaceAll('|', separator)
}

function flattenAsDump(wikitext) {
  const body = wikitext
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/\[\[(?:File|Image|Category):(?:[^[\]]|\[\[[^[\]]*\]\])*\]\]/gi, '')
    .replaceAll(/<\/?(?:ref|references)(?:\s[^<>]*)?>/gi, '')
  const sections = body.split(/\n(?==)/).map((section, index) => {
    const [, title = '', content] = /^(?:=+[ \t]*([^\n]*?)[ \t]*=+[ \t]*\n)?([\s\S]*)$/.exec(
      section,
    )
    const cut = index % 3 === 0 ? cutAtLink(content, 1 + (content.length % 4)) : content
    const text = cut.replaceAll(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    const joined = text.replaceAll(/\s+/g, ' ').trim()
    return `${title}${title === '' ? '' : '\n'}${joined}`
  })
  return flattenByRule(sections.join(''))
}

const flattenings = {
  rule: flattenByRule,
  dump: flattenAsDump,
  tight: (wikitext) => flattenByRule(wikitext.replaceAll(/\s*\|[^\S\n]*/g, '|'), ','),
}

/** Ends a text where its n-th link stands, and closes the marks that are open there. */
function cutAtLink(text, count) {
  let at = -1
  for (let found = 0; found < count; found += 1) {
    const next = text.indexOf('[[', at + 1)
    if (next === -1) break
    at = next
  }
  if (at === -1) return text
  const open = []
  for (const [mark] of text.slice(0, at).matchAll(anyMark)) {
    if (mark === marks.citation) open.push(marks.citationEnd)
    else if (mark === marks.value) open.push(marks.valueEnd)
    else open.pop()
  }
  return text.slice(0, at).trimEnd() + open.reverse().join('')
}

function insertMarks(text, citations) {
  const inserts = citations.flatMap(({ span, parameters }, number) => [
    { at: span.start.offset, order: 4, mark: marks.citation + encode(number) },
    { at: span.end.offset, order: 0, mark: marks.citationEnd },
    ...parameters.flatMap(({ valueSpan: { start, end } }) => [
      { at: start.offset, order: 2, mark: marks.value },
      { at: end.offset, order: end.offset > start.offset ? 1 : 3, mark: marks.valueEnd },
    ]),
  ])
  inserts.sort((a, b) => a.at - b.at || a.order - b.order)
  const pieces = []
  let from = 0
  for (const { at, mark } of inserts) {
    pieces.push(text.slice(from, at), mark)
    from = at
  }
  return pieces.join('') + text.slice(from)
}

function readMarks(flat, citations) {
  const text = flat.replaceAll(anyMark, '')
  const expected = []
  const open = []
  let removed = 0
  for (const { 0: mark, index } of flat.matchAll(anyMark)) {
    const start = index - removed
    removed += 1
    if (mark === marks.citation) {
      const citation = { start, original: citations[decode(flat, index + 1)], values: [] }
      expected.push(citation)
      open.push(citation)
    } else if (mark === marks.value) {
      open.push({ start })
    } else if (mark === marks.valueEnd) {
      const value = open.pop()
      open.at(-1).values.push(normalize(text.slice(value.start, start)))
    } else if (mark === marks.citationEnd) {
      open.pop().end = start
    }
  }
  return { text, citations: expected.map(describe) }
}

function describe({ start, end, original, values }) {
  const { template, parameters, recovered } = original
  const fields = values.map((value, index) => ({ name: parameters[index].name, value }))
  return { start, end, template, fields, recovered }
}

/** A value as a template would receive it, its white space folded. */
export function normalize(value) {
  return value
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/\{\{([!=])(?![\w!=-])/g, (_, magic) => (magic === '!' ? '|' : '='))
    .replaceAll(/\s+/g, ' ')
    .trim()
}
