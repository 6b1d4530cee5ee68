import type { Parameter, Span } from '@veracite/core'
import type { Spelling } from '../../citation/spelling-table.js'
import { noEquals } from './part-list.js'
import type { TemplateTable } from './template-table.js'
import type { PlainSource, WikitextSource } from './wikitext-source.js'

/** A parameter as a row of the parts; what it says is cut out when it is read. */
class WikitextParameter implements Parameter {
  /** The number where it has no name. */
  private readonly key: Spelling | number
  private readonly source: PlainSource
  private readonly row: number
  private readValue: string | undefined

  constructor(source: PlainSource, row: number, key: Spelling | number) {
    this.key = key
    this.source = source
    this.row = row
    this.readValue = undefined
  }

  get name(): string {
    return typeof this.key === 'number' ? String(this.key) : this.key.name
  }

  get rawName(): string {
    return typeof this.key === 'number' ? String(this.key) : this.key.written
  }

  get value(): string {
    const { source, row } = this
    this.readValue ??= source.expand(source.parts.valueStartOf(row), source.parts.valueEndOf(row))
    return this.readValue
  }

  get span(): Span {
    const { source, row } = this
    return source.span(source.parts.nameStartOf(row), source.parts.valueEndOf(row))
  }

  get nameSpan(): Span {
    const { source, row } = this
    return source.span(source.parts.nameStartOf(row), source.parts.nameEndOf(row))
  }

  get valueSpan(): Span {
    const { source, row } = this
    return source.span(source.parts.valueStartOf(row), source.parts.valueEndOf(row))
  }

  toJSON(): Parameter {
    const { name, rawName, value, span, nameSpan, valueSpan } = this
    return { name, rawName, value, span, nameSpan, valueSpan }
  }
}

/** The parameters of the template in a row of a table. */
export function createParameters(
  source: WikitextSource,
  templates: TemplateTable,
  row: number,
): readonly Parameter[] {
  const { parts } = source
  const template = templates.knownOf(row).name
  const partsFrom = templates.partsFromOf(row)
  const partsTo = templates.partsToOf(row)
  const partsEnd = templates.partsEndOf(row)
  const from = source.sourceBetween(parts.startOf(partsFrom), partsEnd)
  const parameters: Parameter[] = new Array(partsTo - partsFrom)
  let position = 1
  for (let part = partsFrom; part < partsTo; part += 1) {
    const end = part + 1 < partsTo ? parts.startOf(part + 1) - 1 : partsEnd
    const isNamed = parts.equalsOf(part) !== noEquals
    placeValue(from, part, end)
    const key = isNamed ? placeName(from, part, template) : position
    parameters[part - partsFrom] = new WikitextParameter(from, part, key)
    if (!isNamed) position += 1
  }
  return parameters
}

/** Notes where the value of a part stands that ends at an offset, and an empty name before it. */
function placeValue(source: PlainSource, part: number, end: number): void {
  const { parts } = source
  const equals = parts.equalsOf(part)
  const start = equals === noEquals ? parts.startOf(part) : equals + 1
  const trimmed = source.trimStart(start, end)
  const valueStart = trimmed === end ? start : trimmed
  parts.setValue(part, valueStart, source.trimEnd(valueStart, end))
  parts.setName(part, valueStart, valueStart)
}

/** Notes where the name of a part stands, and tells it. */
function placeName(source: PlainSource, part: number, template: string): Spelling {
  const { parts } = source
  const end = parts.equalsOf(part)
  const nameStart = source.trimStart(parts.startOf(part), end)
  const nameEnd = source.trimEnd(nameStart, end)
  parts.setName(part, nameStart, nameEnd)
  const known = source.findParameter(nameStart, nameEnd)
  if (known !== undefined) return known
  const written = source.expand(nameStart, nameEnd)
  return { name: source.vocabulary.parameterName(written, template), written }
}
