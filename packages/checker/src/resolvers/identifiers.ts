/** How an identifier becomes an address. */
export interface IdentifierResolver {
  /** What the identifier looks like, prefixes that people write before it left out. */
  readonly syntax: RegExp
  /** What people write before it. */
  readonly prefix?: RegExp
  readonly toUrl: (id: string) => string
}

const doiPrefix = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)/i
const digits = /^\d{1,12}$/

/** Keeps slashes and the like readable, and encodes what would end the address or its path. */
function encodePath(id: string): string {
  return encodeURI(id).replace(/[?#]/g, encodeURIComponent)
}

function toDoiUrl(id: string): string {
  return `https://doi.org/${encodePath(id)}`
}

/**
 * Identifiers by the parameter that gives them, with their resolvers. Those that lead to a search or
 * to a list of shops (ISBN, ISSN, ASIN) are left out, as nothing follows from their answers.
 */
export const identifierResolvers: Readonly<Record<string, IdentifierResolver>> = {
  doi: { prefix: doiPrefix, syntax: /^10\.\d{2,9}(?:\.\d{1,9})*\/\S+$/, toUrl: toDoiUrl },
  hdl: {
    prefix: /^(?:hdl:\s*|(?:https?:\/\/)?hdl\.handle\.net\/)/i,
    syntax: /^[\w.]+\/\S+$/,
    toUrl: (id) => `https://hdl.handle.net/${encodePath(id)}`,
  },
  pmid: {
    prefix: /^pmid:?\s*/i,
    syntax: digits,
    toUrl: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
  },
  pmc: {
    prefix: /^pmc\s*/i,
    syntax: digits,
    toUrl: (id) => `https://pmc.ncbi.nlm.nih.gov/articles/PMC${id}/`,
  },
  arxiv: {
    prefix: /^arxiv:\s*/i,
    syntax: /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/,
    toUrl: (id) => `https://arxiv.org/abs/${id}`,
  },
  biorxiv: { prefix: doiPrefix, syntax: /^10\.(?:1101|64898)\/\S+$/, toUrl: toDoiUrl },
  medrxiv: { prefix: doiPrefix, syntax: /^10\.(?:1101|64898)\/\S+$/, toUrl: toDoiUrl },
  jstor: {
    prefix: /^(?:https?:\/\/)?(?:www\.)?jstor\.org\/stable\//i,
    syntax: /^[\w.]+(?:\/[\w.-]+)?$/,
    toUrl: (id) => `https://www.jstor.org/stable/${encodePath(id)}`,
  },
  bibcode: {
    syntax: /^\d{4}[\w.&]{14}[A-Za-z.]$/,
    toUrl: (id) => `https://ui.adsabs.harvard.edu/abs/${encodeURIComponent(id)}/abstract`,
  },
  s2cid: { syntax: digits, toUrl: (id) => `https://api.semanticscholar.org/CorpusID:${id}` },
  ssrn: {
    syntax: digits,
    toUrl: (id) => `https://papers.ssrn.com/sol3/papers.cfm?abstract_id=${id}`,
  },
  citeseerx: {
    syntax: /^10\.1\.1\.\d{1,4}\.\d{1,5}$/,
    toUrl: (id) => `https://citeseerx.ist.psu.edu/viewdoc/summary?doi=${id}`,
  },
  osti: { syntax: digits, toUrl: (id) => `https://www.osti.gov/biblio/${id}` },
  oclc: { syntax: digits, toUrl: (id) => `https://www.worldcat.org/oclc/${id}` },
  lccn: {
    syntax: /^[a-z]{0,3}\s?\d{2,10}(?:-\d{1,6})?$/,
    toUrl: (id) => `https://lccn.loc.gov/${id.replace(/\s/g, '')}`,
  },
  ol: { prefix: /^OL/i, syntax: /^\d{1,10}[AMW]$/, toUrl: toOpenLibraryUrl },
  rfc: { syntax: /^\d{1,5}$/, toUrl: (id) => `https://www.rfc-editor.org/rfc/rfc${id}` },
  zbl: { syntax: /^\d{4}\.\d{5}$/, toUrl: (id) => `https://zbmath.org/?q=an:${id}` },
  jfm: { syntax: /^\d\d\.\d{4}\.\d\d$/, toUrl: (id) => `https://zbmath.org/?q=an:${id}` },
  mr: {
    prefix: /^MR/i,
    syntax: /^\d{1,8}$/,
    toUrl: (id) => `https://mathscinet.ams.org/mathscinet-getitem?mr=${id}`,
  },
}

const openLibraryKinds: Readonly<Record<string, string>> = { A: 'authors', M: 'books', W: 'works' }

function toOpenLibraryUrl(id: string): string {
  return `https://openlibrary.org/${openLibraryKinds[id.slice(-1)]}/OL${id}`
}

/** Hosts whose own redirect proves an identifier, wherever it leads and whatever answers there. */
const resolverHosts: ReadonlySet<string> = new Set([
  'doi.org',
  'dx.doi.org',
  'www.doi.org',
  'hdl.handle.net',
  'api.semanticscholar.org',
  'lccn.loc.gov',
  'n2t.net',
  'purl.org',
  'w3id.org',
  'nbn-resolving.org',
  'urn.kb.se',
  'urn.fi',
])

/** Whether an address is that of a resolver of identifiers. */
export function isResolver(url: string): boolean {
  return resolverHosts.has(new URL(url).hostname)
}

/** The address of an identifier's resolver; `undefined` where the value is no such identifier. */
export function resolveIdentifier(parameter: string, value: string): string | undefined {
  const resolver = Object.hasOwn(identifierResolvers, parameter)
    ? identifierResolvers[parameter]
    : undefined
  if (resolver === undefined) return undefined
  // CS1 marks an identifier that is right as written by double parentheses.
  const written = value.trim().replace(/^\(\((.*)\)\)$/, '$1')
  const id = resolver.prefix === undefined ? written : written.replace(resolver.prefix, '')
  return id.length <= 500 && resolver.syntax.test(id) ? resolver.toUrl(id) : undefined
}
