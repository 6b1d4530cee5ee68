import { matchEnd } from './pattern.js'

/** Where an identifier whose characters do not bound it ends: white space, or what quotes it. */
const untilSpace = '(?:[^\\s<>"&]|&(?!lt;)|<\\d+:[^\\s<>]{1,20}>)+'

/** What follows several of one kind. */
function listOf(item: string): string {
  return `${item}(?:(?:, ?|; ?| ?/ ?| (?:and|&) )${item}){0,9}`
}

const digits = '\\d+'

const isbn = [
  '97[89][-–‐\\s]?(?:\\d[-–‐\\s]?){9}[\\dX](?![\\dX])',
  '(?:\\d[-–‐\\s]?){9}[\\dX](?![\\d])',
  '[\\d-–]{8,17}[\\dX]?(?:\\s?\\([^()\\n]{1,30}\\))?',
].join('|')

/** The grammar of each identifier; case does not count. */
const grammars: Readonly<Record<string, string>> = {
  arxiv: '(?:arxiv:)?(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d+)?',
  asin: '[a-z\\d]{10}',
  bibcode: '\\d{4}[^\\s]{14}[^\\s\\d]?',
  biorxiv: '10\\.1101/[\\d.]+(?:v\\d+)?|\\d{4,}',
  citeseerx: '10\\.1\\.1\\.\\d+\\.\\d+',
  doi: `(?:doi:|https?://(?:dx\\.)?doi\\.org/)?10\\.\\d{4,9}(?:\\.\\d+)*/${untilSpace}`,
  eissn: '\\d{4}[-–]?\\d{3}[\\dx]',
  hdl: `(?:hdl:)?\\d[\\d.]*/${untilSpace}`,
  isbn: listOf(`(?:isbn:? ?)?(?:${isbn})`),
  ismn: '(?:979-?0|m)[-\\s]?(?:\\d[-\\s]?){8}\\d?',
  issn: listOf('\\d{4}[-–]?\\d{3}[\\dx]'),
  jfm: '\\d{2}\\.\\d{4}\\.\\d{2}',
  jstor: `10\\.\\d{4,9}/[^\\s]+|(?:[a-z]+\\.)?\\d+(?:\\.\\d+)?|j\\.\\w+(?:\\.\\d+)?`,
  lccn: '[a-z]{0,3}\\s?\\d{2,4}-?\\d{1,8}(?:/[a-z\\d]+/r\\d+)?',
  medrxiv: '10\\.1101/[\\d.]+(?:v\\d+)?',
  mr: '(?:mr)?\\d+',
  oclc: listOf('(?:ocm|ocn|on)?\\d+'),
  ol: '(?:ol)?\\d+[amw]',
  pmc: '(?:pmc)?\\d+',
  zbl: '\\d{4}\\.\\d{5}|\\d+',
}

const patterns: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(grammars).map(([name, grammar]) => [name, new RegExp(grammar, 'iy')]),
)

const number = new RegExp(digits, 'y')

/** Reads the identifier of a parameter; returns the offset after it, or -1. */
export function readIdentifier(text: string, start: number, name: string): number {
  const pattern = patterns.get(name === 'eprint' ? 'arxiv' : name) ?? number
  return matchEnd(pattern, text, start)
}
