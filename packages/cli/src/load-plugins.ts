import { resolve } from 'node:path'
import type { Rule } from '@veracite/core'
import { ConfigError } from './errors/config-error.js'
import { importModule } from './import-module.js'
import { describeFailure } from './inputs/system-error.js'
import { printable } from './printable.js'

/**
 * Loads the rules of the user's own: those of the files that are named, which may be in TypeScript.
 *
 * @throws {ConfigError} where a file cannot be loaded or has no rule
 */
export async function loadPlugins(
  plugins: readonly (string | Rule)[],
  cwd: string,
): Promise<readonly Rule[]> {
  const loaded = await Promise.all(
    plugins.map((plugin) => (typeof plugin === 'string' ? loadRules(plugin, cwd) : [plugin])),
  )
  return loaded.flat()
}

/** Whether a value has what a rule must have. */
export function isRule(value: unknown): value is Rule {
  if (!isObject(value) || typeof value['create'] !== 'function') return false
  const meta = value['meta']
  if (!isObject(meta) || typeof meta['id'] !== 'string') return false
  return isObject(meta['messages']) && Array.isArray(meta['presets'])
}

async function loadRules(file: string, cwd: string): Promise<readonly Rule[]> {
  const name = printable(file)
  const module = await importModule(resolve(cwd, file)).catch((cause: unknown) => {
    // What follows the first line is about Node’s own files.
    const why = cause instanceof Error ? cause.message.replace(/\n.*/s, '') : describeFailure(cause)
    throw new ConfigError('not-loadable', `plugins: ${name} cannot be loaded: ${printable(why)}`, {
      cause,
    })
  })
  const exported = isObject(module) ? Object.values(module).flat() : []
  const rules = exported.filter(isRule)
  if (rules.length > 0) return [...new Set(rules)]
  throw new ConfigError('invalid', `plugins: ${name} exports no rule; defineRule makes one`)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
