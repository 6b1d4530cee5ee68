import type { Rule } from '@veracite/core'
import { catalogue } from './rules/index.js'

/** Every rule of the catalogue by its id, in the order of the ids. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  catalogue.map((rule) => [rule.meta.id, rule]),
)
