import type { Rule } from '@veracite/core'
import { fixIdentifier } from '../cs1/identifiers/fix-identifier.js'
import { reportConditions } from '../cs1/report-conditions.js'
import { defineRule } from '../define-rule.js'
import { removeParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'arxiv-id',
    description: 'An arXiv identifier that cannot be right',
    rationale:
      'arXiv has three forms of identifiers, each from its own years; the class belongs to the newer ones only.',
    messages: {
      bad: '“{value}” is no arXiv identifier; write it like “1501.00001” or “hep-th/9901001”',
      ignored: '“{name}” is not used with this identifier, which already names it; remove it',
    },
    examples: {
      bad: [
        { text: '{{cite arXiv |last=Lee |first=Ann |title=Tides |eprint=1501.1}}' },
        {
          text: '{{cite arXiv |last=Lee |first=Ann |title=Tides |eprint=hep-th/9901001 |class=hep-th}}',
          fixed: '{{cite arXiv |last=Lee |first=Ann |title=Tides |eprint=hep-th/9901001}}',
        },
        {
          text: '{{cite arXiv |last=Lee |first=Ann |title=Tides |eprint=arXiv:1501.00001}}',
          fixed: '{{cite arXiv |last=Lee |first=Ann |title=Tides |eprint=1501.00001}}',
        },
      ],
      good: [
        {
          text: '{{cite arXiv |last=Lee |first=Ann |title=Tides |eprint=1501.00001 |class=hep-th}}',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'cs1', 'strict', 'markdown'],
    fix: 'safe',
    cs1: ['err_bad_arxiv', 'err_class_ignored'],
  },
  create: (context) =>
    reportConditions(context, {
      messages: { err_bad_arxiv: 'bad', err_class_ignored: 'ignored' },
      fix: (condition) => {
        const { id, parameter } = condition
        if (id === 'err_bad_arxiv' || !parameter) return fixIdentifier(condition)
        return { safe: true, edits: [removeParameter(context, parameter)] }
      },
    }),
})
