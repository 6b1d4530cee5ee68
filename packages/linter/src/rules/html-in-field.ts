import type { Fix, Parameter, Rule, RunContext } from '@veracite/core'
import { defineRule } from '../define-rule.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'html-in-field',
    description: 'A tag that sets type inside a field',
    rationale:
      'The citation itself sets its parts in italics or quotes. Tags get into the metadata that other programs read.',
    messages: { tag: '“{name}” holds the tag “{tag}”; leave it out' },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides<br>and Moon |url=https://example.org/tides}}',
          fixed: '{{cite web |title=Tides and Moon |url=https://example.org/tides}}',
        },
        {
          text: '{{cite web |title=Life of <i>Fucus</i> |publisher=<b>Harbour</b> Press |url=https://example.org/tides}}',
          fixed:
            "{{cite web |title=Life of ''Fucus'' |publisher=Harbour Press |url=https://example.org/tides}}",
        },
        { text: '{{cite web |title=Tides</p> and <span>Moon |url=https://example.org/tides}}' },
      ],
      good: [{ text: '{{cite web |title=CO<sub>2</sub> |url=https://example.org/tides}}' }],
    },
    severity: 'info',
    presets: ['strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) => ({
    citation: (citation) => {
      for (const parameter of citation.parameters) {
        const { value } = parameter
        if (!value.includes('<') || prose.has(parameter.name)) continue
        const tag = /<\/?(?:b|big|br|center|div|em|font|i|p|small|span|strong|u)\b/i.exec(value)
        if (!tag) continue
        const data = { name: parameter.rawName, tag: `${tag[0]}>` }
        const { valueSpan: span } = parameter
        const fix = removeTags(context, parameter)
        context.report({ messageId: 'tag', data, span, citation, ...(fix && { fix }) })
      }
    },
  }),
})

/** Fields that are shown as written. */
const prose: ReadonlySet<string> = new Set(['quote', 'trans-quote', 'script-quote', 'postscript'])

/** Fields that may hold italics, for names of species and of other works. */
const italic: ReadonlySet<string> = new Set([
  'title',
  'chapter',
  'contribution',
  'entry',
  'section',
])

/** Takes the tags out of a value where each has its partner, and writes italics as wikitext does. */
function removeTags({ document }: RunContext, { name, valueSpan }: Parameter): Fix | undefined {
  const written = document.text.slice(valueSpan.start.offset, valueSpan.end.offset)
  if (/<!--|<nowiki|''/i.test(written)) return undefined
  const mark = document.syntax === 'wikitext' && italic.has(name) ? "''" : ''
  const without = written
    .replaceAll(/(?<!\s)\s*<br\s{0,9}\/?>\s*/gi, ' ')
    .replaceAll(/<(i|em)>([^<>]*)<\/\1>/gi, (_, _tag, text) => mark + text + mark)
    .replaceAll(pairs, '$2')
  if (/<\/?(?:b|big|center|div|em|font|i|p|small|span|strong|u)\b/i.test(without)) return undefined
  return { safe: true, edits: [{ span: valueSpan, text: without.trim() }] }
}

const pairs = /<(b|big|center|div|font|p|small|span|strong|u)(?:\s[^<>]{0,200})?>([^<>]*)<\/\1>/gi
