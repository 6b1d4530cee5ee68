import type { Citation, MessageData, Parameter, RunContext } from '@veracite/core'
import { type ListName, slotCount } from '../data/cs1-aliases.js'
import type { Cs1Class } from '../data/cs1-templates.js'
import type { Cs1Id } from './ids.js'
import { type ParameterFacts, type ParameterTable, parameterTable } from './parameter-facts.js'

/** A condition that Wikipedia's citation module tells of one citation. */
export interface Cs1Condition {
  readonly id: Cs1Id
  /** The parameter at fault, where one is. */
  readonly parameter?: Parameter | undefined
  /** What exactly is wrong, in stable kebab-case words. */
  readonly detail?: string | undefined
  readonly data: MessageData
}

/** A parameter as the module reads it: the value is what it works with, not always what is written. */
export interface Argument {
  readonly rawName: string
  readonly value: string
  readonly parameter: Parameter
}

/** What a condition says beside its id. */
interface Circumstances {
  readonly parameter?: Argument
  readonly detail?: string
  readonly data?: MessageData
}

function join(others: Given, argument: Argument): Argument | Argument[] {
  if (others === undefined) return argument
  if (!Array.isArray(others)) return [others, argument]
  others.push(argument)
  return others
}

/** What is given of a group. */
type Given = Argument | Argument[] | undefined

/** Room for the groups of one citation. For `RunContext.once`. */
function createGroups(): Given[] {
  return new Array(slotCount)
}

/** The conditions about the form of a value. */
const judgesForm = /^(?:err_bad_|err_invalid_param_val|err_missing_pipe|maint_unknown_lang)/

/** What is collected of one citation while its conditions are worked out. */
export class Evaluation {
  readonly citation: Citation
  readonly citationClass: Cs1Class
  readonly run: RunContext
  readonly version: RunContext['cs1Version']
  readonly now: Date
  readonly table: ParameterTable
  /** Whether MediaWiki shows the citation, with its own ideas of lines and addresses. */
  readonly isOnWiki: boolean
  readonly conditions: Cs1Condition[] = []
  /** The arguments that have a value and are accepted, in the order of the text. */
  readonly accepted: Argument[] = []
  /** The identifiers that are given, or of which something is said. */
  readonly identifiers: string[] = []
  /** By slot. */
  private readonly groups: Given[]
  /** Those of the second person of a list and the following ones, by slot and number. */
  private numbered: Map<number, Argument | Argument[]> | undefined
  private readonly lists: ListName[] = []

  constructor(citation: Citation, citationClass: Cs1Class, run: RunContext) {
    this.citation = citation
    this.citationClass = citationClass
    this.run = run
    this.version = run.cs1Version
    this.now = run.now
    const { syntax } = run.document
    this.isOnWiki = syntax !== 'markdown' && syntax !== 'html'
    this.table = parameterTable(run, run.document, citationClass)
    // The list is long and hardly filled: one serves all citations, one after the other.
    this.groups = run.once(run.document, createGroups).fill(undefined)
  }

  /** Makes an argument that the module reads known by its name as written. */
  accept(argument: Argument, { groups, list, identifier }: ParameterFacts): void {
    this.accepted.push(argument)
    for (const { slot, number } of groups) {
      if (number === 1) this.groups[slot] = join(this.groups[slot], argument)
      else {
        this.numbered ??= new Map()
        const key = slot + number * slotCount
        this.numbered.set(key, join(this.numbered.get(key), argument))
      }
    }
    if (list !== undefined && !this.lists.includes(list)) this.lists.push(list)
    if (identifier !== undefined && !this.identifiers.includes(identifier)) {
      this.identifiers.push(identifier)
    }
  }

  /** The one argument of a group that counts; several at once are reported. */
  meta(slot: number): Argument | undefined {
    const given = this.groups[slot]
    if (!Array.isArray(given)) return given
    const first = this.choose(slot, given)
    this.groups[slot] = first
    return first
  }

  /** The one argument that gives a part of the name of a number; several at once are reported. */
  namePart(slot: number, number: number): Argument | undefined {
    if (number === 1) return this.meta(slot)
    const key = slot + number * slotCount
    const given = this.numbered?.get(key)
    if (!Array.isArray(given)) return given
    const first = this.choose(slot, given)
    if (first) this.numbered?.set(key, first)
    return first
  }

  /** Whether anything is given of the people of a list. */
  hasList(list: ListName): boolean {
    return this.lists.includes(list)
  }

  private choose(slot: number, given: readonly Argument[]): Argument | undefined {
    const orderOf = ({ rawName }: Argument): number =>
      this.table.get(rawName).groups.find((group) => group.slot === slot)?.order ?? 0
    const sorted = given.toSorted((a, b) => orderOf(a) - orderOf(b))
    this.reportRedundant(sorted)
    return sorted[0]
  }

  /** The argument of a name as written. */
  get(name: string): Argument | undefined {
    for (const argument of this.accepted) if (argument.rawName === name) return argument
    return undefined
  }

  /** The first of some arguments that is given; more than one are reported. */
  selectOne(names: readonly string[]): Argument | undefined {
    let first: Argument | undefined
    for (const name of names) {
      const found = this.get(name)
      if (found && first) this.reportRedundant([first, found])
      first ??= found
    }
    return first
  }

  /** Reports arguments of which only one should be given. */
  reportRedundant(given: readonly Argument[]): void {
    const [first, second] = given
    if (!first || !second) return
    const names = [...new Set(given.map(({ rawName }) => rawName))].join(', ')
    this.report('err_redundant_parameters', {
      parameter: second,
      data: { name: second.rawName, other: first.rawName, names },
    })
  }

  /** Whether a condition was reported before. */
  has(id: Cs1Id): boolean {
    for (const condition of this.conditions) if (condition.id === id) return true
    return false
  }

  /** Takes a condition back. */
  withdraw(id: Cs1Id): void {
    for (let index = this.conditions.length - 1; index >= 0; index -= 1) {
      if (this.conditions[index]?.id === id) this.conditions.splice(index, 1)
    }
  }

  /** Adds a condition; `data.name` and `data.value` are filled from the argument. */
  report(id: Cs1Id, { parameter: argument, detail, data }: Circumstances = {}): void {
    // What another template will make of the value cannot be judged here.
    if (argument?.value.includes('{{') && judgesForm.test(id)) return
    const given = argument && { name: argument.rawName, value: argument.value }
    this.conditions.push({
      id,
      parameter: argument?.parameter,
      detail,
      data: given && data ? { ...given, ...data } : (given ?? data ?? {}),
    })
  }
}
