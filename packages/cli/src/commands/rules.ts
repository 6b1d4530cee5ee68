import { explainRule, presets, rules as registry } from '@veracite/linter'
import pc from 'picocolors'
import type { Request } from '../context.js'
import { UsageError } from '../errors/usage-error.js'
import { suggest } from '../nearest.js'
import { printable } from '../printable.js'
import { useColor } from '../use-color.js'

/** `veracite rules`: lists the rules, or explains one. */
export async function rules({ operands, settings, context }: Request): Promise<number> {
  const [id] = operands
  const text = id === undefined ? listRules(useColor(settings, context)) : explain(id)
  context.stdout.write(text)
  return 0
}

function explain(id: string): string {
  const text = explainRule(id)
  if (text !== undefined) return text
  const hint = suggest(id, registry.keys()) || '; veracite rules lists them'
  throw new UsageError('unknown-rule', `there is no rule ${printable(id)}${hint}`)
}

function listRules(color: boolean): string {
  const colors = pc.createColors(color)
  const width = Math.max(...Array.from(registry.keys(), (id) => id.length))
  const rows = Array.from(registry.values(), ({ meta }) => {
    const severity = meta.severity.padEnd('warning'.length)
    return `${colors.bold(meta.id.padEnd(width))}  ${severity}  ${meta.description}`
  })
  const sets = Object.entries(presets).map(([name, purpose]) => `  ${name.padEnd(width)}${purpose}`)
  return `${[...rows, '', 'Presets:', ...sets, '', 'veracite rules ID explains one.'].join('\n')}\n`
}
