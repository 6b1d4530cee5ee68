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

type Visit = (address: Address) => void

/** Who wants to see the addresses in one run. For `RunContext.once`. */
function createVisits(): Visit[] {
  return []
}

/** The visitor of a rule about the addresses of sources, in citations and in the text. */
export function visitAddresses(context: RunContext, visit: Visit): RuleVisitor {
  const visits = context.once(context.document, createVisits)
  visits.push(visit)
  // The first rule goes through the addresses for all: most citations have one or none.
  if (visits.length > 1) return {}
  const visitAll: Visit = (address) => {
    for (const each of visits) each(address)
  }
  return {
    citation: (citation) => {
      for (const parameter of citation.parameters) {
        if (isAddress(parameter)) visitAll(readAddress(parameter, citation))
      }
    },
    link: ({ url, kind, span }) => {
      // Of a link with words the address is a part that has no span of its own.
      if (kind === 'bare') visitAll({ url, host: hostOf(url), span })
    },
  }
}

function readAddress({ value, valueSpan }: Parameter, citation: Citation): Address {
  return { url: value, host: hostOf(value), span: valueSpan, citation }
}

/** Addresses of copies have rules of their own, and a template makes what cannot be seen here. */
function isAddress({ name, value }: Parameter): boolean {
  return name.endsWith('url') && name !== 'archive-url' && value !== '' && !value.includes('{{')
}
