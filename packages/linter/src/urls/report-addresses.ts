import { isSameOriginal } from '@veracite/archives/archive-url'
import type { Citation, Finding, Fix, RuleContext, RuleVisitor } from '@veracite/core'
import { type Address, visitAddresses } from './visit-addresses.js'

/** What a rule says of an address: a message, and a better address where there is one. */
export interface AddressFinding<MessageId extends string> {
  readonly messageId: MessageId
  readonly data?: Finding['data']
  readonly better?: string
  /** Whether a check has shown that the better address is the same page; the rule's fix tells where this does not. */
  readonly isVerified?: boolean
}

/** The visitor of a rule that judges one address at a time. */
export function reportAddresses<MessageId extends string>(
  context: RuleContext<MessageId>,
  fix: 'safe' | 'suggestion' | 'none',
  judge: (url: string, host: string, citation?: Citation) => AddressFinding<MessageId> | undefined,
): RuleVisitor {
  return visitAddresses(context, (address) => {
    const found = judge(address.url, address.host, address.citation)
    if (!found) return
    const repair = fix === 'none' ? undefined : replaceAddress(context, address, found.better)
    const { messageId, data } = found
    context.report({
      messageId,
      data: { url: address.url, better: found.better ?? '', ...data },
      span: address.span,
      ...(address.citation && { citation: address.citation }),
      ...(repair && { fix: { safe: found.isVerified ?? fix === 'safe', edits: repair } }),
    })
  })
}

function replaceAddress(
  context: RuleContext,
  { url, span, citation }: Address,
  better: string | undefined,
): Fix['edits'] | undefined {
  if (better === undefined || better === url || /[|{}<>\s[\]]/.test(better)) return undefined
  // A copy of the address as it is would be one of another page.
  if (isArchived(citation) && !isSameOriginal(better, url)) return undefined
  const written = context.document.text.slice(span.start.offset, span.end.offset)
  // Where entities or comments are written in the address, its parts cannot be told apart.
  return written === url ? [{ span, text: better }] : undefined
}

function isArchived(citation: Citation | undefined): boolean {
  return (
    citation?.parameters.some(({ name, value }) => name === 'archive-url' && value !== '') ?? false
  )
}
