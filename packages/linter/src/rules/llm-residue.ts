import { isTrackingParameter } from '@veracite/archives/archive-url'
import type { Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { chatbotOf } from '../urls/chatbots.js'
import { dropQueryParameters } from '../urls/query.js'
import { reportAddresses } from '../urls/report-addresses.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'llm-residue',
    description: 'A trace of a chatbot',
    rationale:
      'Chatbots leave marks in addresses and texts that are copied from them. Sources they name may not exist or not say what they are cited for: read each of them.',
    messages: {
      address:
        'The address comes from {bot}; make sure that the source exists and says so, and use {better}',
      text: '“{mark}” is left over from a chatbot; check everything that came with it',
    },
    examples: {
      bad: [
        {
          text: '{{cite web |title=Tides |url=https://example.org/tides?utm_source=chatgpt.com}}',
          fixed: '{{cite web |title=Tides |url=https://example.org/tides}}',
        },
        { text: 'Tides rise.:contentReference[oaicite:3]{index=3}' },
        { text: 'Tides rise. citeturn0search1' },
      ],
      good: [{ text: '{{cite web |title=Tides |url=https://example.org/tides}}' }],
    },
    severity: 'warning',
    presets: ['recommended', 'strict', 'markdown'],
    fix: 'safe',
  },
  create: (context) => ({
    ...reportAddresses(context, 'safe', (url) => {
      const bot = chatbotOf(url)
      if (bot === undefined) return undefined
      const better = dropQueryParameters(url, isTrackingParameter)
      return { messageId: 'address', data: { bot }, better }
    }),
    documentEnd: () => {
      // Hardly any text has one, and to look for all at once is slow.
      const { text } = context.document
      if (!hints.some((hint) => text.includes(hint)) && !words.test(text) && !turn.test(text))
        return
      for (const match of text.matchAll(marks)) {
        const span = context.spanBetween(match.index, match.index + match[0].length)
        context.report({ messageId: 'text', data: { mark: match[0] }, span })
      }
    },
  }),
})

// What the marks hold, in the parts that are the quickest to look for.
const hints = ['\u{E200}', '\u{E201}', '\u{E202}', '【', 'grok_render_citation_card_json']
const words = /oaicite:|cite_start/
const turn = /turn\d/

/** What chatbots put in place of a source. */
const marks =
  /:?contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\boaicite:\d|\b(?:cite)?turn\d{1,3}(?:search|view|news|image|file)\d{1,3}\b|[\uE200-\uE202]|【\d{1,4}†[^】\n]{0,80}】|\[cite_start\]|grok_render_citation_card_json/g
