import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { renameParameter } from '../text/edit-parameters.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'page-range',
    description: 'A range of pages that cannot be, or in the wrong field',
    rationale: 'Pages are counted upwards, and “page” is shown as a single one.',
    messages: {
      reversed: '“{name}={value}” ends before it begins; check the pages',
      several: '“{value}” is more than one page; use “pages” in place of “{name}”',
    },
    examples: {
      bad: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |pages=120–101}}' },
        {
          text: '{{cite book |title=Tides |publisher=Harbour Press |page=12–15}}',
          fixed: '{{cite book |title=Tides |publisher=Harbour Press |pages=12–15}}',
        },
      ],
      good: [
        { text: '{{cite book |title=Tides |publisher=Harbour Press |pages=120–25}}' },
        { text: '{{cite book |title=Tides |publisher=Harbour Press |page=3-12}}' },
        { text: '{{cite book |title=Tides |publisher=Harbour Press |page=3-2}}' },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
    parameters: ['page', 'pages'],
  },
  create: (context) => ({
    citation: (citation) => {
      for (const parameter of citation.parameters) {
        if (parameter.name !== 'pages' && parameter.name !== 'page') continue
        const { rawName, value, valueSpan } = parameter
        const range = /^(\d{1,6})\s?([-–])\s?(\d{1,6})$/.exec(value)
        if (!range) continue
        const [, first = '', dash, last = ''] = range
        // With a hyphen it may be a single page, numbered by chapter.
        const isRange = dash === '–' || (parameter.name === 'pages' && first.length > 2)
        const isReversed = isRange && last.length >= first.length && Number(last) < Number(first)
        const isSeveral = parameter.name === 'page' && dash === '–'
        const data = { name: rawName, value }
        if (isReversed) context.report({ messageId: 'reversed', data, span: valueSpan, citation })
        else if (isSeveral) {
          const isFree = !citation.parameters.some(({ name }) => name === 'pages')
          const canMove = rawName === 'page' && isFree
          const edits = canMove ? [renameParameter(parameter, 'pages')] : []
          const fix = { safe: true, edits }
          const withFix = edits.length > 0 && { fix }
          context.report({ messageId: 'several', data, span: valueSpan, citation, ...withFix })
        }
      }
    },
  }),
})
