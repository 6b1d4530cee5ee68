import { canonicalTemplateName } from '../../citation/template-names.js'
import { citationModule } from './known-templates.js'
import { noEquals } from './part-list.js'
import { sortByStart, sortRows } from './ranges.js'
import { Recovery } from './recovery.js'
import type { ScanResult } from './scan-result.js'
import type { TemplateTable } from './template-table.js'
import type { WikitextSource } from './wikitext-source.js'

/**
 * The rows of all citations in the order of the text, those included that are never closed, which
 * are added to the templates.
 */
export function listCitations(source: WikitextSource, scan: ScanResult): readonly number[] {
  const { templates } = scan
  const closed = templates.rowsOf('citation', 'invoked-citation')
  const recovered = recoverAll(source, scan, closed)
  const all = recovered.length === 0 ? closed : sortRows([...closed, ...recovered], templates)
  if (all.every((row) => templates.knownOf(row).role === 'citation')) return all
  return all.filter((row) => resolveInvoked(source, templates, row))
}

/** Reads the unclosed citations, each at the longest up to where the next citation starts. */
function recoverAll(
  source: WikitextSource,
  { templates, unclosed }: ScanResult,
  closed: readonly number[],
): readonly number[] {
  if (unclosed.length === 0) return []
  const recovery = new Recovery(source, templates)
  const rows: number[] = []
  let next = 0
  for (const [index, citation] of sortByStart(unclosed).entries()) {
    while (startAt(templates, closed[next]) < citation.start) next += 1
    const nextUnclosed = unclosed[index + 1]?.start ?? citation.limit
    const limit = Math.min(citation.limit, nextUnclosed, startAt(templates, closed[next]))
    const row = recovery.recover(citation, limit)
    if (row !== undefined) rows.push(row)
  }
  return rows
}

/** Where the template of a row starts; nowhere where there is no such row. */
function startAt(templates: TemplateTable, row: number | undefined): number {
  return row === undefined ? Number.POSITIVE_INFINITY : templates.startOf(row)
}

/**
 * Makes a citation of `{{#invoke:cite|web|…}}`, whose first parameter is a function of a module;
 * whether it is one.
 */
function resolveInvoked(source: WikitextSource, templates: TemplateTable, row: number): boolean {
  const { role, name: module } = templates.knownOf(row)
  if (role === 'citation') return true
  const invocation = readInvocation(source, templates, row)
  const name = invocation === undefined ? null : nameInvoked(module, invocation)
  if (invocation === undefined || name === null) return false
  templates.setKnown(row, { role: 'citation', name })
  const nameEnd = source.trimEnd(templates.nameEndOf(row), invocation.end)
  templates.setName(row, templates.nameStartOf(row), nameEnd)
  templates.setParts(row, invocation.partsFrom, templates.partsToOf(row))
  return true
}

/** What a module is asked for. */
interface Invocation {
  readonly called: string
  /** The kind of the citation, where a parameter after the function tells it. */
  readonly kind: string | undefined
  /** Where what is asked for ends, and the parameters of the citation begin. */
  readonly end: number
  readonly partsFrom: number
}

const kindParameter = /^\s*CitationClass\s*=\s*(\S.*?)\s*$/

function readInvocation(
  source: WikitextSource,
  templates: TemplateTable,
  row: number,
): Invocation | undefined {
  const { parts } = source
  const partsFrom = templates.partsFromOf(row)
  const partsTo = templates.partsToOf(row)
  if (partsFrom === partsTo || parts.equalsOf(partsFrom) !== noEquals) return undefined
  const endOf = (part: number): number =>
    part + 1 < partsTo ? parts.startOf(part + 1) - 1 : templates.partsEndOf(row)
  const read = (part: number): string =>
    part < partsTo ? source.expand(parts.startOf(part), endOf(part)) : ''
  const kind = kindParameter.exec(read(partsFrom + 1).slice(0, longestKind))?.[1]
  const last = kind === undefined ? partsFrom : partsFrom + 1
  return { called: read(partsFrom).trim(), kind, end: endOf(last), partsFrom: last + 1 }
}

/** The longest part that may tell the kind of a citation. */
const longestKind = 100

/** The canonical name of the template that a function of a module stands for. */
function nameInvoked(module: string, { called, kind }: Invocation): string | null {
  // A module of one template has one function, which may be called by no name.
  if (module.startsWith('cit')) return module
  const name = module === citationModule ? (kind ?? called) : called
  return canonicalTemplateName(/^citation$/i.test(name) ? name : `cite ${name}`)
}
