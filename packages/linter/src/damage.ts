import type {
  Citation,
  ParseDiagnosticId,
  ParsedDocument,
  RuleContext,
  RuleVisitor,
} from '@veracite/core'

/** The visitor of a rule that passes on what the parser met. */
export function reportDamage<MessageId extends string>(
  context: RuleContext<MessageId>,
  id: ParseDiagnosticId,
  messageId: MessageId,
): RuleVisitor {
  return {
    documentEnd: () => {
      for (const damage of context.document.diagnostics) {
        if (damage.id !== id) continue
        const citation = context.once(context.document, indexCitations).get(damage.citationId ?? '')
        const data = { closing: citation?.form === 'angles' ? '>>' : '}}' }
        context.report({ messageId, data, span: damage.span, ...(citation && { citation }) })
      }
    },
  }
}

/** The citations of a document by their ids. */
function indexCitations(document: ParsedDocument): ReadonlyMap<string, Citation> {
  return new Map(document.citations.map((citation) => [citation.id, citation]))
}
