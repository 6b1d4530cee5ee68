import { type CallWiki, isObject, type WikiAnswer } from './wiki-caller.js'
import { WikiError } from './wiki-error.js'

/**
 * The answers to a query, as many as it takes.
 *
 * @throws {WikiError} where the wiki goes round in a circle
 */
export async function* continueQuery(
  parameters: Readonly<Record<string, string>>,
  call: CallWiki,
): AsyncGenerator<WikiAnswer, void, undefined> {
  let next: Readonly<Record<string, string>> | undefined = {}
  const seen = new Set<string>()
  while (next !== undefined) {
    const answer: WikiAnswer = await call({ action: 'query', ...parameters, ...next })
    yield answer
    const more = answer['continue']
    next = isObject(more)
      ? Object.fromEntries(Object.entries(more).map(([name, value]) => [name, String(value)]))
      : undefined
    const key = JSON.stringify(next)
    // What does not fit in an answer by itself is put off for ever.
    if (seen.has(key))
      throw new WikiError('unavailable', 'there is a page that is too long for the wiki’s answers')
    seen.add(key)
  }
}

/** The objects in a list of an answer. */
export function listIn(object: WikiAnswer, key: string): readonly WikiAnswer[] {
  const list = object[key]
  return Array.isArray(list) ? list.filter(isObject) : []
}
