import type { Rule, RuleExample, RuleMeta } from '@veracite/core'
import { rules } from './registry.js'

const fixWords = {
  safe: 'safe: `veracite fix` applies it',
  suggestion: 'suggested: `veracite fix --unsafe` applies it',
  none: 'none',
} as const

/** Explains a rule of the catalogue in Markdown; `undefined` where there is no rule of that id. */
export function explainRule(id: string): string | undefined {
  const rule = rules.get(id)
  return rule && renderRule(rule)
}

/** Explains a rule in Markdown: the text of its documentation page and of `veracite rules ID`. */
export function renderRule({ meta }: Rule): string {
  const facts = [
    `- Severity: ${meta.severity}`,
    `- Presets: ${meta.presets.join(', ')}`,
    `- Fix: ${fixWords[meta.fix]}`,
    ...(meta.readsVerdicts ? ['- Needs the web: it judges what `veracite check` found'] : []),
    ...(meta.englishOnly ? ['- Not in the presets for wikis in other languages'] : []),
    ...(meta.cs1 ? [`- Wikipedia’s citation module: ${meta.cs1.map(code).join(', ')}`] : []),
  ]
  return `${[
    `# ${meta.id}`,
    `${meta.description}.`,
    facts.join('\n'),
    meta.rationale,
    '## Messages',
    Object.entries<string>(meta.messages)
      .map(([id, message]) => `- \`${id}\`: ${message.replace(/[<>]/g, '\\$&')}`)
      .join('\n'),
    ...renderOptions(meta),
    '## Wrong',
    ...meta.examples.bad.flatMap(renderExample),
    '## Right',
    ...meta.examples.good.flatMap(renderExample),
  ].join('\n\n')}\n`
}

function renderOptions({ id, options = {} }: RuleMeta): string[] {
  const rows = Object.entries(options).map(([name, purpose]) => `- \`${name}\`: ${purpose}`)
  const [name] = Object.keys(options)
  if (name === undefined) return []
  const setting = `rules: { '${id}': ['warn', { ${name}: ['example.org'] }] }`
  return ['## Options', rows.join('\n'), `\`\`\`js\n${setting}\n\`\`\``]
}

/** The table of all rules, in Markdown. */
export function renderRulesTable(): string {
  const rows = Array.from(rules.values(), ({ meta }) => {
    const cells = [
      `[${meta.id}](rules/${meta.id}.md)`,
      meta.description.replaceAll('|', '\\|'),
      meta.severity,
      meta.presets.join(', '),
      meta.fix === 'none' ? '' : meta.fix,
      (meta.cs1 ?? []).map(code).join(' '),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return `${[
    '# Rules',
    '',
    'Generated from the rules themselves. `veracite rules ID` explains one.',
    '',
    '| rule | reports | severity | presets | fix | Wikipedia’s id |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')}\n`
}

function renderExample(example: RuleExample): string[] {
  const fence = example.text.includes('```') ? '````' : '```'
  const block = (text: string): string =>
    `${fence}${example.syntax ?? 'wikitext'}\n${text}\n${fence}`
  return example.fixed === undefined
    ? [block(example.text)]
    : [block(example.text), 'fixed:', block(example.fixed)]
}

function code(word: string): string {
  return `\`${word}\``
}
