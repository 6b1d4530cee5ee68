import type { Cs1Version, ParsedDocument, RunContext } from '@veracite/core'
import { type ListName, type Membership, memberships, slots } from '../data/cs1-aliases.js'
import { identifierOfParameter } from '../data/cs1-identifiers.js'
import { basicParameters, deprecatedParameters } from '../data/cs1-parameters.js'
import type { Cs1Class } from '../data/cs1-templates.js'
import {
  mayHoldAddress as addressed,
  mayEndInPunctuation as punctuated,
} from '../data/cs1-values.js'
import { isPreprint, judgeParameter, type ParameterStanding } from './known-parameters.js'

/** A group of parameters that one belongs to. */
interface Group {
  readonly slot: number
  /** The number of the person; 1 where there is none. */
  readonly number: number
  /** The place of the parameter among the names of the group: the first that is given counts. */
  readonly order: number
}

/** What is known of a parameter by its name as written, whatever its value and template. */
interface NameFacts {
  /** Whether it is text without a name, which templates know by its number. */
  readonly isPositional: boolean
  readonly groups: readonly Group[]
  /** The list of people that it says something of. */
  readonly list: ListName | undefined
  /** The identifier that it gives, or says something of. */
  readonly identifier: string | undefined
  readonly mayEndInPunctuation: boolean
  readonly mayHoldAddress: boolean
}

/** What is known of a parameter of the templates of a class, whatever its value. */
export interface ParameterFacts extends NameFacts {
  readonly standing: ParameterStanding
}

/** What is known of the parameters of the templates of a class, each name looked into once. */
export class ParameterTable {
  private readonly facts = new Map<string, ParameterFacts>()
  private readonly names: Map<string, NameFacts>
  /** What is known of those that all classes like this one accept. */
  private readonly common: ReadonlyMap<string, ParameterFacts>
  private readonly citationClass: Cs1Class
  private readonly version: Cs1Version

  /** `names` is what the tables of all classes share. */
  constructor(citationClass: Cs1Class, version: Cs1Version, names: Map<string, NameFacts>) {
    this.citationClass = citationClass
    this.version = version
    this.names = names
    this.common = isPreprint(citationClass) ? none : commonFacts
  }

  /** What is known of a parameter. */
  get(rawName: string): ParameterFacts {
    const known = this.common.get(rawName) ?? this.facts.get(rawName)
    if (known) return known
    const facts = this.collect(rawName)
    this.facts.set(rawName, facts)
    return facts
  }

  private collect(rawName: string): ParameterFacts {
    const ofName = this.names.get(rawName) ?? readName(rawName)
    this.names.set(rawName, ofName)
    return joinFacts(ofName, judgeParameter(rawName, this.citationClass, this.version))
  }
}

/** Facts are made in one place, so that engines lay them all out alike. */
function joinFacts(ofName: NameFacts, standing: ParameterStanding): ParameterFacts {
  const { isPositional, groups, list, identifier } = ofName
  const { mayEndInPunctuation, mayHoldAddress } = ofName
  return { isPositional, standing, groups, list, identifier, mayEndInPunctuation, mayHoldAddress }
}

function readName(rawName: string): NameFacts {
  const { memberships, number } = membershipsOf(rawName)
  const ofPeople = memberships.find(({ meta }) => meta.includes('List-'))?.meta
  const form = number === undefined ? rawName : rawName.replace(/\d+/g, '#')
  return {
    isPositional: /^(?:0|[1-9]\d*)$/.test(rawName),
    groups: memberships.map(({ meta, order }) => {
      return { slot: slots[meta], number: number ?? 1, order }
    }),
    list: ofPeople?.slice(0, ofPeople.indexOf('List-')) as ListName | undefined,
    identifier: identifierOfParameter.get(rawName),
    mayEndInPunctuation: punctuated.has(form),
    mayHoldAddress: addressed.has(rawName),
  }
}

const none: ReadonlyMap<string, ParameterFacts> = new Map()

/**
 * What is known of the parameters that the templates of all classes but preprints accept, whatever
 * the version: those without numbers and those of the first people, nearly all that are written.
 */
const commonFacts: ReadonlyMap<string, ParameterFacts> = new Map(
  [...basicParameters, ...firstPeople()]
    .filter((name) => !Object.values(deprecatedParameters).some((names) => names.has(name)))
    .map((name) => [name, joinFacts(readName(name), 'valid')]),
)

function firstPeople(): readonly string[] {
  const forms = ['last#', 'first#', 'author#', 'editor#-last', 'editor#-first']
  return forms.flatMap((form) => [1, 2, 3, 4].map((number) => form.replace('#', String(number))))
}

interface Memberships {
  readonly memberships: readonly Membership[]
  readonly number?: number
}

function membershipsOf(rawName: string): Memberships {
  const whole = memberships.get(rawName)
  if (whole) return { memberships: whole }
  const number = /(?<!\d)[1-9]\d{0,3}(?!\d)/.exec(rawName)?.[0]
  if (number === undefined) return { memberships: [] }
  const numbered = memberships.get(rawName.replace(number, '#')) ?? []
  return { memberships: numbered, number: Number(number) }
}

interface Tables {
  readonly byClass: Map<Cs1Class, ParameterTable>
  readonly names: Map<string, NameFacts>
}

/** The tables of one run. For `RunContext.once`. */
function createTables(): Tables {
  return { byClass: new Map(), names: new Map() }
}

/** The table of a class of templates. */
export function parameterTable(
  run: RunContext,
  document: ParsedDocument,
  citationClass: Cs1Class,
): ParameterTable {
  const { byClass, names } = run.once(document, createTables)
  const known = byClass.get(citationClass)
  if (known) return known
  const table = new ParameterTable(citationClass, run.cs1Version, names)
  byClass.set(citationClass, table)
  return table
}
