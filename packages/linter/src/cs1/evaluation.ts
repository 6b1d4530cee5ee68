import type { Citation, Cs1Version, MessageData, Parameter } from '@veracite/core'
import { type Meta, namesOf } from '../data/cs1-aliases.js'
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

/** The conditions about the form of a value. */
const judgesForm = /^(?:err_bad_|err_invalid_param_val|err_missing_pipe|maint_unknown_lang)/

/** What is collected of one citation while its conditions are worked out. */
export class Evaluation {
  readonly citation: Citation
  readonly citationClass: Cs1Class
  readonly version: Cs1Version
  readonly now: Date
  readonly conditions: Cs1Condition[] = []
  private readonly given = new Map<string, Parameter>()
  private readonly metas = new Map<Meta, Parameter | undefined>()

  constructor(
    citation: Citation,
    citationClass: Cs1Class,
    run: { cs1Version: Cs1Version; now: Date },
  ) {
    this.citation = citation
    this.citationClass = citationClass
    this.version = run.cs1Version
    this.now = run.now
  }

  /** Makes a parameter that the module reads known by its name as written. */
  accept(parameter: Parameter): void {
    this.given.set(parameter.rawName, parameter)
  }

  /** The parameters that have a value and are accepted, in the order of the text. */
  get accepted(): Iterable<Parameter> {
    return this.given.values()
  }

  /** The parameter of a name as written. */
  get(name: string): Parameter | undefined {
    return this.given.get(name)
  }

  /** The one parameter of a group that counts; several at once are reported when first asked for. */
  meta(meta: Meta): Parameter | undefined {
    if (!this.metas.has(meta)) this.metas.set(meta, this.selectOne(namesOf(meta)))
    return this.metas.get(meta)
  }

  /** The first of some parameters that is given; more than one are reported. */
  selectOne(names: readonly string[]): Parameter | undefined {
    const found = names.map((name) => this.given.get(name)).filter((found) => found !== undefined)
    if (found.length > 1) this.reportRedundant(found)
    return found[0]
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
