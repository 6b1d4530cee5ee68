import type { Citation, Fix, Rule, RunContext, TextEdit } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'layout-mix',
    description: 'Citations laid out in two ways',
    rationale: 'An article is easier to edit where all its citations are written alike.',
    messages: { mix: '{few} of {all} citations are laid out {way}; lay all out alike' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Ebb}} {{cite book |title=Sea}} {{cite book\n |title=Moon\n |year=2001\n}}',
          fixed:
            '{{cite book |title=Ebb}} {{cite book |title=Sea}} {{cite book |title=Moon |year=2001}}',
        },
      ],
      good: [{ text: '{{cite book |title=Ebb}} {{cite book |title=Sea}}' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'safe',
  },
  create: (context) => {
    const vertical: Citation[] = []
    const inline: Citation[] = []
    return {
      citation: (citation) => {
        const { length } = citation.parameters
        const { start, end } = citation.span
        if (length > 0) (end.line - start.line >= length ? vertical : inline).push(citation)
      },
      documentEnd: () => {
        const few = vertical.length <= inline.length ? vertical : inline
        const [first] = few
        if (!first) return
        const way = few === vertical ? 'one field a line' : 'in one line'
        const data = { few: few.length, all: vertical.length + inline.length, way }
        const model = few === vertical ? inline : vertical
        const fix = model.length > few.length ? layOut(context, few, model[0]) : undefined
        context.report({
          messageId: 'mix',
          data,
          span: first.nameSpan,
          citation: first,
          ...(fix && { fix }),
        })
      },
    }
  },
})

/** Lays citations out as another one is, by changing nothing but the space around their pipes. */
function layOut(
  run: RunContext,
  citations: readonly Citation[],
  model: Citation | undefined,
): Fix | undefined {
  const [parameter] = model?.parameters ?? []
  if (!model || !parameter) return undefined
  const { text } = run.document
  const separator = text.slice(model.nameSpan.end.offset, parameter.span.start.offset)
  const ending = text.slice(
    model.parameters.at(-1)?.span.end.offset ?? 0,
    model.span.end.offset - '}}'.length,
  )
  if (!/^\s*\|\s*$/.test(separator) || ending.trim() !== '') return undefined
  const edits = citations.map((citation) => separate(run, citation, { separator, ending }))
  if (edits.some((own) => own === undefined)) return undefined
  return { safe: true, edits: edits.flatMap((own) => own ?? []) }
}

function separate(
  { document: { text }, spanBetween }: RunContext,
  { form, parameters, nameSpan, span }: Citation,
  { separator, ending }: { separator: string; ending: string },
): readonly TextEdit[] | undefined {
  if (form !== 'braces') return undefined
  const starts = [nameSpan.end.offset, ...parameters.map((parameter) => parameter.span.end.offset)]
  const ends = [...parameters.map((parameter) => parameter.span.start.offset), span.end.offset - 2]
  const gaps = starts.map((start, index) => spanBetween(start, ends[index] ?? start))
  const isPlain = gaps.every(({ start, end }, index) => {
    const gap = text.slice(start.offset, end.offset)
    return index < parameters.length ? /^\s*\|\s*$/.test(gap) : gap.trim() === ''
  })
  // A line that ends within a value would stay.
  if (!isPlain || parameters.some((parameter) => /\n/.test(parameter.value))) return undefined
  return gaps.map((gap, index) => ({
    span: gap,
    text: index < parameters.length ? separator : ending,
  }))
}
