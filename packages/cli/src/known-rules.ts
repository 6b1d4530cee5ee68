import type { Rule } from '@veracite/core'
import { rules as catalogue } from '@veracite/linter'
import { suggest } from './nearest.js'
import { printable } from './printable.js'
import type { Config } from './settings.js'

/** The rule settings of a configuration that name no rule. */
interface UnknownRule {
  /** The key at fault: `rules.nope`, `overrides.0.rules.nope`. */
  readonly key: string
  /** What it must be, in words that end “… must be”. */
  readonly expected: string
}

/** Finds the first key of a configuration that names a rule which neither the catalogue nor a plugin has. */
export function findUnknownRule(config: Config): UnknownRule | undefined {
  const plugins = config.plugins ?? []
  // What rules a file has is known once it is loaded.
  if (plugins.some((plugin) => typeof plugin === 'string')) return undefined
  const own = plugins.filter((plugin): plugin is Rule => typeof plugin !== 'string')
  const ids = new Set([...catalogue.keys(), ...own.map(({ meta }) => meta.id)])
  const places = [
    ['rules', config.rules] as const,
    ...(config.overrides ?? []).map(
      ({ rules }, index) => [`overrides.${index}.rules`, rules] as const,
    ),
  ]
  for (const [key, settings] of places) {
    const id = Object.keys(settings ?? {}).find((name) => !ids.has(name))
    if (id !== undefined) {
      return { key: `${key}.${printable(id)}`, expected: `the id of a rule${suggest(id, ids)}` }
    }
  }
  return undefined
}
