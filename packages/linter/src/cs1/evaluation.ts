import type { Citation, MessageData, Parameter, RunContext } from '@veracite/core'
import type { ListName, Meta, NamePart } from '../data/cs1-aliases.js'
import type { Cs1Class } from '../data/cs1-templates.js'
import type { Cs1Id } from './ids.js'
import { type ParameterFacts, type ParameterTable, parameterTable } from './parameter-facts.js'

/** A condition that Wikipedia's citation module tells of one citation. */
export interface Cs1Condition {
  readonly id: Cs1Id
  /** The parameter at fault, where one is. */
  readonly parameter?: Parameter
  /** What exactly is wrong, in stable kebab-case words. */
  readonly detail?: string
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

interface Given {
  readonly order: number
  readonly argument: Argument
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
  readonly conditions: Cs1Condition[] = []
  /** The arguments that have a value and are accepted, by name as written. */
  private readonly given = new Map<string, Argument>()
  private readonly groups = new Map<string, Given | Given[]>()
  private readonly lists = new Set<ListName>()

  constructor(citation: Citation, citationClass: Cs1Class, run: RunContext) {
    this.citation = citation
    this.citationClass = citationClass
    this.run = run
    this.version = run.cs1Version
    this.now = run.now
    this.table = parameterTable(run, run.document, citationClass)
  }

  /** Makes an argument that the module reads known by its name as written. */
  accept(argument: Argument, { groups, list }: ParameterFacts): void {
    this.given.set(argument.rawName, argument)
    for (const { key, order } of groups) this.addTo(key, { order, argument })
    if (list !== undefined) this.lists.add(list)
  }

  private addTo(key: string, given: Given): void {
    const others = this.groups.get(key)
    if (others === undefined) this.groups.set(key, given)
    else this.groups.set(key, [...(Array.isArray(others) ? others : [others]), given])
  }

  /** The one argument of a group that counts; several at once are reported. */
  meta(meta: Meta): Argument | undefined {
    return this.choose(meta)
  }

  /** The one argument that gives a part of the name of a number; several at once are reported. */
  namePart(part: NamePart, number: number): Argument | undefined {
    return this.choose(number === 1 ? part : part + number)
  }

  /** Whether anything is given of the people of a list. */
  hasList(list: ListName): boolean {
    return this.lists.has(list)
  }

  private choose(group: string): Argument | undefined {
    const given = this.groups.get(group)
    if (given === undefined) return undefined
    if (!Array.isArray(given)) return given.argument
    const [first, ...others] = given.toSorted((a, b) => a.order - b.order)
    if (!first) return undefined
    this.reportRedundant([first, ...others].map(({ argument }) => argument))
    this.groups.set(group, first)
    return first.argument
  }

  /** The arguments that have a value and are accepted, in the order of the text. */
  get accepted(): Iterable<Argument> {
    return this.given.values()
  }

  /** The argument of a name as written. */
  get(name: string): Argument | undefined {
    return this.given.get(name)
  }

  /** The first of some arguments that is given; more than one are reported. */
  selectOne(names: readonly string[]): Argument | undefined {
    let first: Argument | undefined
    for (const name of names) {
      const found = this.given.get(name)
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
    this.conditions.push({
      id,
      ...(argument && { parameter: argument.parameter }),
      ...(detail !== undefined && { detail }),
      data: { ...(argument && { name: argument.rawName, value: argument.value }), ...data },
    })
  }
}
