import type { Rule } from '@veracite/core'

/**
 * Declares a rule, so that its message ids are known to the compiler: a report of a message that
 * `meta.messages` does not have is a type error. The rules of the catalogue and of plugins use it.
 */
export function defineRule<const MessageId extends string>(rule: Rule<MessageId>): Rule<MessageId> {
  return rule
}
