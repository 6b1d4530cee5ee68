import type { Citation, Fix, Parameter, Rule } from '@veracite/core'
import { defineRule } from '../define-rule.js'
import { renameParameter } from '../text/edit-parameters.js'
import { findField } from '../text/field.js'

export const rule: Rule = defineRule({
  meta: {
    id: 'script-title-needed',
    description: 'A title in another script outside of its own field',
    rationale:
      'Italics harm scripts such as Chinese or Arabic, and browsers must be told the language; “script-title” does both.',
    messages: {
      script: '“{name}” is in another script; give it as “script-title” with its language',
    },
    examples: {
      bad: [
        { text: '{{cite book |title=潮汐 |publisher=Harbour Press}}' },
        {
          text: '{{cite book |title=潮汐 |language=zh |publisher=Harbour Press}}',
          fixed: '{{cite book |script-title=zh:潮汐 |language=zh |publisher=Harbour Press}}',
        },
      ],
      good: [
        { text: '{{cite book |script-title=zh:潮汐 |publisher=Harbour Press}}' },
        { text: '{{cite book |title=Tides (潮汐) |publisher=Harbour Press}}' },
      ],
    },
    severity: 'info',
    presets: ['strict'],
    fix: 'safe',
    parameters: ['title'],
  },
  create: (context) => ({
    citation: (citation) => {
      const title = findField(citation, 'title')
      if (!title || !/\p{L}/u.test(title.value) || /\p{Script=Latin}|\{\{/u.test(title.value))
        return
      if (findField(citation, 'script-title')) return
      const data = { name: title.rawName }
      const fix = moveTitle(citation, title)
      context.report({
        messageId: 'script',
        data,
        span: title.valueSpan,
        citation,
        ...(fix && { fix }),
      })
    },
  }),
})

/** The scripts of languages, by their codes and their English names. */
const scripts: readonly (readonly [code: string, name: string, script: RegExp])[] = [
  ['ar', 'arabic', /\p{Script=Arabic}/u],
  ['be', 'belarusian', /\p{Script=Cyrillic}/u],
  ['bg', 'bulgarian', /\p{Script=Cyrillic}/u],
  ['bn', 'bengali', /\p{Script=Bengali}/u],
  ['el', 'greek', /\p{Script=Greek}/u],
  ['fa', 'persian', /\p{Script=Arabic}/u],
  ['he', 'hebrew', /\p{Script=Hebrew}/u],
  ['hi', 'hindi', /\p{Script=Devanagari}/u],
  ['hy', 'armenian', /\p{Script=Armenian}/u],
  ['ja', 'japanese', /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u],
  ['ka', 'georgian', /\p{Script=Georgian}/u],
  ['ko', 'korean', /\p{Script=Hangul}|\p{Script=Han}/u],
  ['mk', 'macedonian', /\p{Script=Cyrillic}/u],
  ['ru', 'russian', /\p{Script=Cyrillic}/u],
  ['sr', 'serbian', /\p{Script=Cyrillic}/u],
  ['ta', 'tamil', /\p{Script=Tamil}/u],
  ['th', 'thai', /\p{Script=Thai}/u],
  ['uk', 'ukrainian', /\p{Script=Cyrillic}/u],
  ['ur', 'urdu', /\p{Script=Arabic}/u],
  ['zh', 'chinese', /\p{Script=Han}/u],
]

/** Moves a title to the field of its script, where the citation says which language it is in. */
function moveTitle(citation: Citation, title: Parameter): Fix | undefined {
  const language = findField(citation, 'language')?.value.toLowerCase()
  const known = scripts.find(([code, name]) => code === language || name === language)
  if (!known?.[2].test(title.value) || title.rawName !== 'title') return undefined
  const { start } = title.valueSpan
  const edits = [
    renameParameter(title, 'script-title'),
    { span: { start, end: start }, text: `${known[0]}:` },
  ]
  return { safe: true, edits }
}
