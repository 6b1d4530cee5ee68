import type { Parameter, Span } from '@veracite/core'
import { canonicalParameterName } from '../../citation/parameter-names.js'
import type { PlainSource, WikitextSource } from './wikitext-source.js'

/**
 * Where the parts of a template stand, its name left out: for each part the offset after its `|`
 * and that of its `=`, or -1 where it has none.
 */
export type Parts = readonly number[]

/** Numbers that one part takes in `Parts`. */
export const partSize = 2

/** Where one part of a template stands: from after its `|` to before the next or the end. */
interface Part {
  readonly start: number
  /** -1 where there is none. */
  readonly equals: number
  readonly end: number
}

/** A parameter as offsets into the text; what it says is cut out when it is read. */
class WikitextParameter implements Parameter {
  readonly name: string
  private readonly source: PlainSource
  private readonly nameStart: number
  private readonly nameEnd: number
  private readonly valueStart: number
  private readonly valueEnd: number

  constructor(source: PlainSource, { start, equals, end }: Part, position: number) {
    const isNamed = equals !== -1
    const from = isNamed ? equals + 1 : start
    const valueStart = source.trimStart(from, end)
    this.source = source
    this.valueStart = valueStart === end ? from : valueStart
    this.valueEnd = source.trimEnd(this.valueStart, end)
    this.nameStart = isNamed ? source.trimStart(start, equals) : this.valueStart
    this.nameEnd = isNamed ? source.trimEnd(this.nameStart, equals) : this.valueStart
    this.name = isNamed
      ? canonicalParameterName(source.expand(this.nameStart, this.nameEnd))
      : String(position)
  }

  get rawName(): string {
    if (this.nameStart === this.nameEnd) return this.name
    return this.source.expand(this.nameStart, this.nameEnd)
  }

  get value(): string {
    return this.source.expand(this.valueStart, this.valueEnd)
  }

  get span(): Span {
    return this.source.span(this.nameStart, this.valueEnd)
  }

  get nameSpan(): Span {
    return this.source.span(this.nameStart, this.nameEnd)
  }

  get valueSpan(): Span {
    return this.source.span(this.valueStart, this.valueEnd)
  }

  toJSON(): Parameter {
    const { name, rawName, value, span, nameSpan, valueSpan } = this
    return { name, rawName, value, span, nameSpan, valueSpan }
  }
}

/** The parameters of a template whose last part ends at `end`. */
export function createParameters(
  source: WikitextSource,
  parts: Parts,
  end: number,
): readonly Parameter[] {
  const from = source.sourceBetween(parts[0] ?? end, end)
  const parameters: Parameter[] = new Array(parts.length / partSize)
  let position = 1
  for (let index = 0; index < parts.length; index += partSize) {
    const start = parts[index] ?? end
    const equals = parts[index + 1] ?? -1
    const next = parts[index + partSize]
    const part = { start, equals, end: next === undefined ? end : next - 1 }
    parameters[index / partSize] = new WikitextParameter(from, part, position)
    if (equals === -1) position += 1
  }
  return parameters
}
