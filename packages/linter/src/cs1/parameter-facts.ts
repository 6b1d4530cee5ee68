import type { Cs1Version, ParsedDocument, RunContext } from '@veracite/core'
import { type ListName, type Membership, memberships } from '../data/cs1-aliases.js'
import type { Cs1Class } from '../data/cs1-templates.js'
import { mayEndInPunctuation, mayHoldAddress } from '../data/cs1-values.js'
import { judgeParameter, type ParameterStanding } from './known-parameters.js'

/** A group of parameters that one belongs to. */
interface Group {
  /** Its name, with the number of the person where that is not 1. */
  readonly key: string
  /** The place of the parameter among the names of the group: the first that is given counts. */
  readonly order: number
}

/** What is known of a parameter by its name as written, whatever its value. */
export interface ParameterFacts {
  /** Whether it is text without a name, which templates know by its number. */
  readonly isPositional: boolean
  readonly standing: ParameterStanding
  readonly groups: readonly Group[]
  /** The list of people that it says something of. */
  readonly list: ListName | undefined
  readonly mayEndInPunctuation: boolean
  readonly mayHoldAddress: boolean
}

/** What is known of the parameters of the templates of a class, each name looked into once. */
export class ParameterTable {
  private readonly facts = new Map<string, ParameterFacts>()
  private readonly citationClass: Cs1Class
  private readonly version: Cs1Version

  constructor(citationClass: Cs1Class, version: Cs1Version) {
    this.citationClass = citationClass
    this.version = version
  }

  /** What is known of a parameter. */
  get(rawName: string): ParameterFacts {
    const known = this.facts.get(rawName)
    if (known) return known
    const facts = this.collect(rawName)
    this.facts.set(rawName, facts)
    return facts
  }

  private collect(rawName: string): ParameterFacts {
    const groups = groupsOf(rawName)
    const ofPeople = groups.find(({ key }) => key.includes('List-'))
    return {
      isPositional: /^(?:0|[1-9]\d*)$/.test(rawName),
      standing: judgeParameter(rawName, this.citationClass, this.version),
      groups,
      list: ofPeople?.key.slice(0, ofPeople.key.indexOf('List-')) as ListName | undefined,
      mayEndInPunctuation: mayEndInPunctuation.has(rawName.replace(/\d+/g, '#')),
      mayHoldAddress: mayHoldAddress.has(rawName),
    }
  }
}

function groupsOf(rawName: string): readonly Group[] {
  const whole = memberships.get(rawName)
  if (whole) return nameGroups(whole, '1')
  const number = /(?<!\d)[1-9]\d{0,3}(?!\d)/.exec(rawName)?.[0]
  if (number === undefined) return []
  return nameGroups(memberships.get(rawName.replace(number, '#')) ?? [], number)
}

function nameGroups(groups: readonly Membership[], number: string): readonly Group[] {
  return groups.map(({ meta, order }) => ({ key: number === '1' ? meta : meta + number, order }))
}

/** The tables of one run, by class. For `RunContext.once`. */
function createTables(): Map<Cs1Class, ParameterTable> {
  return new Map()
}

/** The table of a class of templates. */
export function parameterTable(
  run: RunContext,
  document: ParsedDocument,
  citationClass: Cs1Class,
): ParameterTable {
  const tables = run.once(document, createTables)
  const known = tables.get(citationClass)
  if (known) return known
  const table = new ParameterTable(citationClass, run.cs1Version)
  tables.set(citationClass, table)
  return table
}
