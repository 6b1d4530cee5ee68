import type { Citation, MessageData, Parameter, RunContext } from '@veracite/core'
import { type ListName, type Meta, memberships, type NamePart } from '../data/cs1-aliases.js'
import type { Cs1Class } from '../data/cs1-templates.js'
import type { Cs1Id } from './ids.js'

/** A condition that Wikipedia's citation module tells of one citation. */
export interface Cs1Condition {
  readonly id: Cs1Id
  /** The parameter at fault, where one is. */
  readonly parameter?: Parameter
  /** What exactly is wrong, in stable kebab-case words. */
  readonly detail?: string
  readonly data: MessageData
}

/** What a condition says beside its id. */
type Circumstances = Partial<Omit<Cs1Condition, 'id'>>

interface Given {
  readonly order: number
  readonly parameter: Parameter
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
  readonly conditions: Cs1Condition[] = []
  private readonly given = new Map<string, Parameter>()
  private readonly groups = new Map<string, Given[]>()

  private readonly lists = new Set<string>()

  constructor(citation: Citation, citationClass: Cs1Class, run: RunContext) {
    this.citation = citation
    this.citationClass = citationClass
    this.run = run
    this.version = run.cs1Version
    this.now = run.now
  }

  /** Makes a parameter that the module reads known by its name as written. */
  accept(parameter: Parameter): void {
    const { rawName } = parameter
    this.given.set(rawName, parameter)
    const groups = memberships.get(rawName)
    if (groups) {
      for (const { meta, order } of groups) this.addTo(meta, { order, parameter })
      return
    }
    const number = /(?<!\d)[1-9]\d{0,3}(?!\d)/.exec(rawName)?.[0]
    if (number === undefined) return
    for (const { meta, order } of memberships.get(rawName.replace(number, '#')) ?? []) {
      this.addTo(number === '1' ? meta : meta + number, { order, parameter })
    }
  }

  private addTo(group: string, given: Given): void {
    const list = this.groups.get(group)
    if (list) list.push(given)
    else this.groups.set(group, [given])
    const end = group.indexOf('List-')
    if (end !== -1) this.lists.add(group.slice(0, end))
  }

  /** The one parameter of a group that counts; several at once are reported. */
  meta(meta: Meta): Parameter | undefined {
    return this.choose(meta)
  }

  /** The one parameter that gives a part of the name of a number; several at once are reported. */
  namePart(part: NamePart, number: number): Parameter | undefined {
    return this.choose(number === 1 ? part : part + number)
  }

  /** Whether anything is given of the people of a list. */
  hasList(list: ListName): boolean {
    return this.lists.has(list)
  }

  private choose(group: string): Parameter | undefined {
    const given = this.groups.get(group)
    if (given && given.length > 1) {
      given.sort((a, b) => a.order - b.order)
      this.reportRedundant(given.map(({ parameter }) => parameter))
      this.groups.set(group, given.slice(0, 1))
    }
    return given?.[0]?.parameter
  }

  /** The parameters that have a value and are accepted, in the order of the text. */
  get accepted(): Iterable<Parameter> {
    return this.given.values()
  }

  /** The parameter of a name as written. */
  get(name: string): Parameter | undefined {
    return this.given.get(name)
  }

  /** The first of some parameters that is given; more than one are reported. */
  selectOne(names: readonly string[]): Parameter | undefined {
    let first: Parameter | undefined
    for (const name of names) {
      const found = this.given.get(name)
      if (found && first) this.reportRedundant([first, found])
      first ??= found
    }
    return first
  }

  /** Reports parameters of which only one should be given. */
  reportRedundant(parameters: readonly Parameter[]): void {
    const [first, second] = parameters
    if (!first || !second) return
    const names = [...new Set(parameters.map(({ rawName }) => rawName))].join(', ')
    this.report('err_redundant_parameters', {
      parameter: second,
      data: { name: second.rawName, other: first.rawName, names },
    })
  }

  /** Whether a condition was reported before. */
  has(id: Cs1Id): boolean {
    return this.conditions.some((condition) => condition.id === id)
  }

  /** Adds a condition; `data.name` and `data.value` are filled from the parameter. */
  report(id: Cs1Id, circumstances: Circumstances = {}): void {
    const { parameter, data } = circumstances
    // What another template will make of the value cannot be judged here.
    if (parameter?.value.includes('{{') && judgesForm.test(id)) return
    const filled = {
      ...(parameter && { name: parameter.rawName, value: parameter.value }),
      ...data,
    }
    this.conditions.push({ id, ...circumstances, data: filled })
  }

  /** Forgets everything reported so far. */
  clear(): void {
    this.conditions.length = 0
  }
}
