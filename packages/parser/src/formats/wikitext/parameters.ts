import type { Parameter, Span } from '@veracite/core'
import type { TemplateDraft } from './drafts.js'
import { noEquals } from './part-list.js'
import type { PlainSource, WikitextSource } from './wikitext-source.js'

/** Where one part of a template stands: from after its `|` to before the next or the end. */
interface Part {
  /** The canonical name of the template. */
  readonly template: string
  readonly start: number
  /** `noEquals` where there is none. */
  readonly equals: number
  readonly end: number
}

/** A parameter as offsets into the text; what it says is cut out when it is read. */
class WikitextParameter implements Parameter {
  /** The name, or the number where there is none. */
  private readonly key: string | number
  private readonly source: PlainSource
  private readonly nameStart: number
  private readonly nameEnd: number
  private readonly valueStart: number
  private readonly valueEnd: number
  private readValue: string | undefined
  private readRawName: string | undefined

  constructor(source: PlainSource, { template, start, equals, end }: Part, position: number) {
    const isNamed = equals !== noEquals
    const from = isNamed ? equals + 1 : start
    const valueStart = source.trimStart(from, end)
    this.source = source
    this.valueStart = valueStart === end ? from : valueStart
    this.valueEnd = source.trimEnd(this.valueStart, end)
    this.nameStart = isNamed ? source.trimStart(start, equals) : this.valueStart
    this.nameEnd = isNamed ? source.trimEnd(this.nameStart, equals) : this.valueStart
    this.key = isNamed
      ? source.vocabulary.parameterName(source.expand(this.nameStart, this.nameEnd), template)
      : position
  }

  get name(): string {
    return typeof this.key === 'string' ? this.key : String(this.key)
  }

  get rawName(): string {
    if (this.nameStart === this.nameEnd) return this.name
    this.readRawName ??= this.source.expand(this.nameStart, this.nameEnd)
    return this.readRawName
  }

  get value(): string {
    this.readValue ??= this.source.expand(this.valueStart, this.valueEnd)
    return this.readValue
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

/** The parameters of a template. */
export function createParameters(
  source: WikitextSource,
  template: Pick<TemplateDraft, 'known' | 'partsFrom' | 'partsTo' | 'partsEnd'>,
): readonly Parameter[] {
  const { known, partsFrom, partsTo, partsEnd } = template
  const { parts } = source
  const from = source.sourceBetween(parts.startOf(partsFrom), partsEnd)
  const parameters: Parameter[] = new Array(partsTo - partsFrom)
  let position = 1
  for (let index = partsFrom; index < partsTo; index += 1) {
    const start = parts.startOf(index)
    const equals = parts.equalsOf(index)
    const end = index + 1 < partsTo ? parts.startOf(index + 1) - 1 : partsEnd
    const part = { template: known.name, start, equals, end }
    parameters[index - partsFrom] = new WikitextParameter(from, part, position)
    if (equals === noEquals) position += 1
  }
  return parameters
}
