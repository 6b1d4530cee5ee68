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

/** What each preset is for. */
export const presets: Readonly<Record<PresetName, string>> = Object.freeze({
  recommended: 'What an editor should see: no rule that cries wolf on good articles',
  cs1: 'What Wikipedia’s own citation module would show, errors and maintenance messages alike',
  strict: 'Every rule there is',
  markdown: 'The rules that make sense for Markdown notes with citations',
})

/** The severity that each word of a configuration stands for. */
export const severities: ReadonlyMap<RuleLevel, Severity | 'off'> = new Map([
  ['off', 'off'],
  ['info', 'info'],
  ['warn', 'warning'],
  ['warning', 'warning'],
  ['error', 'error'],
])

/**
 * The rules that a run uses, in the order of the registry, plugins last.
 *
 * @throws `ConfigError` where an option names a preset or rule that does not exist
 */
export function resolveRules(options: LintOptions): readonly ActiveRule[] {
  const preset = options.preset ?? defaults.preset
  if (!Object.hasOwn(presets, preset)) {
    const known = Object.keys(presets).join(', ')
    throw new ConfigError('unknown-preset', 'preset', `There is no preset “${preset}”: ${known}`)
  }
  const known = new Map(rules)
  for (const plugin of options.plugins ?? []) known.set(plugin.meta.id, plugin)
  const settings = readSettings(options.rules ?? {}, known)
  const active: ActiveRule[] = []
  for (const [id, rule] of known) {
    const setting = settings.get(id)
    const byPreset = rule.meta.presets.includes(preset) ? rule.meta.severity : 'off'
    const severity = setting?.severity ?? byPreset
    if (severity !== 'off') active.push({ rule, severity, options: setting?.options ?? {} })
  }
  return active
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
    settings.set(id, { severity, options })
  }
  return settings
}
