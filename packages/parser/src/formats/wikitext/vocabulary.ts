import { canonicalParameterName, findParameterName } from '../../citation/parameter-names.js'
import type { Spelling } from '../../citation/spelling-table.js'
import type { LanguagePack } from '../../packs/language-pack.js'
import { findTemplate, type KnownTemplate } from './known-templates.js'

/** How templates and their parameters are called. */
export interface Vocabulary {
  /** Tells what the template is whose trimmed name stands from `start` to `end`. */
  findTemplate(text: string, start: number, end: number): KnownTemplate | undefined
  /** The parameter whose trimmed name stands from `start` to `end`, where that is a usual one. */
  findParameter(text: string, start: number, end: number): Spelling | undefined
  /** The canonical name of a parameter of a template, both as canonical as they are known. */
  parameterName(rawName: string, template: string): string
}

/** The names of the English Wikipedia. */
export const english: Vocabulary = {
  findTemplate,
  findParameter: findParameterName,
  parameterName: canonicalParameterName,
}

/** The names of the English Wikipedia and, before these, those of some packs. */
export function createVocabulary(packs: readonly LanguagePack[]): Vocabulary {
  if (packs.length === 0) return english
  const templates = new Map(packs.flatMap(listTemplates))
  const parameters = new Map(packs.flatMap(listParameters))
  const namespaces = packs.flatMap((pack) => pack.namespaces.map((name) => `${name}:`))
  return {
    findTemplate: (text, start, end) => {
      const name = foldName(text.slice(start, Math.min(end, start + longestName)), namespaces)
      return templates.get(name) ?? findTemplate(name, 0, name.length)
    },
    // The names of packs come first.
    findParameter: () => undefined,
    parameterName: (rawName, template) => {
      const folded = rawName.toLowerCase().replaceAll(/[\s_-]+/g, '')
      const number = /\d+$/.exec(folded)?.[0] ?? ''
      const name = number === '' ? folded : `${folded.slice(0, -number.length)}#`
      const canonical = parameters.get(`${template}|${name}`) ?? parameters.get(name)
      return canonical?.replace('#', number) ?? canonicalParameterName(rawName)
    },
  }
}

/** The longest name of a template that is looked at. */
const longestName = 100

/** Lower case, white space folded, a local namespace removed. */
function foldName(rawName: string, namespaces: readonly string[]): string {
  const name = rawName
    .replaceAll(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
  const namespace = namespaces.find((prefix) => name.startsWith(prefix))
  return namespace === undefined ? name : name.slice(namespace.length).trimStart()
}

function listTemplates(pack: LanguagePack): [string, KnownTemplate][] {
  return Object.entries(pack.templates).flatMap(([canonical, { names }]) => {
    const known = findTemplate(canonical, 0, canonical.length)
    return known === undefined ? [] : names.map((name): [string, KnownTemplate] => [name, known])
  })
}

/** Canonical names by the local ones, and by template and local name where that differs. */
function listParameters(pack: LanguagePack): [string, string][] {
  const special = Object.entries(pack.templates).flatMap(([template, { parameters = {} }]) =>
    Object.entries(parameters).map(([name, canonical]): [string, string] => [
      `${template}|${name}`,
      canonical,
    ]),
  )
  return [...Object.entries(pack.parameters), ...special]
}
