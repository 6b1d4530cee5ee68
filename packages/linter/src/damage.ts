import type {
  Citation,
  Fix,
  ParseDiagnostic,
  ParseDiagnosticId,
  ParsedDocument,
  RuleContext,
  RuleVisitor,
} from '@veracite/core'

/** How a rule reports damage. */
interface DamageReport<MessageId extends string> {
  readonly id: ParseDiagnosticId
  readonly messageId: MessageId
  readonly fix?: (damage: ParseDiagnostic, citation: Citation | undefined) => Fix | undefined
}

/** The visitor of a rule that passes on what the parser met. */
export function reportDamage<MessageId extends string>(
  context: RuleContext<MessageId>,
  { id, messageId, fix }: DamageReport<MessageId>,
): RuleVisitor {
  return {
    documentEnd: () => {
      for (const damage of context.document.diagnostics) {
        if (damage.id !== id) continue
        const citation = context.once(context.document, indexCitations).get(damage.citationId ?? '')
        const data = { closing: citation?.form === 'angles' ? '>>' : '}}' }
        const repair = fix?.(damage, citation)
        context.report({
          messageId,
          data,
          span: damage.span,
          ...(citation && { citation }),
          ...(repair && { fix: repair }),
        })
      }
    },
  }
}

/** The citations of a document by their ids. For `RunContext.once`. */
export function indexCitations(document: ParsedDocument): ReadonlyMap<string, Citation> {
  return new Map(document.citations.map((citation) => [citation.id, citation]))
}
