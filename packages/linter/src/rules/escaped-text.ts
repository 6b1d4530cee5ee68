import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { findEscaping } from '../text/escaped.js'

const escaped =
  'One.&lt;ref&gt;{{cite web |title=Tides |url=https://example.org/?a=1&amp;b=2}}&lt;/ref&gt; Two.&lt;ref name=a/&gt;'

export const rule: Rule = defineRule({
  meta: {
    id: 'escaped-text',
    description: 'Wikitext as an XML file holds it, with “&lt;” for “<”',
    rationale:
      'The text was cut out of an XML export without being unescaped: there are no references in it, and the values of its citations are not those of the article. Nothing else is judged in such a text.',
    messages: {
      escaped:
        '“&lt;ref&gt;” stands for “<ref>” throughout: this is part of an XML file; give the whole export (.xml), or the wikitext itself',
    },
    examples: {
      bad: [{ text: escaped }],
      good: [
        {
          text: 'Write &lt;ref&gt;…&lt;/ref&gt; around it, as in “&lt;ref&gt;Tides&lt;/ref&gt;”.<ref>Tides, p. 5.</ref>',
        },
      ],
    },
    severity: 'error',
    presets: ['recommended', 'strict'],
    fix: 'none',
  },
  create: (context) => ({
    documentEnd: () => {
      const at = context.once(context.document, findEscaping)
      if (at === -1) return
      context.report({ messageId: 'escaped', span: context.spanBetween(at, at + '&lt;'.length) })
    },
  }),
})
