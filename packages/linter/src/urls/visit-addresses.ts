import type { Citation, Parameter, RuleVisitor, RunContext, Span } from '@veracite/core'
import { hostOf } from './query.js'

/** A web address that the article gives its reader. */
export interface Address {
  readonly url: string
  /** Its host, see {@link hostOf}. */
  readonly host: string
  readonly span: Span
  /** The citation that gives it; absent for a link in the text. */
  readonly citation?: Citation
}

/** The visitor of a rule about the addresses of sources, in citations and in the text. */
export function visitAddresses(
  context: RunContext,
  visit: (address: Address) => void,
): RuleVisitor {
  return {
    citation: (citation) => {
      for (const address of context.once(citation, listAddresses)) visit(address)
    },
    link: ({ url, kind, span }) => {
      // Of a link with words the address is a part that has no span of its own.
      if (kind === 'bare') visit({ url, host: hostOf(url), span })
    },
  }
}

function listAddresses(citation: Citation): readonly Address[] {
  return citation.parameters.filter(isAddress).map(({ value, valueSpan }) => {
    return { url: value, host: hostOf(value), span: valueSpan, citation }
  })
}

/** Addresses of copies have rules of their own, and a template makes what cannot be seen here. */
function isAddress({ name, value }: Parameter): boolean {
  return name.endsWith('url') && name !== 'archive-url' && value !== '' && !value.includes('{{')
}
