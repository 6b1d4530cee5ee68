export { ConfigError, type ConfigErrorCode } from './config-error.js'
export { defineRule } from './define-rule.js'
export { type FixArticleOptions, type FixedArticle, fixArticle } from './fix/fix-article.js'
export { applyFixes, type FixOptions, type FixResult } from './fix.js'
export { lint } from './lint.js'
export {
  defaults,
  type HealthSeverity,
  type LintOptions,
  type PresetName,
  type RuleLevel,
  type RuleSetting,
} from './options.js'
export { languageOfPreset, presets } from './presets.js'
export { rules } from './registry.js'
export { explainRule, renderRule, renderRulesTable } from './render-rule.js'
