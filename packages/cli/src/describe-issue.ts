import type { z } from 'zod'
import { suggest } from './nearest.js'
import { printable } from './printable.js'

/** What a schema expected, in words that end "… must be" and "… expects". */
export function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message
  return issue.message
}

/**
 * Says in one line what is wrong with a configuration, and at which key.
 *
 * @param keys the keys that the configuration can have
 */
export function describeIssue(issue: z.core.$ZodIssue, keys: Iterable<string>): string {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const hint = path.length === 0 ? suggest(key, keys) : ''
    return `there is no key ${printable([...path, key].join('.'))}${hint}`
  }
  const subject = path.length === 0 ? 'it' : printable(path.join('.'))
  return `${subject} must be ${expectation(issue)}`
}
