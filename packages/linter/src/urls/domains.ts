/** The options of the rules that read a list of domains. */
export const domainOptions: Readonly<Record<string, string>> = Object.freeze({
  add: 'domains to report beside those of the list; what is below them counts too',
  except: 'domains not to report',
})

/**
 * Makes the test for hosts that are one of some domains or below them; it answers with the domain.
 *
 * @param options what the configuration gives the rule: `add` and `except`, lists of domains
 */
export function createDomainTest(
  domains: ReadonlySet<string>,
  options: Readonly<Record<string, unknown>>,
): (host: string) => string | undefined {
  const except = new Set(readList(options['except']))
  const added = new Set(readList(options['add']))
  const find = (whole: string): string | undefined => {
    let host = whole
    for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.')) {
      if (except.has(host)) return undefined
      if (domains.has(host) || added.has(host)) return host
      host = host.slice(dot + 1)
    }
    return undefined
  }
  // An article cites most of its hosts often.
  const known = new Map<string, string | undefined>()
  return (host) => {
    const found = known.get(host)
    if (found !== undefined || known.has(host)) return found
    const domain = find(host)
    known.set(host, domain)
    return domain
  }
}

/** The texts of an option that is a list. */
export function readList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
