import type { Rule } from '@veracite/core'
import { rules as catalogue, presets, renderRule } from '@veracite/linter'
import pc from 'picocolors'
import type { Request } from '../context.js'
import { UsageError } from '../errors/usage-error.js'
import { loadPlugins } from '../load-plugins.js'
import { suggest } from '../nearest.js'
import { printable } from '../printable.js'
import { useColor } from '../use-color.js'

/** `veracite rules`: lists the rules, those of the configuration's plugins last, or explains one. */
export async function rules({ operands, settings, context }: Request): Promise<number> {
  const plugins = await loadPlugins(settings.plugins ?? [], context.cwd)
  const known = new Map(catalogue)
  for (const plugin of plugins) known.set(plugin.meta.id, complete(plugin))
  const [id] = operands
  const text = id === undefined ? listRules(known, useColor(settings, context)) : explain(known, id)
  context.stdout.write(text)
  return 0
}

/** A rule of the user's own, in JavaScript, may say less of itself than the compiler would ask for. */
function complete({ meta, create }: Rule): Rule {
  const said: Partial<Rule['meta']> = meta
  const { description = '', rationale = '', severity = 'warning', fix = 'none' } = said
  const examples = said.examples ?? { good: [], bad: [] }
  return { meta: { ...meta, description, rationale, severity, fix, examples }, create }
}

function explain(known: ReadonlyMap<string, Rule>, id: string): string {
  const rule = known.get(id)
  if (rule) return renderRule(rule)
  const hint = suggest(id, known.keys()) || '; veracite rules lists them'
  throw new UsageError('unknown-rule', `there is no rule ${printable(id)}${hint}`)
}

function listRules(known: ReadonlyMap<string, Rule>, color: boolean): string {
  const colors = pc.createColors(color)
  const width = Math.max(...Array.from(known.keys(), (id) => id.length))
  const rows = Array.from(known.values(), ({ meta }) => {
    const severity = meta.severity.padEnd('warning'.length)
    return `${colors.bold(meta.id.padEnd(width))}  ${severity}  ${meta.description}`
  })
  const sets = Object.entries(presets).map(([name, purpose]) => `  ${name.padEnd(width)}${purpose}`)
  return `${[...rows, '', 'Presets:', ...sets, '', 'veracite rules ID explains one.'].join('\n')}\n`
}
