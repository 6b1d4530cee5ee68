import type { Rule, Severity } from '@veracite/core'
import { ConfigError } from './config-error.js'
import {
  type ActiveRule,
  defaults,
  type LintOptions,
  type PresetName,
  type RuleLevel,
  type RuleSetting,
} from './options.js'
import { rules } from './registry.js'
import { arrangeRules, type RuleSet } from './rule-set.js'

/** What each preset is for. */
export const presets: Readonly<Record<PresetName, string>> = Object.freeze({
  recommended: 'What an editor should see: no rule that cries wolf on good articles',
  cs1: 'What Wikipedia’s own citation module would show, errors and maintenance messages alike',
  strict: 'Every rule there is',
  markdown: 'The rules that make sense for Markdown notes with citations',
  dewiki: forWiki('German'),
  eswiki: forWiki('Spanish'),
  frwiki: forWiki('French'),
  itwiki: forWiki('Italian'),
  jawiki: forWiki('Japanese'),
  nlwiki: forWiki('Dutch'),
  plwiki: forWiki('Polish'),
  ptwiki: forWiki('Portuguese'),
  ruwiki: forWiki('Russian'),
  zhwiki: forWiki('Chinese'),
})

function forWiki(language: string): string {
  return `What holds for an article of the ${language} Wikipedia too, its own templates and dates read`
}

/** The language whose templates a preset is for; `undefined` for those of no other wiki. */
export function languageOfPreset(preset: PresetName): string | undefined {
  return /^([a-z]{2})wiki$/.exec(preset)?.[1]
}

function isInPreset({ meta }: Rule, preset: PresetName): boolean {
  if (languageOfPreset(preset) === undefined) return meta.presets.includes(preset)
  return meta.presets.includes('recommended') && meta.englishOnly !== true
}

/** The severity that each word of a configuration stands for. */
export const severities: ReadonlyMap<RuleLevel, Severity | 'off'> = new Map([
  ['off', 'off'],
  ['info', 'info'],
  ['warn', 'warning'],
  ['warning', 'warning'],
  ['error', 'error'],
])

/**
 * The rules that a run uses.
 *
 * @throws `ConfigError` where an option names a preset or rule that does not exist
 */
export function resolveRules(options: LintOptions): RuleSet {
  const preset = options.preset ?? defaults.preset
  if (!Object.hasOwn(presets, preset)) {
    const known = Object.keys(presets).join(', ')
    throw new ConfigError('unknown-preset', 'preset', `There is no preset “${preset}”: ${known}`)
  }
  const asTheyCome = rulesByPreset.get(preset)
  if (asTheyCome && !options.plugins && !options.rules) return asTheyCome
  const known = new Map(rules)
  for (const plugin of options.plugins ?? []) known.set(plugin.meta.id, plugin)
  const settings = readSettings(options.rules ?? {}, known)
  const active: ActiveRule[] = []
  for (const [id, rule] of known) {
    const setting = settings.get(id)
    const byPreset = isInPreset(rule, preset) ? rule.meta.severity : 'off'
    const severity = setting?.severity ?? byPreset
    if (severity !== 'off') active.push({ rule, severity, options: setting?.options ?? {} })
  }
  return arrangeRules(active)
}

/** The rules of each preset as they come. */
const rulesByPreset: ReadonlyMap<PresetName, RuleSet> = new Map(
  (Object.keys(presets) as PresetName[]).map((preset) => [preset, arrangeRules(activeIn(preset))]),
)

function activeIn(preset: PresetName): readonly ActiveRule[] {
  return [...rules.values()]
    .filter((rule) => isInPreset(rule, preset))
    .map((rule) => ({ rule, severity: rule.meta.severity, options: {} }))
}

interface Setting {
  readonly severity: Severity | 'off'
  readonly options: Readonly<Record<string, unknown>>
}

function readSettings(
  configured: Readonly<Record<string, RuleSetting>>,
  known: ReadonlyMap<string, Rule>,
): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>()
  for (const [id, setting] of Object.entries(configured)) {
    const key = `rules.${id}`
    if (!known.has(id)) throw new ConfigError('unknown-rule', key, `There is no rule “${id}”`)
    const [level, options] = typeof setting === 'string' ? [setting, {}] : setting
    const severity = severities.get(level)
    if (severity === undefined || typeof options !== 'object' || options === null) {
      const levels = [...severities.keys()].join(', ')
      const message = `“${key}” must be one of ${levels}, or such a word with the rule’s options`
      throw new ConfigError('bad-rule-setting', key, message)
    }
    requireOptions(known.get(id), key, options)
    settings.set(id, { severity, options })
  }
  return settings
}

/** Options that a rule does not have would do nothing, and nobody would notice. */
function requireOptions(
  rule: Rule | undefined,
  key: string,
  options: Readonly<Record<string, unknown>>,
): void {
  // A rule of the user's own may read its options as it likes.
  if (!rule || rule !== rules.get(rule.meta.id)) return
  const known = Object.keys(rule.meta.options ?? {})
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name)) {
      const there = known.length === 0 ? 'it has none' : known.join(', ')
      const message = `${key} has no option “${name}”: ${there}`
      throw new ConfigError('bad-rule-setting', key, message)
    }
    if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) {
      throw new ConfigError('bad-rule-setting', key, `${key}: “${name}” must be a list of texts`)
    }
  }
}
