import type { Citation, RuleVisitor, Span } from '@veracite/core'

/** A web address that the article gives its reader. */
export interface Address {
  readonly url: string
  readonly span: Span
  /** The citation that gives it; absent for a link in the text. */
  readonly citation?: Citation
}

/** The visitor of a rule about the addresses of sources, in citations and in the text. */
export function visitAddresses(visit: (address: Address) => void): RuleVisitor {
  return {
    citation: (citation) => {
      for (const { name, value, valueSpan } of citation.parameters) {
        // Addresses of copies have rules of their own, and a template makes what cannot be seen here.
        if (!name.endsWith('url') || name === 'archive-url' || value.includes('{{')) continue
        if (value !== '') visit({ url: value, span: valueSpan, citation })
      }
    },
    link: ({ url, kind, span }) => {
      // Of a link with words the address is a part that has no span of its own.
      if (kind === 'bare') visit({ url, span })
    },
  }
}
