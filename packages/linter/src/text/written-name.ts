import type { Citation, ParsedDocument, RunContext } from '@veracite/core'
import { judgeParameter } from '../cs1/known-parameters.js'
import { templateClasses } from '../data/cs1-templates.js'
import { isLocal, localName } from '../wikis/local-names.js'

/** How the names of parameters are spelled, by their canonical names. */
interface Spellings {
  readonly english: ReadonlyMap<string, ReadonlySet<string>>
  readonly local: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * How the name of a parameter that is to be added is spelled, after the habits of the article and of the
 * citation; `undefined` where a template of another wiki has none that is known.
 */
export function writtenName(run: RunContext, citation: Citation, name: string): string | undefined {
  const { english, local } = run.once(run.document, readSpellings)
  if (isLocal(run, citation)) {
    const [used = localName(run, name)] = local.get(name) ?? []
    return used
  }
  const joined = name.replaceAll('-', '')
  const used = english.get(name)
  if (used) return used.has(joined) && !used.has(name) ? joined : name
  const citationClass = templateClasses.get(citation.template)
  if (judgeParameter(joined, citationClass, run.cs1Version) !== 'valid') return name
  return (joins(countHabits([citation])) ?? joins(countHabits(run.document.citations)))
    ? joined
    : name
}

function readSpellings({ citations }: ParsedDocument, run: RunContext): Spellings {
  const english = new Map<string, Set<string>>()
  const local = new Map<string, Set<string>>()
  for (const citation of citations) {
    const spellings = isLocal(run, citation) ? local : english
    for (const { name, rawName } of citation.parameters) {
      spellings.set(name, (spellings.get(name) ?? new Set()).add(rawName))
    }
  }
  return { english, local }
}

/** How many names of several words are written as one, and how many are not. */
interface Habits {
  readonly joined: number
  readonly hyphenated: number
}

function countHabits(citations: readonly Citation[]): Habits {
  let [joined, hyphenated] = [0, 0]
  for (const { parameters } of citations) {
    for (const { name, rawName } of parameters) {
      if (!name.includes('-') || name === 'url-status') continue
      if (rawName === name) hyphenated += 1
      else if (rawName === name.replaceAll('-', '')) joined += 1
    }
  }
  return { joined, hyphenated }
}

function joins({ joined, hyphenated }: Habits): boolean | undefined {
  return joined + hyphenated === 0 ? undefined : joined > hyphenated
}
