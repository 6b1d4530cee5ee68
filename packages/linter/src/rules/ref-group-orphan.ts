import type { Fix, Rule, RunContext } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { listShownGroups } from '../references/shown-groups.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'ref-group-orphan',
    description: 'References of a group that no list shows',
    rationale:
      'MediaWiki shows the references of a group only where a list asks for it, and a red error where none does.',
    messages: {
      orphan:
        'No list shows the references of the group “{group}”; add {{reflist|group={group}}}, or correct the name',
    },
    examples: {
      bad: [
        {
          text: 'Tides rise.<ref group="note">Twice a day.</ref>\n{{reflist}}',
          fixed:
            'Tides rise.<ref group="note">Twice a day.</ref>\n{{reflist|group=note}}\n{{reflist}}',
        },
      ],
      good: [
        {
          text: 'Tides rise.<ref group="note">Twice a day.</ref>\n{{reflist|group=note}}\n{{reflist}}',
        },
        { text: 'Tides rise.<ref group="note">Twice a day.</ref>\n<references group="note" />' },
        { text: 'Tides rise.{{refn|group="note"|Twice a day.}}\n{{reflist|group=note}}' },
        { text: 'Part of an article.<ref group="note">Twice a day.</ref>' },
      ],
    },
    severity: 'warning',
    presets: ['recommended', 'strict'],
    fix: 'safe',
  },
  create: (context) => ({
    documentEnd: () => {
      const { document } = context
      const hasGroups = document.references.some(({ group }) => group !== undefined && group !== '')
      const shown = hasGroups ? listShownGroups(document) : undefined
      // A section without any list is part of an article that has one.
      if (!shown) return
      const told = new Set<string>()
      for (const reference of document.references) {
        const { kind, group = '' } = reference
        if ((kind !== 'ref' && kind !== 'ref-template') || group === '') continue
        const name = group.trim().replace(/^["']|["']$/g, '')
        if (shown.has(name) || told.has(name) || name.includes('{')) continue
        told.add(name)
        const fix = addList(context, name)
        const { span } = reference
        context.report({ messageId: 'orphan', data: { group: name }, span, ...(fix && { fix }) })
      }
    },
  }),
})

/** Adds a list of a group before the list that the article has. */
function addList({ document, spanBetween }: RunContext, group: string): Fix | undefined {
  const list = /^(?:\{\{ {0,3}reflist\b|<references\b)/im.exec(document.text)
  if (!list || document.syntax !== 'wikitext' || !/^[\w -]{1,60}$/.test(group)) return undefined
  const end = document.text.includes('\r\n') ? '\r\n' : '\n'
  const text = `{{reflist|group=${group}}}${end}`
  return { safe: true, edits: [{ span: spanBetween(list.index, list.index), text }] }
}
