import type { Citation, Fix, Parameter, RunContext } from '@veracite/core'
import type { Cs1Condition } from '../cs1/evaluation.js'

/** A value that a bare pipe cut in two. */
interface SplitValue {
  /** The parameter that has the first part. */
  readonly whole: Parameter
  readonly fix?: Fix
}

/** Parameters whose text may well hold a pipe. */
const texts = /^(?:title|chapter|quote|trans-title|website|work|publisher|url)$/

/** The parameter before each that follows another. For `RunContext.once`. */
function findPrevious({ parameters }: Citation): ReadonlyMap<Parameter, Parameter | undefined> {
  return new Map(parameters.map((parameter, at) => [parameter, parameters[at - 1]]))
}

/** Finds the value that text without a name belongs to, where it goes on from it in the same line. */
export function splitValue(
  run: RunContext,
  { parameter }: Cs1Condition,
  citation: Citation,
): SplitValue | undefined {
  const whole = parameter && run.once(citation, findPrevious).get(parameter)
  if (!parameter || !whole || !texts.test(whole.name) || whole.value === '') return undefined
  const { text } = run.document
  const [start, end] = [whole.span.end.offset, parameter.span.start.offset]
  const between = text.slice(start, end)
  if (!/^[ \t]*\|[ \t]*$/.test(between) || parameter.value.includes('=')) return undefined
  // Words that a person leaves behind as a remark, not as a part of the text.
  if (/^(?:dead|broken) ?(?:link|url)$/i.test(parameter.value)) return undefined
  const pipe = start + between.indexOf('|')
  if (citation.form !== 'braces') return { whole }
  const isUrl = whole.name === 'url'
  const edits = [{ span: run.spanBetween(pipe, pipe + 1), text: isUrl ? '%7C' : '{{!}}' }]
  return { whole, fix: { safe: !isUrl, edits } }
}
