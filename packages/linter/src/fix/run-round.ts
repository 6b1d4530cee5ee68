import type { Diagnostic } from '@veracite/core'
import { rules } from '../registry.js'
import {
  type Complaint,
  type ProofOptions,
  type Proven,
  prove,
  rebuilds,
  type State,
} from './prove.js'

/** How often a round may parse again to find the fixes that do harm. */
const mostProofs = 80

/**
 * Makes the function that applies as many fixes at once as can be proven to do what they should. A fix that
 * did harm is not tried in the rounds that follow, until there is nothing else to try.
 */
export function createRounds(options: ProofOptions): (state: State) => Proven {
  const { suggestions = false } = options
  const rejected = new Set<string>()
  const checking = new Set(
    [...rules.values(), ...(options.plugins ?? [])].flatMap(({ meta }) =>
      meta.readsVerdicts ? [meta.id] : [],
    ),
  )
  const isChecked = ({ ruleId }: Diagnostic): boolean => checking.has(ruleId)
  return (state) => {
    const found = state.diagnostics.filter(({ fix }) => fix && (fix.safe || suggestions))
    // First what a check found: with another address, what it saw of the one that was cited is lost.
    const inOrder = [...found.filter(isChecked), ...found.filter((one) => !isChecked(one))]
    const candidates = inOrder.filter((one) => !rebuilds(one))
    const isFresh = (one: Diagnostic): boolean => !rejected.has(keyOf(one, state))
    // What else there is to fix is seen in a text that can be read surely.
    const attempts = [
      found.filter(rebuilds).filter(isFresh),
      candidates.filter(isFresh),
      candidates,
    ]
    for (const tried of attempts) {
      if (tried.length === 0) continue
      const search = createSearch(state, options)
      const best = search(tried)
      const done = new Set(best.applied)
      for (const one of tried) if (!done.has(one)) rejected.add(keyOf(one, state))
      if (best.applied.length > 0) return best
    }
    return { state, applied: [], edits: [] }
  }
}

/** What tells a fix from others, wherever it stands. */
function keyOf({ ruleId, messageId, fix }: Diagnostic, { document }: State): string {
  const edits = fix?.edits ?? []
  const changes = edits.map(({ span, text }) => [
    document.text.slice(Math.max(0, span.start.offset - surroundings), span.end.offset),
    text,
  ])
  return JSON.stringify([ruleId, messageId, changes])
}

/** The text before an edit that tells it from others like it, in UTF-16 code units. */
const surroundings = 80

/** Finds the fixes that may be applied together. */
function createSearch(
  state: State,
  options: ProofOptions,
): (candidates: readonly Diagnostic[]) => Proven {
  let best: Proven = { state, applied: [], edits: [] }
  let proofs = 0
  /** What is said against some fixes together with those that are proven; nothing where they are now, too. */
  const attempt = (more: readonly Diagnostic[]): readonly Complaint[] | undefined => {
    proofs += 1
    const result = prove(state, [...best.applied, ...more], options)
    if ('complaints' in result) return result.complaints
    best = result
    return undefined
  }
  /** Adds as many of some fixes as go together. Whoever a complaint named before is not what it is about. */
  const add = (more: readonly Diagnostic[], known: ReadonlySet<string>): void => {
    if (more.length === 0 || proofs >= mostProofs) return
    const complaints = attempt(more)
    if (!complaints || more.length === 1) return
    const suspects = suspectsOf(complaints.filter(({ key }) => !known.has(key)))
    const [suspected, others] = split(more, suspects)
    if (suspected.length > 0 && others.length > 0) {
      add(others, new Set([...known, ...complaints.map(({ key }) => key)]))
      const harmful = formWaves(suspected).flatMap(addWave)
      // Not more than a few: those that share a place with one that does harm.
      if (harmful.length <= mostAlone) for (const found of harmful) add([found], known)
    } else {
      add(more.slice(0, more.length >> 1), known)
      add(more.slice(more.length >> 1), known)
    }
  }
  /** Adds those fixes of a wave that nothing is said against, and gives the others. */
  const addWave = (wave: readonly Diagnostic[]): readonly Diagnostic[] => {
    if (wave.length === 0 || proofs >= mostProofs) return []
    const complaints = attempt(wave)
    if (!complaints) return []
    const [suspected, others] = split(wave, suspectsOf(complaints))
    if (suspected.length > 0) return [...suspected, ...addWave(others)]
    add(wave, new Set(complaints.map(({ key }) => key)))
    return []
  }
  return (candidates) => {
    add(candidates, new Set())
    return best
  }
}

function suspectsOf(complaints: readonly Complaint[]): ReadonlySet<Diagnostic> {
  return new Set(complaints.flatMap(({ suspects }) => suspects))
}

function split(
  found: readonly Diagnostic[],
  suspects: ReadonlySet<Diagnostic>,
): [suspected: Diagnostic[], others: Diagnostic[]] {
  const suspected = found.filter((one) => suspects.has(one))
  return [suspected, found.filter((one) => !suspects.has(one))]
}

/** How many suspects are tried once more, each alone. */
const mostAlone = 8

/** Groups with one fix of each citation: which of these does harm can be told. */
function formWaves(found: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  const waves: Diagnostic[][] = []
  const counts = new Map<string, number>()
  for (const diagnostic of found) {
    const { citationId } = diagnostic
    const turn = counts.get(citationId ?? '') ?? 0
    if (citationId !== undefined) counts.set(citationId, turn + 1)
    waves[turn] = [...(waves[turn] ?? []), diagnostic]
  }
  return waves
}
