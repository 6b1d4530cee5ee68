import type { Citation, Fix, Parameter, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { replaceValue } from '../text/edit-parameters.js'
import { foldName, shownText } from '../text/fold-name.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'same-work-spelling',
    description: 'One work under several spellings',
    rationale:
      'A newspaper or site has one name; readers and programs take two spellings for two works.',
    messages: { spelling: '“{value}” is “{other}” elsewhere in this text; write it in one way' },
    examples: {
      bad: [
        {
          text: '{{cite news |title=Ebb |newspaper=Harbour News}} {{cite news |title=Sea |newspaper=Harbour News}} {{cite news |title=Moon |newspaper=Harbour news}}',
          fixed:
            '{{cite news |title=Ebb |newspaper=Harbour News}} {{cite news |title=Sea |newspaper=Harbour News}} {{cite news |title=Moon |newspaper=Harbour News}}',
        },
      ],
      good: [
        {
          text: '{{cite news |title=Ebb |newspaper=Harbour News}} {{cite news |title=Moon |newspaper=[[Harbour News]]}}',
        },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'safe',
    parameters: ['journal', 'magazine', 'newspaper', 'periodical', 'website', 'work'],
  },
  create: (context) => {
    const works = new Map<string, Map<string, Use[]>>()
    return {
      citation: (citation) => {
        for (const parameter of citation.parameters) {
          if (fields.has(parameter.name)) addUse(works, { citation, parameter })
        }
      },
      documentEnd: () => {
        for (const spellings of works.values()) {
          const [most, ...others] = [...spellings].sort((a, b) => b[1].length - a[1].length)
          for (const [value, uses] of others) {
            const [use] = uses
            if (!most || !use) continue
            const { citation, parameter } = use
            const data = { value, other: most[0] }
            const fix = most[1].length > uses.length ? respell(uses, most[0]) : undefined
            const span = parameter.valueSpan
            context.report({ messageId: 'spelling', data, span, citation, ...(fix && { fix }) })
          }
        }
      },
    }
  },
})

interface Use {
  readonly citation: Citation
  readonly parameter: Parameter
}

/** Writes a name as most citations do, where nothing but the name stands. */
function respell(uses: readonly Use[], spelling: string): Fix | undefined {
  const isPlain = uses.every(({ parameter: { value, valueSpan } }) => {
    const length = valueSpan.end.offset - valueSpan.start.offset
    return shownText(value) === value && length === value.length
  })
  if (!isPlain) return undefined
  return { safe: true, edits: uses.map(({ parameter }) => replaceValue(parameter, spelling)) }
}

const fields: ReadonlySet<string> = new Set([
  'journal',
  'magazine',
  'newspaper',
  'periodical',
  'website',
  'work',
])

function addUse(works: Map<string, Map<string, Use[]>>, use: Use): void {
  const { value } = use.parameter
  const name = foldName(value)
  if (name === '' || value.includes('{{')) return
  const spellings = works.get(name) ?? new Map<string, Use[]>()
  works.set(name, spellings)
  const spelling = shownText(value)
  const uses = spellings.get(spelling)
  if (uses) uses.push(use)
  else spellings.set(spelling, [use])
}
