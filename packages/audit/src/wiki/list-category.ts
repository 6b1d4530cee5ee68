import type { PageChoice } from '../inputs/read-articles.js'
import { continueQuery, listIn } from './continue-query.js'
import { type CallWiki, isObject, type WikiAnswer } from './wiki-caller.js'
import { WikiError } from './wiki-error.js'

/** Pages that are asked for at once: what a wiki allows everybody. */
const batchSize = 50

/** Categories that one may have below it; beyond, a wiki's categories lead everywhere. */
const maxCategories = 10_000

/**
 * The numbers of the pages in a category and in those down to a depth below it, each once, in batches.
 *
 * @throws {WikiError} where there are too many categories
 */
export async function* listCategory(
  title: string,
  call: CallWiki,
  { namespaces = [0], categoryDepth = 0 }: PageChoice,
): AsyncGenerator<readonly string[], void, undefined> {
  const wanted = namespaces === 'all' ? {} : { cmnamespace: namespaces.join('|') }
  const seen = new Set<string>()
  let batch: string[] = []
  for await (const category of walkCategories(title, call, categoryDepth)) {
    for await (const member of listMembers(category, call, wanted)) {
      const id = String(member['pageid'])
      if (seen.has(id)) continue
      // In one category, no page stands twice.
      if (categoryDepth > 0) seen.add(id)
      batch.push(id)
      if (batch.length < batchSize) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

/** The category and those below it, level by level, each once however they hang together. */
async function* walkCategories(
  title: string,
  call: CallWiki,
  depth: number,
): AsyncGenerator<string, void, undefined> {
  const seen = new Set([title])
  let level = [title]
  for (let below = 0; level.length > 0; below++) {
    yield* level
    if (below >= depth) return
    const next: string[] = []
    for (const category of level) {
      for await (const member of listMembers(category, call, { cmtype: 'subcat' })) {
        const name = String(member['title'])
        if (seen.has(name)) continue
        seen.add(name)
        next.push(name)
        if (seen.size > maxCategories)
          throw new WikiError(
            'unavailable',
            `it has more than ${maxCategories} categories below it`,
          )
      }
    }
    level = next
  }
}

async function* listMembers(
  category: string,
  call: CallWiki,
  wanted: Readonly<Record<string, string>>,
): AsyncGenerator<WikiAnswer, void, undefined> {
  const parameters = { list: 'categorymembers', cmtitle: category, cmlimit: '500', ...wanted }
  for await (const { query } of continueQuery(parameters, call))
    if (isObject(query)) yield* listIn(query, 'categorymembers')
}
