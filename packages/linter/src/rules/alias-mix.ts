import type { Citation, Parameter, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { renameParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'alias-mix',
    description: 'One parameter under two spellings',
    rationale:
      'An article that writes both “accessdate” and “access-date” is harder to search and to edit.',
    messages: { mix: '“{name}” is “{other}” elsewhere in this text; write that' },
    examples: {
      bad: [
        {
          text: '{{cite book |title=Ebb |authorlink=Ann Lee |last=Lee |first=Ann}} {{cite book |title=Sea |author-link=Bo Ng |last=Ng |first=Bo}}',
          fixed:
            '{{cite book |title=Ebb |author-link=Ann Lee |last=Lee |first=Ann}} {{cite book |title=Sea |author-link=Bo Ng |last=Ng |first=Bo}}',
        },
      ],
      good: [{ text: '{{cite book |title=Ebb |author-link=Ann Lee |last=Lee |first=Ann}}' }],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'safe',
  },
  create: (context) => {
    const hyphenated = new Set<string>()
    const others: { citation: Citation; parameter: Parameter }[] = []
    return {
      citation: (citation) => {
        for (const parameter of citation.parameters) {
          const { name, rawName } = parameter
          if (rawName === name) {
            if (name.includes('-')) hyphenated.add(name)
          } else if (rawName === name.replaceAll('-', '')) {
            others.push({ citation, parameter })
          }
        }
      },
      documentEnd: () => {
        for (const { citation, parameter } of others) {
          const { name, rawName, nameSpan } = parameter
          if (!hyphenated.has(name)) continue
          const fix = { safe: true, edits: [renameParameter(parameter, name)] }
          const data = { name: rawName, other: name }
          context.report({ messageId: 'mix', data, span: nameSpan, citation, fix })
        }
      },
    }
  },
})
