import type {
  Diagnostic,
  Finding,
  ParsedDocument,
  RuleContext,
  RuleVisitor,
  RunContext,
  Suppression,
} from '@veracite/core'
import { visitConditions } from './cs1/visit-conditions.js'
import { fillMessage } from './message.js'
import type { ActiveRule, LintOptions } from './options.js'
import { resolveRules } from './presets.js'
import { rules } from './registry.js'
import { arrangeRules, type RuleSet } from './rule-set.js'
import { createRun } from './run.js'
import { weighFinding } from './severity-by-health.js'
import { indexSuppressions, keepsBack, readSuppressions } from './suppressions.js'
import { findEscaping } from './text/escaped.js'
import { type RunningRule, visitDocument } from './visit.js'

/**
 * Lints one document: pure and synchronous, findings in the order of the text.
 *
 * @throws `ConfigError` where an option names a preset or rule that does not exist
 */
export function lint(parsed: ParsedDocument, options: LintOptions = {}): Diagnostic[] {
  const run = createRun(parsed, options)
  const { active, byCondition, others, withoutVerdicts } = selectRules(run, options)
  const found: Diagnostic[] = []
  const { healthSeverity = {} } = options
  const start = (rule: ActiveRule): RuleVisitor => {
    const report = (finding: Finding): void => {
      const severity = weighFinding(rule, finding, { run, healthSeverity })
      if (severity !== 'off') found.push(createDiagnostic({ ...rule, severity }, finding))
    }
    return rule.rule.create(new OwnContext(run, rule.options, report))
  }
  const waiting = options.verdicts === undefined ? withoutVerdicts : others
  const running: RunningRule[] = waiting.map((rule) => {
    return { visitor: start(rule), parameters: rule.rule.meta.parameters }
  })
  running.push({ visitor: visitConditions(run, byCondition, start) })
  visitDocument(run, running)
  const suppressions = readSuppressions(parsed, run)
  if (suppressions.length === 0) return sortByPlace(found)
  const { kept, used } = applySuppressions(found, suppressions)
  found.length = 0
  for (const suppression of suppressions) {
    const unused = findUnused(suppression, used.get(suppression), { active, options })
    if (!unused) continue
    for (const { visitor } of running) visitor.unusedSuppression?.(suppression, unused)
  }
  return sortByPlace(kept.concat(found))
}

/** All the rules that are on; of a text that is not what it seems to be, only the one that says so. */
function selectRules(run: RunContext, options: LintOptions): RuleSet {
  const rules = resolveRules(options)
  if (run.once(run.document, findEscaping) === -1) return rules
  return arrangeRules(rules.active.filter(({ rule }) => rule.meta.id === 'escaped-text'))
}

function applySuppressions(
  found: readonly Diagnostic[],
  suppressions: readonly Suppression[],
): { kept: Diagnostic[]; used: ReadonlyMap<Suppression, ReadonlySet<string>> } {
  const used = new Map<Suppression, Set<string>>()
  const suppressionsAt = indexSuppressions(suppressions)
  const kept = found.filter(({ ruleId, span }) => {
    const { line } = span.start
    const by = suppressionsAt(line).filter((suppression) => keepsBack(suppression, ruleId, line))
    for (const suppression of by) {
      const ruleIds = used.get(suppression) ?? new Set()
      used.set(suppression, ruleIds.add(ruleId))
    }
    return by.length === 0
  })
  return { kept, used }
}

interface Circumstances {
  readonly active: readonly ActiveRule[]
  readonly options: LintOptions
}

/** The rules of which a suppression kept nothing back, though they ran; `undefined` where it is of use throughout. */
function findUnused(
  { ruleIds }: Suppression,
  used: ReadonlySet<string> | undefined,
  { active, options: { verdicts, plugins } }: Circumstances,
): readonly string[] | undefined {
  if (ruleIds.length === 0) return used || verdicts === undefined ? undefined : []
  const unused = ruleIds.filter((id) => {
    if (used?.has(id)) return false
    const isKnown = rules.has(id) || plugins?.some(({ meta }) => meta.id === id)
    const running = active.find(({ rule }) => rule.meta.id === id)
    if (!running) return !isKnown
    return verdicts !== undefined || !running.rule.meta.readsVerdicts
  })
  return unused.length === 0 ? undefined : unused
}

/** What one rule sees of a run. A class, since there is one for every rule and document. */
class OwnContext implements RuleContext {
  readonly options: RuleContext['options']
  readonly report: RuleContext['report']
  private readonly run: RunContext

  constructor(run: RunContext, options: RuleContext['options'], report: RuleContext['report']) {
    this.run = run
    this.options = options
    this.report = report
  }

  get document(): ParsedDocument {
    return this.run.document
  }

  get now(): Date {
    return this.run.now
  }

  get cs1Version(): RunContext['cs1Version'] {
    return this.run.cs1Version
  }

  get languages(): RunContext['languages'] {
    return this.run.languages
  }

  get verdictsOf(): RunContext['verdictsOf'] {
    return this.run.verdictsOf
  }

  get healthOf(): RunContext['healthOf'] {
    return this.run.healthOf
  }

  get spanBetween(): RunContext['spanBetween'] {
    return this.run.spanBetween
  }

  get once(): RunContext['once'] {
    return this.run.once
  }
}

function createDiagnostic({ rule, severity }: ActiveRule, finding: Finding): Diagnostic {
  const { messageId, span, citation, cs1, fix, data = {} } = finding
  const template = rule.meta.messages[messageId]
  if (template === undefined) {
    throw new TypeError(`The rule ${rule.meta.id} has no message “${messageId}”`)
  }
  return {
    ruleId: rule.meta.id,
    messageId,
    data,
    message: fillMessage(template, data),
    severity,
    span,
    ...(citation && { citationId: citation.id }),
    ...(cs1 !== undefined && { cs1 }),
    ...(fix && { fix }),
  }
}

interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic
  readonly start: number
  readonly end: number
}

/** Puts findings in the order of the text; where each stands is looked up once. */
function sortByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const placed = diagnostics.map((diagnostic) => {
    const { start, end } = diagnostic.span
    return { diagnostic, start: start.offset, end: end.offset }
  })
  return placed.sort(comparePlaces).map(({ diagnostic }) => diagnostic)
}

function comparePlaces(a: PlacedDiagnostic, b: PlacedDiagnostic): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    compareWords(a.diagnostic.ruleId, b.diagnostic.ruleId) ||
    compareWords(a.diagnostic.messageId, b.diagnostic.messageId)
  )
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
