import {
  type Citation,
  citationHealth,
  type ParsedDocument,
  type RunContext,
  type SourceVerdict,
} from '@veracite/core'
import { defaults, type LintOptions } from './options.js'
import { createLocator } from './text/locate.js'

/** Makes what all rules of one run share. */
export function createRun(document: ParsedDocument, options: LintOptions): RunContext {
  const verdicts = groupByCitation(options.verdicts ?? [])
  const verdictsOf = (citation: Citation): readonly SourceVerdict[] =>
    verdicts.get(citation.id) ?? []
  const ofDocument = new Map<unknown, unknown>()
  const ofNodes = new Map<unknown, Map<unknown, unknown>>()
  const run: RunContext = {
    document,
    now: startOfDay(options.now ?? new Date()),
    cs1Version: options.cs1?.version ?? defaults.cs1Version,
    languages: options.languages ?? [],
    verdictsOf,
    healthOf: (citation) =>
      options.verdicts && citationHealth(verdictsOf(citation), verdicts.has(citation.id)),
    spanBetween: (start, end) => run.once(document, locatorOf)(start, end),
    once: (node, compute) => {
      const isDocument = (node as object) === document
      const kept = isDocument ? ofDocument : mapOf(ofNodes, compute)
      const key = isDocument ? compute : node
      const known = kept.get(key)
      if (known !== undefined || kept.has(key)) return known as ReturnType<typeof compute>
      const value = compute(node, run)
      kept.set(key, value)
      return value
    },
  }
  return run
}

function mapOf(maps: Map<unknown, Map<unknown, unknown>>, compute: unknown): Map<unknown, unknown> {
  const known = maps.get(compute)
  if (known) return known
  const map = new Map<unknown, unknown>()
  maps.set(compute, map)
  return map
}

function groupByCitation(
  verdicts: readonly SourceVerdict[],
): ReadonlyMap<string, readonly SourceVerdict[]> {
  const groups = new Map<string, SourceVerdict[]>()
  for (const verdict of verdicts) {
    const group = groups.get(verdict.citationId)
    if (group) group.push(verdict)
    else groups.set(verdict.citationId, [verdict])
  }
  return groups
}

function locatorOf(document: ParsedDocument): ReturnType<typeof createLocator> {
  return createLocator(document.text)
}

function startOfDay(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()))
}
