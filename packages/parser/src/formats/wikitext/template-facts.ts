import type { Parameter } from '@veracite/core'
import { createParameters } from './parameters.js'
import type { TemplateTable } from './template-table.js'
import type { WikitextSource } from './wikitext-source.js'

/** What a template says of a reference that it stands for. */
export interface TemplateFacts {
  readonly parameters: readonly Parameter[]
  readonly content?: Parameter | undefined
  /** The parameter that names the reference, where that is no `name=`. */
  readonly pointer?: Parameter | undefined
  /** The parameter that tells its group, where that is no `group=`. */
  readonly group?: Parameter | undefined
  /** Whether it writes the tag itself: then quotes around a value are none of it. */
  readonly isTag?: boolean
}

/** What a template says of the references it stands for: `{{r}}` of as many as it names. */
export function listFacts(
  source: WikitextSource,
  templates: TemplateTable,
  row: number,
): readonly TemplateFacts[] {
  const parameters = createParameters(source, templates, row)
  const { name: template } = templates.knownOf(row)
  if (template === '#tag:ref') return [{ parameters, content: parameters[0], isTag: true }]
  if (template !== 'r') {
    return [{ parameters, content: parameters.find(({ name }) => name === '1') }]
  }
  const pointers = parameters.filter(isReferenceName)
  const groups = listGroups(parameters)
  if (pointers.length < 2) {
    const [pointer] = pointers
    return [{ parameters, pointer, group: findGroup(groups, pointer) }]
  }
  return pointers.map((pointer) => {
    const group = findGroup(groups, pointer)
    return { parameters: group === undefined ? [] : [group], pointer, group }
  })
}

/** Whether a parameter of `{{r}}` is the name of a reference: `1`, `2`, `name`, `n2`. */
function isReferenceName({ name, value }: Parameter): boolean {
  return /^(?:\d+|n(?:ame)?\d*)$/.test(name) && value !== ''
}

/** The parameters of `{{r}}` that tell groups by their numbers, that of all by none; the last count. */
function listGroups(parameters: readonly Parameter[]): ReadonlyMap<string, Parameter> {
  const groups = new Map<string, Parameter>()
  for (const parameter of parameters) {
    const number = /^g(?:r(?:ou)?p)?(\d*)$/.exec(parameter.name)?.[1]
    if (number !== undefined) groups.set(number, parameter)
  }
  return groups
}

/** The parameter that tells the group of one reference of `{{r}}`: `g2` of `2`, else `group`. */
function findGroup(
  groups: ReadonlyMap<string, Parameter>,
  pointer: Parameter | undefined,
): Parameter | undefined {
  const number = /\d+$/.exec(pointer?.name ?? '')?.[0] ?? '1'
  return groups.get(number) ?? groups.get('')
}
