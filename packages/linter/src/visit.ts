import type { Citation, Link, Reference, RuleVisitor, RunContext } from '@veracite/core'
import { leastConfidence } from './least-confidence.js'

/** A rule at work on one document. */
export interface RunningRule {
  readonly visitor: RuleVisitor
  /** See `RuleMeta.parameters`. */
  readonly parameters?: readonly string[] | undefined
}

/** Shows everything in a document to the rules that want to see it. */
export function visitDocument(run: RunContext, running: readonly RunningRule[]): void {
  const { citations, references, links } = run.document
  visitCitations(
    citations.filter(({ confidence }) => confidence >= leastConfidence),
    running,
  )
  visitVerdicts(run, running)
  visitReferences(references, running)
  visitLinks(links, running)
  for (const { visitor } of running) visitor.documentEnd?.()
}

function visitVerdicts(run: RunContext, running: readonly RunningRule[]): void {
  const [first] = run.document.citations
  if (!first || run.healthOf(first) === undefined) return
  const visitors = running.map(({ visitor }) => visitor).filter(({ verdict }) => verdict)
  for (const citation of run.document.citations) {
    for (const verdict of run.verdictsOf(citation)) {
      for (const visitor of visitors) visitor.verdict?.(verdict, citation)
    }
  }
}

function visitReferences(references: readonly Reference[], running: readonly RunningRule[]): void {
  for (const { visitor } of running) {
    if (visitor.reference) for (const reference of references) visitor.reference(reference)
  }
}

function visitLinks(links: readonly Link[], running: readonly RunningRule[]): void {
  for (const { visitor } of running) {
    if (visitor.link) for (const link of links) visitor.link(link)
  }
}

/**
 * How many citations a rule visits before the next one does, so that the code of one stays at hand
 * for many, and they for all rules: what is noted of each of them is a bit of a number.
 */
const blockLength = 32

function visitCitations(citations: readonly Citation[], running: readonly RunningRule[]): void {
  const wanted = new WantedParameters()
  const visits = running.flatMap(({ visitor, parameters }): Visit[] => {
    const { citation: visit } = visitor
    return visit ? [{ visitor, visit, places: parameters && wanted.placesOf(parameters) }] : []
  })
  for (let start = 0; start < citations.length; start += blockLength) {
    visitBlock(citations.slice(start, start + blockLength), visits, wanted)
  }
}

interface Visit {
  readonly visitor: RuleVisitor
  readonly visit: NonNullable<RuleVisitor['citation']>
  readonly places: readonly number[] | undefined
}

function visitBlock(
  block: readonly Citation[],
  visits: readonly Visit[],
  wanted: WantedParameters,
): void {
  const all = -1 >>> (blockLength - block.length)
  const given = wanted.findIn(block)
  for (const { visitor, visit, places } of visits) {
    let left = places === undefined ? all : 0
    if (places) for (const place of places) left |= given[place] ?? 0
    while (left !== 0) {
      const citation = block[31 - Math.clz32(left & -left)]
      if (citation) visit.call(visitor, citation)
      left &= left - 1
    }
  }
}

/** The parameters that some rules want a citation to have, each with a place in a list. */
class WantedParameters {
  /** By name without numbers. */
  private readonly places = new Map<string, number>()
  /** By name as citations have it; `undefined` for what no rule asks for. */
  private readonly placeOfName = new Map<string, number | undefined>()

  placesOf(names: readonly string[]): readonly number[] {
    return names.map((name) => {
      const place = this.places.get(name) ?? this.places.size
      this.places.set(name, place)
      return place
    })
  }

  /** Which citations of a block give each parameter: a bit for each citation, a number for each place. */
  findIn(block: readonly Citation[]): readonly number[] {
    const given: number[] = new Array(this.places.size).fill(0)
    for (let at = 0; at < block.length; at += 1) {
      for (const parameter of block[at]?.parameters ?? []) {
        const place = this.placeOf(parameter.name)
        if (place === undefined || parameter.value === '') continue
        given[place] = (given[place] ?? 0) | (1 << at)
      }
    }
    return given
  }

  private placeOf(name: string): number | undefined {
    const known = this.placeOfName.get(name)
    if (known !== undefined || this.placeOfName.has(name)) return known
    const place = this.places.get(name.replace(/\d+/g, ''))
    this.placeOfName.set(name, place)
    return place
  }
}
